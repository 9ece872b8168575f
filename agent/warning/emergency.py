"""Signs that somebody should call an emergency number. A table of patterns: see ``signs``."""
# ruff: noqa: E501 - a pattern is easier to read on one line

from agent.warning.signs import Level, RedFlag, any_of, together

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

EMERGENCIES: tuple[RedFlag, ...] = (
    RedFlag(
        "chest",
        Level.EMERGENCY,
        {
            "en": any_of(
                rf"\bchest{_GAP}{_HURT}\b",
                rf"\b{_HURT}{_GAP}chest\b",
                r"\bchestpains?\b",
                r"\b(?:sitting|sits|standing|weight|elephant|vice|brick)\b.{0,20}\bon my chest\b",
                r"\bangina\b",
                r"\b(?:having|have|had|like|be)\W+(?:an?\W+)?(?:mild\W+|mini\W+)?heart attack\b",
                r"\b(?:pain|numb\w*|tingl\w*|ache|aching)\b.{0,25}\bleft arm\b",
            ),
            "de": any_of(
                r"\bbrustschmerz\w*",
                r"\b(?:schmerz\w*|druck|enge\w*|stechen|brennen)\b.{0,20}\bbrust\b",
                r"\bbrust\b.{0,25}\b(?:schmerz\w*|weh|druck|enge?|sticht|brennt)\b",
                r"\bbrustenge\b",
                r"\bherzinfarkt\b",
            ),
            "fr": any_of(
                r"\bdouleurs? thoraciques?\b",
                r"\b(?:douleurs?|mal|pression|oppression|serrement)\b.{0,20}\b(?:poitrine|thorax)\b",
                r"\b(?:poitrine|thorax)\b.{0,25}\b(?:douleur|mal|serr\w+|oppress\w+|brule)\b",
                r"\bcrise cardiaque\b",
            ),
            "es": any_of(
                r"\b(?:dolor\w*|duele|presion|opresion|punzadas?)\b.{0,20}\bpecho\b",
                r"\bpecho\b.{0,20}\b(?:duele|dolor|aprieta|oprim\w+|presion)\b",
                r"\binfarto\b",
            ),
            "it": any_of(
                r"\b(?:dolor[ei]|male|fitt[ae]|pressione|oppressione|peso)\b.{0,20}\b(?:petto|torace)\b",
                r"\b(?:petto|torace)\b.{0,20}\b(?:male|dolore|stringe|oppress\w+)\b",
                r"\binfarto\b",
            ),
            "nl": any_of(
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
            "en": any_of(
                r"\bfainted\b",
                r"\bfainting\b",
                r"\b(?:feel|feels|felt|feeling|get|got|getting|going to|gonna|about to|almost|nearly|might|did)\W+"
                r"(?:(?!not\b|never\b)\w+\W+){0,3}?faint\b(?! (?:pain|ache|memory))",
                r"\bpass(?:ed|ing|es)? out\b(?! (?:the|flyers|bibs|medals|water|leaflets|gels))",
                r"(?:^|\b(?:i|ive|just|and|nearly|almost|suddenly|briefly|then) (?:\w+ )?)black(?:ed|ing)? ?out\b"
                r"(?! (?:my|the|these|those|next|that|two|dates?|days?|weeks?|from|\d))",
                r"\b(?:a|an|another|had|having|short|brief|little) (?:\w+ )?blackouts?\b",
                r"\b(?:lost|losing|loss of|lose) (?:my )?consciousness\b",
                r"\bunconscious\b(?! (?:bias|mind|habit))",
                r"\bi(?:ve)? (?:\w+ )?(?:collapsed|collapse)\b(?! (?:on|onto|into) (?:the|my|a) (?:couch|sofa|bed|chair))",
                r"\bsyncope\b",
            ),
            "de": any_of(
                r"\bohnmacht\w*",
                r"\bbewusstlos\w*",
                r"\bbewusstsein verloren\b",
                r"\bumgekippt\b",
                r"\bzusammengebrochen\b",
                r"\bschwarz vor (?:den |meinen )?augen\b",
            ),
            "fr": any_of(r"\bevanoui\w*", r"\bperdu connaissance\b", r"\btombee? dans les pommes\b", r"\bsyncope\b"),
            "es": any_of(r"\bdesmay(?:e|o|ado|ada|ando|arme)\b", r"\bperdi (?:el conocimiento|la conciencia)\b"),
            "it": any_of(r"\bsvenut\w\b", r"\bsvengo\b", r"\bsvenire\b", r"\bperso (?:i sensi|conoscenza)\b"),
            "nl": any_of(
                r"\bflauw ?gevallen\b", r"\b(?:viel|val) flauw\b", r"\bbewusteloos\b", r"\bbewustzijn verloren\b"
            ),
        },
    ),
    RedFlag(
        "heartbeat",
        Level.EMERGENCY,
        {
            "en": (
                *any_of(
                    r"\bpalpitations?\b",
                    r"\bheart (?:\w+ ){0,3}?(?:flutter\w*|skip(?:s|ped|ping)? (?:a |some )?beats?)\b",
                    r"\birregular heart ?beats?\b",
                    r"\bheart ?beat (?:is |was |feels )?(?:\w+ )?irregular\b",
                ),
                together(r"\bheart (?:\w+ ){0,3}?(?:racing|races|pounding|pounds|thumping|going crazy)\b", _REST),
            ),
            "de": any_of(
                r"\bherzrasen\b", r"\bherzstolpern\b", r"\bherzklopfen\b.{0,20}\b(?:ruhe|liegen|sitzen|nachts)\b"
            ),
            "fr": (together(r"\bcoeur\b.{0,15}\b(?:bat|s ?emballe|palpite)\b", _REST_ABROAD),),
            "es": any_of(r"\bpalpitaciones\b"),
            "it": any_of(r"\bpalpitazioni\b"),
            "nl": any_of(r"\bhartkloppingen\b"),
        },
    ),
    RedFlag(
        "breath",
        Level.EMERGENCY,
        {
            "en": (
                together(r"\b(?:short(?:ness)? of breath|breathless\w*|out of breath|wheezing)\b", _REST),
                together(r"\bshort(?:ness)? of breath\b", _NOT_EXERCISING),
                together(
                    r"\b(?:cant|cannot|can not|couldnt|unable to|struggl\w+ to|hard to|trouble|difficulty|problems?)"
                    r"(?: even| hardly| barely)? breath(?:e|ing)\b",
                    _NOT_EXERCISING,
                ),
                together(
                    r"\b(?:cant|cannot|couldnt|struggl\w+ to|trouble|difficulty|hard to) breath(?:e|ing)\b", _REST
                ),
                *any_of(r"\bgasping for (?:air|breath)\b.{0,30}\b(?:bed|rest|sitting|lying|night)\b"),
            ),
            "de": (
                *any_of(
                    r"\batemnot\b",
                    r"\b(?:bekomme|kriege) (?:kaum |keine )(?:noch )?luft\b",
                    r"\bnicht (?:mehr )?atmen\b",
                ),
                together(r"\bkurzatmig\b", _REST_ABROAD),
            ),
            "fr": (
                *any_of(
                    r"\barrive (?:pas|plus) a respirer\b", r"\bpeux (?:pas|plus) respirer\b", r"\bmal a respirer\b"
                ),
                together(r"\bessouffle\w*", _REST_ABROAD),
            ),
            "es": (
                *any_of(r"\bno puedo respirar\b", r"\bme falta (?:el|la)? ?(?:aire|respiracion)\b"),
                together(r"\bsin aliento\b", _REST_ABROAD),
            ),
            "it": (
                *any_of(r"\bnon riesco a respirare\b", r"\bmi manca (?:il respiro|l ?aria|il fiato)\b"),
                together(r"\bfiato corto\b", _REST_ABROAD),
            ),
            "nl": (
                *any_of(r"\bkan (?:niet|nauwelijks) (?:meer )?ademen\b", r"\bkrijg geen (?:lucht|adem)\b"),
                together(r"\b(?:kortademig|benauwd)\b", _REST_ABROAD),
            ),
        },
    ),
    RedFlag(
        "blood",
        Level.EMERGENCY,
        {
            "en": any_of(
                r"\b(?:cough\w*|spit\w*|spat|vomit\w*|threw|throw\w*|bring\w*|hack\w*)(?: \w+){0,3} blood\b",
                r"\bblood(?: \w+){0,3} (?:cough\w*|sputum|phlegm|mucus|spit|vomit)\b",
                r"\bblood(?:y)? (?:in (?:my |the )?)?(?:urine|pee|stool|stools|poop)\b",
                r"\b(?:peeing|pissing|urinating) blood\b",
            ),
            "de": any_of(
                r"\bblut\b.{0,15}\b(?:ge)?hust\w*",
                r"\bhust\w*\b.{0,15}\bblut\b",
                r"\bspuck\w* blut\b",
                r"\bblut gespuckt\b",
            ),
            "fr": any_of(r"\bcrach\w* (?:du |de )?sang\b", r"\btouss\w* (?:du |de )?sang\b"),
            "es": any_of(r"\b(?:tos\w*|escup\w*|vomit\w*) (?:con )?sangre\b"),
            "it": any_of(r"\b(?:toss\w*|sput\w*|vomit\w*) (?:del )?sangue\b"),
            "nl": any_of(r"\bbloed\b.{0,12}\b(?:op)?(?:ge)?hoest\w*", r"\bhoest\w*\b.{0,12}\bbloed\b"),
        },
    ),
    RedFlag(
        "headache",
        Level.EMERGENCY,
        {
            "en": any_of(
                r"\bthunderclap\b",
                r"\bworst head ?ache\b",
                r"\b(?:sudden\w*|severe|explosive|blinding)\b.{0,30}\bhead ?aches?\b",
                r"\bhead ?ache\b.{0,40}\b(?:sudden\w*|out of nowhere|worst|exploded|severe)\b",
            ),
            "de": any_of(
                r"\b(?:plotzlich\w*|schlimmst\w*|vernichtend\w*|extrem\w*)\b.{0,25}\bkopfschmerz\w*",
                r"\bkopfschmerz\w*\b.{0,25}\bplotzlich\w*",
            ),
            "fr": any_of(
                r"\b(?:mal de tete|cephalee)\b.{0,20}\b(?:soudain\w*|brutal\w*|violent\w*)\b", r"\bpire mal de tete\b"
            ),
            "es": any_of(
                r"\bdolor de cabeza\b.{0,20}\b(?:repentino|subito|muy fuerte|intenso)\b", r"\bpeor dolor de cabeza\b"
            ),
            "it": any_of(r"\bmal di testa\b.{0,20}\b(?:improvviso|fortissimo|violento)\b", r"\bpeggior mal di testa\b"),
            "nl": any_of(r"\b(?:plotseling\w*|hevige|ergste)\b.{0,20}\bhoofdpijn\b"),
        },
    ),
    RedFlag(
        "stroke",
        Level.EMERGENCY,
        {
            "en": any_of(
                r"\b(?:face|mouth|smile|eyelid)\b.{0,15}\b(?:droop\w*|sagging|paraly\w+|went numb|is numb)\b",
                r"\bdroop\w* (?:face|mouth|smile)\b",
                r"\b(?:weak\w*|numb\w*|paraly\w+|no feeling|cant feel|cant move)\b.{0,25}\b(?:one|left|right) (?:side|half)"
                r"(?: of (?:my |the )?(?:body|face))?(?! of (?:my |the )?(?!body|face)\w+)\b",
                r"\b(?:one|left|right) (?:side|half) of (?:my |the )?(?:body|face)\b.{0,25}\b(?:weak\w*|numb\w*|paraly\w+|tingl\w*)\b",
                r"\bone ?sided (?:weakness|numbness|paralysis)\b",
                r"\bslurr\w+\b",
                r"\b(?:suddenly )?(?:cant|cannot|couldnt) (?:speak|talk properly|find words|move my (?:left |right |whole )?(?:arm|leg|face))\b",
                r"\b(?:having|have|had|like) (?:a |mini )+stroke\b(?! (?:rate|count|technique|of luck|of genius))",
            ),
            "de": any_of(
                r"\b(?:gesicht\w*|mund\w*)\b.{0,20}\bhang\w*",
                r"\b(?:halbseitig\w*|einseitig\w*)\b.{0,15}\b(?:lahm\w*|gelahmt|schwach\w*|taub\w*)",
                r"\bschlaganfall\b",
            ),
            "fr": any_of(
                r"\b(?:visage|bouche)\b.{0,20}\b(?:tombe\w*|paralys\w*|deforme\w*|engourdi\w*)\b",
                r"\b(?:paralys\w*|faiblesse|engourdi\w*)\b.{0,20}\bd ?un (?:seul )?cote\b",
                r"\bun avc\b",
            ),
            "es": any_of(
                r"\b(?:cara|boca)\b.{0,15}\b(?:caida|torcida|paraliz\w+|dormida)\b",
                r"\b(?:debilidad|adormecimiento|paralisis)\b.{0,20}\bun lado\b",
                r"\b(?:un ictus|derrame cerebral)\b",
            ),
            "it": any_of(
                r"\b(?:viso|faccia|bocca)\b.{0,15}\b(?:stort\w|paralizzat\w|cadente|intorpidit\w)\b",
                r"\b(?:debolezza|paralisi|formicolio)\b.{0,20}\bun lato\b",
                r"\bun ictus\b",
            ),
            "nl": any_of(
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
                *any_of(
                    r"\b(?:i|ive|im) (?:\w+ ){0,3}?(?:have|had|got|getting|having) (?:a |slight |mild )*(?:heat|sun) ?stroke\b"
                ),
                together(
                    r"\b(?:heat|hot|overheat\w*|sun|degrees|dehydrat\w*)\b",
                    r"\b(?:confus\w+|disorient\w+|delirious|stopped sweating|not sweating|dont know where i am)\b",
                ),
            ),
            "de": (
                *any_of(r"\b(?:hitzschlag|sonnenstich)\b"),
                together(r"\b(?:hitze|heiss)\b", r"\b(?:verwirrt|orientierungslos|schwitze nicht)\b"),
            ),
            "fr": (
                *any_of(r"\bcoup de chaleur\b", r"\binsolation\b"),
                together(r"\b(?:chaleur|chaud)\b", r"\b(?:confus\w*|desoriente\w*)\b"),
            ),
            "es": (
                *any_of(r"\b(?:golpe de calor|insolacion)\b"),
                together(r"\bcalor\b", r"\b(?:confundid\w|desorientad\w|confus\w)\b"),
            ),
            "it": (
                *any_of(r"\b(?:colpo di calore|insolazione)\b"),
                together(r"\b(?:caldo|calore)\b", r"\b(?:confus\w|disorientat\w)\b"),
            ),
            "nl": (
                *any_of(r"\b(?:hitteberoerte|zonnesteek)\b"),
                together(r"\b(?:hitte|heet|warm)\b", r"\b(?:verward|gedesorienteerd)\b"),
            ),
        },
    ),
)
