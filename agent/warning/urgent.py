"""Signs that need a person now (despair), or a doctor today. A table of patterns: see ``signs``."""
# ruff: noqa: E501 - a pattern is easier to read on one line

from agent.warning.signs import Level, RedFlag, any_of, together

CRISES_AND_URGENT: tuple[RedFlag, ...] = (
    RedFlag(
        "self-harm",
        Level.CRISIS,
        {
            "en": any_of(
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
                r"\b(?:been|keep|started|stop) (?:cutting|hurting|harming|burning) myself\b",
                r"\b(?:life|living) (?:is|isnt|is not|not) (?:not )?worth (?:living|it)\b",
                r"\b(?:nobody|no one) would (?:miss me|care if i)\b",
                r"\b(?:hurt|hurting|harm|harming|cutting) myself on purpose\b",
                r"\bno (?:reason|point) (?:to|in) (?:live|living|being alive)\b",
            ),
            "de": any_of(
                r"\b(?:mich|mir) (?:selbst )?(?:umbringen|toten|das leben nehmen|etwas antun)\b",
                r"\b(?:selbstmord|suizid\w*)\b",
                r"\b(?:nicht mehr leben|mein leben beenden|will sterben)\b",
                r"\bmich (?:selbst )?(?:verletzen|ritzen)\b",
            ),
            "fr": any_of(
                r"\bme suicider\b",
                r"\b(?:envie|veux|pense|vais) (?:de |a )?(?:me tuer|mourir)\b",
                r"\ben finir avec (?:la|ma) vie\b",
                r"\bplus (?:envie de )?vivre\b",
            ),
            "es": any_of(
                r"\b(?:suicidarme|matarme|quitarme la vida|hacerme dano)\b",
                r"\bno quiero (?:seguir )?(?:vivir|viviendo)\b",
                r"\bquiero morir(?:me)?\b",
            ),
            "it": any_of(
                r"\b(?:suicidarmi|uccidermi|ammazzarmi|togliermi la vita|farmi del male|farla finita)\b",
                r"\bvoglio morire\b",
                r"\bnon voglio (?:piu )?vivere\b",
            ),
            "nl": any_of(
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
                together(
                    r"\b(?:calf|calves|lower leg)\b",
                    r"\b(?:swollen|swelling|swelled|swells|puffy)\b",
                    r"\b(?:pain\w*|hurt\w*|sore|red|warm|hot|tender|ach\w+|throb\w*)\b",
                ),
                *any_of(r"\b(?:deep vein thrombosis|dvt)\b", r"\bblood clot\b"),
            ),
            "de": (
                together(
                    r"\b(?:wade|unterschenkel)\b",
                    r"\b(?:ge|an)\w*schw\w+|\bschwellung\b|\bdick\b",
                    r"\b(?:schmerz\w*|weh|rot|warm)\b",
                ),
            ),
            "fr": (
                together(
                    r"\bmollet\b", r"\b(?:gonfle\w*|enfle\w*)\b", r"\b(?:mal|douleur\w*|douloureux|rouge|chaud)\b"
                ),
            ),
            "es": (
                together(
                    r"\b(?:pantorrilla|gemelo)\b", r"\b(?:hinchad\w|hinchazon)\b", r"\b(?:duele|dolor|roj\w|caliente)\b"
                ),
            ),
            "it": (together(r"\bpolpaccio\b", r"\b(?:gonfi\w|gonfiore)\b", r"\b(?:male|dolore|ross\w|cald\w)\b"),),
            "nl": (together(r"\bkuit\b", r"\b(?:op)?gezwollen\b|\bzwelling\b|\bdik\b", r"\b(?:pijn\w*|rood|warm)\b"),),
        },
    ),
    RedFlag(
        "weight",
        Level.URGENT,
        {
            "en": any_of(
                r"\b(?:cant|cannot|can not|couldnt|unable to|not able to|impossible to|can barely|can hardly)\b.{0,15}"
                r"\b(?:bear\w* (?:\w+ )?weight|weight bear\w*|put (?:any |my |much |full )*weight|(?:stand|walk|step) on (?:it|my|that|one|the (?:leg|foot|ankle|knee|heel)))\b",
            ),
            "de": any_of(r"\b(?:nicht|kaum) (?:mehr )?(?:auftreten|belasten)\b"),
            "fr": any_of(r"\bpeux (?:pas|plus) (?:poser|appuyer|marcher)\b", r"\bimpossible de (?:poser|appuyer)\b"),
            "es": any_of(r"\bno puedo (?:apoyar|pisar|caminar)\b"),
            "it": any_of(r"\bnon (?:riesco a|posso|riesco ad) (?:appoggiar\w+|camminare)\b"),
            "nl": any_of(
                r"\bkan (?:er )?niet (?:meer )?op .{0,20}\b(?:staan|steunen|lopen)\b", r"\bniet (?:meer )?belasten\b"
            ),
        },
    ),
    RedFlag(
        "numbness",
        Level.URGENT,
        {
            "en": any_of(
                r"\b(?:numb\w*|no feeling|cant feel)\b.{0,30}\b(?:groin|genital\w*|crotch|private parts|saddle area|inner thighs?)\b",
                r"\b(?:groin|genital\w*|crotch|private parts|saddle area|inner thighs?)\b.{0,25}\b(?:numb\w*|no feeling)\b",
                r"\bnumb\w*\b.{0,10}\bbetween my legs\b",
                r"\bloss of (?:bladder|bowel) control\b",
                r"\b(?:lost|losing|loss of|no) (?:\w+ )?control (?:of|over) (?:my )?(?:bladder|bowels?)\b",
            ),
            "de": any_of(
                r"\btaub\w*\b.{0,25}\b(?:leiste\w*|schritt|genital\w*)", r"\b(?:leiste\w*|genital\w*)\b.{0,20}\btaub\w*"
            ),
            "fr": any_of(
                r"\bengourdi\w*\b.{0,25}\b(?:aine|entrejambe|genital\w*)",
                r"\b(?:aine|entrejambe)\b.{0,20}\bengourdi\w*",
            ),
            "es": any_of(
                r"\b(?:adormec\w+|entumec\w+)\b.{0,25}\b(?:ingle|genital\w*)",
                r"\bingle\b.{0,20}\b(?:adormec\w+|entumec\w+|dormida)",
            ),
            "it": any_of(
                r"\b(?:intorpid\w+|insensibil\w+)\b.{0,25}\b(?:inguine|genital\w*)",
                r"\binguine\b.{0,20}\b(?:intorpid\w+|insensibil\w+)",
            ),
            "nl": any_of(
                r"\b(?:gevoelloos|doof gevoel)\b.{0,25}\b(?:lies|kruis)\b", r"\b(?:lies|kruis)\b.{0,20}\bgevoelloos\b"
            ),
        },
    ),
)
