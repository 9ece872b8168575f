"""Red flags in words: what a message says when training must stop. Data for ``agent.guardrails``; pure.

Patterns run on one sentence of folded text: lower case, no accents, no apostrophes, single spaces. They are written to
find symptoms in the first place; negations, names of runs and questions about records are sorted out afterwards.
Sources: warning signs of exercise-related cardiac events, stroke (FAST), heat stroke, deep vein thrombosis and cauda
equina as public health services (NHS, AHA, CDC) describe them to laypeople.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What the athlete should do about it."""

    EMERGENCY = "emergency"
    """Call an emergency number now."""
    URGENT = "urgent"
    """Have it looked at today."""
    CRISIS = "crisis"
    """Talk to somebody now."""


@dataclass(frozen=True)
class RedFlag:
    """One kind of symptom. A sentence shows it when every pattern of one of its ``signs`` is found."""

    name: str
    level: Level
    signs: dict[str, tuple[tuple[re.Pattern[str], ...], ...]]
    """By language: alternatives, each a tuple of patterns that must all be there."""


def _p(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


def _any(*patterns: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(_p(pattern) for pattern in patterns)


_GAP = r"(?:\W+\w+){0,4}?\W+"
_HURT = (
    r"(?:pains?|painful|hurts?|hurting|aches?|aching|ached|tight|tightness|tightens|tightening|pressure|squeez\w+"
    r"|crushing|burning|burns|stabbing|stabs|heavy|heaviness|discomfort|constrict\w*|cramps?|killing me)"
)
_REST = (
    r"\b(?:at rest|resting|while (?:i )?(?:sit|lie|rest)\w*|sitting|lying|laying|in bed|doing nothing|on the (?:couch|sofa)"
    r"|at night|for no reason|out of nowhere|wake|woke|watching tv|at my desk|all day|not (?:even )?(?:running|moving))\b"
)
_REST_ABROAD = (
    r"\b(?:in ruhe|im (?:sitzen|liegen|bett)|nachts|au repos|assis\w*|allonge\w*|en reposo|sentad\w+|tumbad\w+"
    r"|en la cama|a riposo|sedut\w+|sdraiat\w+|a letto|in rust|zittend|liggend|in bed)\b"
)
_NOT_EXERCISING = (
    r"^(?!.*\b(?:runs?|running|ran|pace|intervals?|hills?|uphill|tempo|threshold|races?|racing|sprints?|nose|mask"
    r"|workouts?|training|treadmill|swim\w*|altitude|reps?|hard efforts?|5k|10k)\b)"
)

RED_FLAGS: tuple[RedFlag, ...] = (
    RedFlag(
        "chest",
        Level.EMERGENCY,
        {
            "en": _any(
                rf"\bchest{_GAP}{_HURT}\b",
                rf"\b{_HURT}{_GAP}chest\b",
                r"\bchestpains?\b",
                r"\bangina\b",
                r"\b(?:having|have|had|like|be)\W+(?:an?\W+)?(?:mild\W+|mini\W+)?heart attack\b",
                r"\b(?:pain|numb\w*|tingl\w*|ache|aching)\b.{0,25}\bleft arm\b",
            ),
            "de": _any(
                r"\bbrustschmerz\w*",
                r"\b(?:schmerz\w*|druck|enge\w*|stechen|brennen)\b.{0,20}\bbrust\b",
                r"\bbrust\b.{0,25}\b(?:schmerz\w*|weh|druck|enge?|sticht|brennt)\b",
                r"\bbrustenge\b",
                r"\bherzinfarkt\b",
            ),
            "fr": _any(
                r"\b(?:douleurs?|mal|pression|oppression|serrement)\b.{0,20}\b(?:poitrine|thorax)\b",
                r"\b(?:poitrine|thorax)\b.{0,25}\b(?:douleur|mal|serr\w+|oppress\w+|brule)\b",
                r"\bcrise cardiaque\b",
            ),
            "es": _any(
                r"\b(?:dolor\w*|duele|presion|opresion|punzadas?)\b.{0,20}\bpecho\b",
                r"\bpecho\b.{0,20}\b(?:duele|dolor|aprieta|oprim\w+|presion)\b",
                r"\binfarto\b",
            ),
            "it": _any(
                r"\b(?:dolor[ei]|male|fitt[ae]|pressione|oppressione|peso)\b.{0,20}\b(?:petto|torace)\b",
                r"\b(?:petto|torace)\b.{0,20}\b(?:male|dolore|stringe|oppress\w+)\b",
                r"\binfarto\b",
            ),
            "nl": _any(
                r"\bborstpijn\w*",
                r"\bpijn\b.{0,15}\bborst\b",
                r"\b(?:druk|beklemm\w+)\b.{0,15}\bborst\b",
                r"\bborst\b.{0,20}\b(?:pijn|druk\w*|beklem\w*)\b",
                r"\bhartaanval\b",
            ),
        },
    ),
    RedFlag(
        "fainting",
        Level.EMERGENCY,
        {
            "en": _any(
                r"\bfainted\b",
                r"\bfainting\b",
                r"\b(?:feel|feels|felt|feeling|get|got|getting|going to|gonna|about to|almost|nearly|might|did)\W+"
                r"(?:\w+\W+){0,3}?faint\b(?! (?:pain|ache|memory))",
                r"\bpass(?:ed|ing|es)? out\b(?! (?:the|flyers|bibs|medals|water|leaflets|gels))",
                r"(?:^|\b(?:i|ive|just|and|nearly|almost|suddenly|briefly|then) (?:\w+ )?)black(?:ed|ing)? ?out\b"
                r"(?! (?:my|the|these|those|next|that|two|dates?|days?|weeks?|from|\d))",
                r"\b(?:a|an|another|had|having|short|brief|little) (?:\w+ )?blackouts?\b",
                r"\b(?:lost|losing|loss of|lose) (?:my )?consciousness\b",
                r"\bunconscious\b",
                r"\bi(?:ve)? (?:\w+ )?(?:collapsed|collapse)\b(?! (?:on|onto|into) (?:the|my|a) (?:couch|sofa|bed|chair))",
                r"\bsyncope\b",
            ),
            "de": _any(
                r"\bohnmacht\w*",
                r"\bbewusstlos\w*",
                r"\bbewusstsein verloren\b",
                r"\bumgekippt\b",
                r"\bzusammengebrochen\b",
                r"\bschwarz vor (?:den |meinen )?augen\b",
            ),
            "fr": _any(r"\bevanoui\w*", r"\bperdu connaissance\b", r"\btombee? dans les pommes\b", r"\bsyncope\b"),
            "es": _any(r"\bdesmay(?:e|o|ado|ada|ando|arme)\b", r"\bperdi (?:el conocimiento|la conciencia)\b"),
            "it": _any(r"\bsvenut\w\b", r"\bsvengo\b", r"\bsvenire\b", r"\bperso (?:i sensi|conoscenza)\b"),
            "nl": _any(
                r"\bflauw ?gevallen\b", r"\b(?:viel|val) flauw\b", r"\bbewusteloos\b", r"\bbewustzijn verloren\b"
            ),
        },
    ),
    RedFlag(
        "heartbeat",
        Level.EMERGENCY,
        {
            "en": (
                *_any(
                    r"\bpalpitations?\b",
                    r"\bheart (?:\w+ ){0,3}?(?:flutter\w*|skip(?:s|ped|ping)? (?:a |some )?beats?)\b",
                    r"\birregular heart ?beats?\b",
                    r"\bheart ?beat (?:is |was |feels )?(?:\w+ )?irregular\b",
                ),
                _p(r"\bheart (?:\w+ ){0,3}?(?:racing|races|pounding|pounds|thumping|going crazy)\b", _REST),
            ),
            "de": _any(
                r"\bherzrasen\b", r"\bherzstolpern\b", r"\bherzklopfen\b.{0,20}\b(?:ruhe|liegen|sitzen|nachts)\b"
            ),
            "fr": (_p(r"\bcoeur\b.{0,15}\b(?:bat|s ?emballe|palpite)\b", _REST_ABROAD),),
            "es": _any(r"\bpalpitaciones\b"),
            "it": _any(r"\bpalpitazioni\b"),
            "nl": _any(r"\bhartkloppingen\b"),
        },
    ),
    RedFlag(
        "breath",
        Level.EMERGENCY,
        {
            "en": (
                _p(r"\b(?:short(?:ness)? of breath|breathless\w*|out of breath|wheezing)\b", _REST),
                _p(r"\bshort(?:ness)? of breath\b", _NOT_EXERCISING),
                _p(
                    r"\b(?:cant|cannot|can not|couldnt|unable to|struggl\w+ to|hard to|trouble|difficulty|problems?)"
                    r"(?: even| hardly| barely)? breath(?:e|ing)\b",
                    _NOT_EXERCISING,
                ),
                _p(r"\b(?:cant|cannot|couldnt|struggl\w+ to|trouble|difficulty|hard to) breath(?:e|ing)\b", _REST),
                *_any(r"\bgasping for (?:air|breath)\b.{0,30}\b(?:bed|rest|sitting|lying|night)\b"),
            ),
            "de": (
                *_any(
                    r"\batemnot\b",
                    r"\b(?:bekomme|kriege) (?:kaum |keine )(?:noch )?luft\b",
                    r"\bnicht (?:mehr )?atmen\b",
                ),
                _p(r"\bkurzatmig\b", _REST_ABROAD),
            ),
            "fr": (
                *_any(r"\barrive (?:pas|plus) a respirer\b", r"\bpeux (?:pas|plus) respirer\b", r"\bmal a respirer\b"),
                _p(r"\bessouffle\w*", _REST_ABROAD),
            ),
            "es": (
                *_any(r"\bno puedo respirar\b", r"\bme falta (?:el|la)? ?(?:aire|respiracion)\b"),
                _p(r"\bsin aliento\b", _REST_ABROAD),
            ),
            "it": (
                *_any(r"\bnon riesco a respirare\b", r"\bmi manca (?:il respiro|l ?aria|il fiato)\b"),
                _p(r"\bfiato corto\b", _REST_ABROAD),
            ),
            "nl": (
                *_any(r"\bkan (?:niet|nauwelijks) (?:meer )?ademen\b", r"\bkrijg geen (?:lucht|adem)\b"),
                _p(r"\b(?:kortademig|benauwd)\b", _REST_ABROAD),
            ),
        },
    ),
    RedFlag(
        "blood",
        Level.EMERGENCY,
        {
            "en": _any(
                r"\b(?:cough\w*|spit\w*|spat|vomit\w*|threw|throw\w*|bring\w*|hack\w*)(?: \w+){0,3} blood\b",
                r"\bblood(?: \w+){0,3} (?:cough\w*|sputum|phlegm|mucus|spit|vomit)\b",
                r"\bblood(?:y)? (?:in (?:my |the )?)?(?:urine|pee|stool|stools|poop)\b",
                r"\b(?:peeing|pissing|urinating) blood\b",
            ),
            "de": _any(
                r"\bblut\b.{0,15}\b(?:ge)?hust\w*",
                r"\bhust\w*\b.{0,15}\bblut\b",
                r"\bspuck\w* blut\b",
                r"\bblut gespuckt\b",
            ),
            "fr": _any(r"\bcrach\w* (?:du |de )?sang\b", r"\btouss\w* (?:du |de )?sang\b"),
            "es": _any(r"\b(?:tos\w*|escup\w*|vomit\w*) (?:con )?sangre\b"),
            "it": _any(r"\b(?:toss\w*|sput\w*|vomit\w*) (?:del )?sangue\b"),
            "nl": _any(r"\bbloed\b.{0,12}\b(?:op)?(?:ge)?hoest\w*", r"\bhoest\w*\b.{0,12}\bbloed\b"),
        },
    ),
    RedFlag(
        "headache",
        Level.EMERGENCY,
        {
            "en": _any(
                r"\bthunderclap\b",
                r"\bworst head ?ache\b",
                r"\b(?:sudden\w*|severe|explosive|blinding)\b.{0,30}\bhead ?aches?\b",
                r"\bhead ?ache\b.{0,40}\b(?:sudden\w*|out of nowhere|worst|exploded|severe)\b",
            ),
            "de": _any(
                r"\b(?:plotzlich\w*|schlimmst\w*|vernichtend\w*|extrem\w*)\b.{0,25}\bkopfschmerz\w*",
                r"\bkopfschmerz\w*\b.{0,25}\bplotzlich\w*",
            ),
            "fr": _any(
                r"\b(?:mal de tete|cephalee)\b.{0,20}\b(?:soudain\w*|brutal\w*|violent\w*)\b", r"\bpire mal de tete\b"
            ),
            "es": _any(
                r"\bdolor de cabeza\b.{0,20}\b(?:repentino|subito|muy fuerte|intenso)\b", r"\bpeor dolor de cabeza\b"
            ),
            "it": _any(r"\bmal di testa\b.{0,20}\b(?:improvviso|fortissimo|violento)\b", r"\bpeggior mal di testa\b"),
            "nl": _any(r"\b(?:plotseling\w*|hevige|ergste)\b.{0,20}\bhoofdpijn\b"),
        },
    ),
    RedFlag(
        "stroke",
        Level.EMERGENCY,
        {
            "en": _any(
                r"\b(?:face|mouth|smile|eyelid)\b.{0,15}\b(?:droop\w*|sagging|paraly\w+|went numb|is numb)\b",
                r"\bdroop\w* (?:face|mouth|smile)\b",
                r"\b(?:weak\w*|numb\w*|paraly\w+|no feeling|cant feel|cant move)\b.{0,25}\b(?:one|left|right) (?:side|half)"
                r"(?: of (?:my |the )?(?:body|face))?(?! of (?:my |the )?(?!body|face)\w+)\b",
                r"\b(?:one|left|right) (?:side|half) of (?:my |the )?(?:body|face)\b.{0,25}\b(?:weak\w*|numb\w*|paraly\w+|tingl\w*)\b",
                r"\bone ?sided (?:weakness|numbness|paralysis)\b",
                r"\bslurr\w+\b",
                r"\b(?:suddenly )?(?:cant|cannot|couldnt) (?:speak|talk properly|find words|move my (?:arm|leg|face))\b",
                r"\b(?:having|have|had|like) (?:a |mini )+stroke\b(?! (?:rate|count|technique))",
            ),
            "de": _any(
                r"\b(?:gesicht\w*|mund\w*)\b.{0,20}\bhang\w*",
                r"\b(?:halbseitig\w*|einseitig\w*)\b.{0,15}\b(?:lahm\w*|gelahmt|schwach\w*|taub\w*)",
                r"\bschlaganfall\b",
            ),
            "fr": _any(
                r"\b(?:visage|bouche)\b.{0,20}\b(?:tombe\w*|paralys\w*|deforme\w*|engourdi\w*)\b",
                r"\b(?:paralys\w*|faiblesse|engourdi\w*)\b.{0,20}\bd ?un (?:seul )?cote\b",
                r"\bun avc\b",
            ),
            "es": _any(
                r"\b(?:cara|boca)\b.{0,15}\b(?:caida|torcida|paraliz\w+|dormida)\b",
                r"\b(?:debilidad|adormecimiento|paralisis)\b.{0,20}\bun lado\b",
                r"\b(?:un ictus|derrame cerebral)\b",
            ),
            "it": _any(
                r"\b(?:viso|faccia|bocca)\b.{0,15}\b(?:stort\w|paralizzat\w|cadente|intorpidit\w)\b",
                r"\b(?:debolezza|paralisi|formicolio)\b.{0,20}\bun lato\b",
                r"\bun ictus\b",
            ),
            "nl": _any(
                r"\b(?:scheve mond|(?:mond|gezicht)\b.{0,15}\b(?:hangt|scheef))\b",
                r"\b(?:verlam\w*|zwakte|gevoelloos)\b.{0,20}\been kant\b",
                r"\bberoerte\b",
            ),
        },
    ),
    RedFlag(
        "heat",
        Level.EMERGENCY,
        {
            "en": (
                *_any(
                    r"\b(?:i|ive|im) (?:\w+ ){0,3}?(?:have|had|got|getting|having) (?:a |slight |mild )*(?:heat|sun) ?stroke\b"
                ),
                _p(
                    r"\b(?:heat|hot|overheat\w*|sun|degrees|dehydrat\w*)\b",
                    r"\b(?:confus\w+|disorient\w+|delirious|stopped sweating|not sweating|dont know where i am)\b",
                ),
            ),
            "de": (
                *_any(r"\b(?:hitzschlag|sonnenstich)\b"),
                _p(r"\b(?:hitze|heiss)\b", r"\b(?:verwirrt|orientierungslos|schwitze nicht)\b"),
            ),
            "fr": (
                *_any(r"\bcoup de chaleur\b", r"\binsolation\b"),
                _p(r"\b(?:chaleur|chaud)\b", r"\b(?:confus\w*|desoriente\w*)\b"),
            ),
            "es": (
                *_any(r"\b(?:golpe de calor|insolacion)\b"),
                _p(r"\bcalor\b", r"\b(?:confundid\w|desorientad\w|confus\w)\b"),
            ),
            "it": (
                *_any(r"\b(?:colpo di calore|insolazione)\b"),
                _p(r"\b(?:caldo|calore)\b", r"\b(?:confus\w|disorientat\w)\b"),
            ),
            "nl": (
                *_any(r"\b(?:hitteberoerte|zonnesteek)\b"),
                _p(r"\b(?:hitte|heet|warm)\b", r"\b(?:verward|gedesorienteerd)\b"),
            ),
        },
    ),
    RedFlag(
        "self-harm",
        Level.CRISIS,
        {
            "en": _any(
                r"\b(?:want|wanna|wanted|going|gonna|plan\w*|think\w*|thought\w*|feel like|considering|might|could|should)\b"
                r".{0,20}\b(?:kill(?:ing)?|hang(?:ing)?|harm(?:ing)?|cut(?:ting)?) myself\b",
                r"\bi (?:will|ll) kill myself\b",
                r"\bill kill myself\b",
                r"\b(?:end|ending|take|taking) my (?:own )?life\b",
                r"\bend it all\b",
                r"\bsuicidal\b",
                r"\b(?:commit\w*|thoughts? of|thinking (?:of|about)|considering|contemplat\w+) suicide\b",
                r"\bi (?:just |really )?(?:want|wanna|wish|wanted) (?:to |i could )?(?:die|be dead|was dead|were dead)\b"
                r"(?! (?:on (?:that|this) hill|of |laughing))",
                r"\b(?:dont|do not|no longer|not) want to (?:live|be alive|exist|wake up)\b(?! in\b| like\b| at\b| for\b| early)",
                r"\bbetter off (?:dead|without me)\b",
                r"\bself ?harm\w*",
                r"\b(?:hurt|hurting|harm|harming|cutting) myself on purpose\b",
                r"\bno (?:reason|point) (?:to|in) (?:live|living|being alive)\b",
            ),
            "de": _any(
                r"\b(?:mich|mir) (?:selbst )?(?:umbringen|toten|das leben nehmen|etwas antun)\b",
                r"\b(?:selbstmord|suizid\w*)\b",
                r"\b(?:nicht mehr leben|mein leben beenden|will sterben)\b",
                r"\bmich (?:selbst )?(?:verletzen|ritzen)\b",
            ),
            "fr": _any(
                r"\bme suicider\b",
                r"\b(?:envie|veux|pense|vais) (?:de |a )?(?:me tuer|mourir)\b",
                r"\ben finir avec (?:la|ma) vie\b",
                r"\bplus (?:envie de )?vivre\b",
            ),
            "es": _any(
                r"\b(?:suicidarme|matarme|quitarme la vida|hacerme dano)\b",
                r"\bno quiero (?:seguir )?(?:vivir|viviendo)\b",
                r"\bquiero morir(?:me)?\b",
            ),
            "it": _any(
                r"\b(?:suicidarmi|uccidermi|ammazzarmi|togliermi la vita|farmi del male|farla finita)\b",
                r"\bvoglio morire\b",
                r"\bnon voglio (?:piu )?vivere\b",
            ),
            "nl": _any(
                r"\bzelfmoord\b",
                r"\bmezelf (?:van kant maken|iets aandoen|doden|pijn doen)\b",
                r"\bwil (?:niet meer leven|dood)\b",
            ),
        },
    ),
    RedFlag(
        "calf",
        Level.URGENT,
        {
            "en": (
                _p(
                    r"\b(?:calf|calves|lower leg)\b",
                    r"\b(?:swollen|swelling|swelled|swells|puffy)\b",
                    r"\b(?:pain\w*|hurt\w*|sore|red|warm|hot|tender|ach\w+|throb\w*)\b",
                ),
                *_any(r"\b(?:deep vein thrombosis|dvt)\b", r"\bblood clot\b"),
            ),
            "de": (
                _p(
                    r"\b(?:wade|unterschenkel)\b",
                    r"\b(?:ge|an)\w*schw\w+|\bschwellung\b|\bdick\b",
                    r"\b(?:schmerz\w*|weh|rot|warm)\b",
                ),
            ),
            "fr": (_p(r"\bmollet\b", r"\b(?:gonfle\w*|enfle\w*)\b", r"\b(?:mal|douleur\w*|douloureux|rouge|chaud)\b"),),
            "es": (
                _p(
                    r"\b(?:pantorrilla|gemelo)\b", r"\b(?:hinchad\w|hinchazon)\b", r"\b(?:duele|dolor|roj\w|caliente)\b"
                ),
            ),
            "it": (_p(r"\bpolpaccio\b", r"\b(?:gonfi\w|gonfiore)\b", r"\b(?:male|dolore|ross\w|cald\w)\b"),),
            "nl": (_p(r"\bkuit\b", r"\b(?:op)?gezwollen\b|\bzwelling\b|\bdik\b", r"\b(?:pijn\w*|rood|warm)\b"),),
        },
    ),
    RedFlag(
        "weight",
        Level.URGENT,
        {
            "en": _any(
                r"\b(?:cant|cannot|can not|couldnt|unable to|not able to|impossible to|can barely|can hardly)\b.{0,15}"
                r"\b(?:bear\w* (?:\w+ )?weight|weight bear\w*|put (?:any |my |much |full )*weight|stand on|walk on|step on)\b",
            ),
            "de": _any(r"\b(?:nicht|kaum) (?:mehr )?(?:auftreten|belasten)\b"),
            "fr": _any(r"\bpeux (?:pas|plus) (?:poser|appuyer|marcher)\b", r"\bimpossible de (?:poser|appuyer)\b"),
            "es": _any(r"\bno puedo (?:apoyar|pisar|caminar)\b"),
            "it": _any(r"\bnon (?:riesco a|posso|riesco ad) (?:appoggiar\w+|camminare)\b"),
            "nl": _any(
                r"\bkan (?:er )?niet (?:meer )?op .{0,20}\b(?:staan|steunen|lopen)\b", r"\bniet (?:meer )?belasten\b"
            ),
        },
    ),
    RedFlag(
        "numbness",
        Level.URGENT,
        {
            "en": _any(
                r"\b(?:numb\w*|no feeling|cant feel)\b.{0,30}\b(?:groin|genital\w*|crotch|private parts|saddle area|inner thighs?)\b",
                r"\b(?:groin|genital\w*|crotch|private parts|saddle area|inner thighs?)\b.{0,25}\b(?:numb\w*|no feeling)\b",
                r"\b(?:lost|losing|loss of|no) (?:\w+ )?control (?:of|over) (?:my )?(?:bladder|bowels?)\b",
            ),
            "de": _any(
                r"\btaub\w*\b.{0,25}\b(?:leiste\w*|schritt|genital\w*)", r"\b(?:leiste\w*|genital\w*)\b.{0,20}\btaub\w*"
            ),
            "fr": _any(
                r"\bengourdi\w*\b.{0,25}\b(?:aine|entrejambe|genital\w*)",
                r"\b(?:aine|entrejambe)\b.{0,20}\bengourdi\w*",
            ),
            "es": _any(
                r"\b(?:adormec\w+|entumec\w+)\b.{0,25}\b(?:ingle|genital\w*)",
                r"\bingle\b.{0,20}\b(?:adormec\w+|entumec\w+|dormida)",
            ),
            "it": _any(
                r"\b(?:intorpid\w+|insensibil\w+)\b.{0,25}\b(?:inguine|genital\w*)",
                r"\binguine\b.{0,20}\b(?:intorpid\w+|insensibil\w+)",
            ),
            "nl": _any(
                r"\b(?:gevoelloos|doof gevoel)\b.{0,25}\b(?:lies|kruis)\b", r"\b(?:lies|kruis)\b.{0,20}\bgevoelloos\b"
            ),
        },
    ),
)

KEYWORDS = frozenset({
    "chest", "pain", "tight", "tightness", "pressure", "fainted", "fainting", "palpitations", "breathe", "breathing",
    "breath", "headache", "sudden", "suddenly", "suicidal", "suicide", "myself", "unconscious", "consciousness",
    "collapsed", "swollen", "swelling", "groin", "numbness", "slurred", "blood", "coughing", "shortness", "drooping",
})  # fmt: skip
"""Words that a slip of a finger is mended to before the patterns run."""

NOT_TYPOS = frozenset({
    "chess", "cheat", "chests", "chet", "heather", "painted", "tainted", "feinted", "painting", "sprain", "plain",
    "paint", "pains", "paid", "pair", "rain", "main", "gain", "train", "spain", "pan", "pin", "panic", "tights",
    "right", "light", "night", "eight", "fight", "sight", "might", "weight", "height", "taught", "breathes", "breathed",
    "breaths", "breadth", "bread", "breach", "breast", "sudan", "suddenly", "flood", "blond", "bloods", "bloody", "grain",
    "groan", "green", "grown", "groins", "brood", "crouching", "couching", "coaching", "touching", "headaches", "myself",
    "itself", "himself", "herself", "dropping", "pleasure", "pressures", "wrath", "beneath", "death", "swelling",
    "dwelling", "spelling", "smelling", "selling", "stretch", "crest", "west", "best", "rest", "test", "guest", "cheap", "check", "cheese", "blood", "brain", "drain", "faint", "feinting", "tainting", "panting",
})  # fmt: skip
"""Words of their own that look like slips of those."""
