"""The vocabulary of sports: what services call them, what we call them, and what people say. Pure.

Every activity has a family (``sport``: run, ride, swim …) and a type inside it (``activity_type``: run, trail_run …; a
family's plain form is a type of the same name). A label that we do not know is a family and type of its own, in
snake_case.
"""

import re
import unicodedata
from collections.abc import Iterable

UNSTATED = "other"
"""The family and type of an activity whose source does not say what it was."""

FOOT_SPORTS = frozenset({"run", "walk", "hike", "snowshoe"})
"""Families whose cadence is counted in steps; in every other it is revolutions or strokes."""

INDOOR_TYPES = frozenset(
    {"treadmill_run", "virtual_run", "indoor_ride", "virtual_ride", "treadmill_walk", "indoor_row", "virtual_row"}
    | {"indoor_climb", "elliptical"}
)
"""Types that say by themselves that the activity was indoors."""

# family -> type -> the labels of FIT, Garmin Connect, Strava (in seven languages), TCX and GPX writers, in snake_case
_LABELS: dict[str, dict[str, str]] = {
    "run": {
        "run": "run running street_running road_running street_run road_run ultra_run laufen lauf dauerlauf jogging "
        "course_a_pied footing course carrera correr carrera_a_pie corsa correre hardlopen hardloopsessie "
        "hardloopactiviteit loop corrida corrida_de_rua obstacle_run obstacle_running ultra_running",
        "trail_run": "trail_run trail_running trailrunning trailrun traillauf course_de_trail trail course_en_sentier "
        "carrera_de_trail carrera_por_sendero carrera_de_montana corsa_trail corsa_su_sentiero trailhardlopen "
        "trailloop corrida_em_trilha corrida_de_trilha",
        "treadmill_run": "treadmill_run treadmill_running treadmill indoor_running indoor_run laufband tapis_de_course "
        "cinta_de_correr tapis_roulant loopband esteira",
        "track_run": "track_run track_running bahnlauf",
        "virtual_run": "virtual_run virtual_running virtueller_lauf virtuelles_laufen course_a_pied_virtuelle "
        "course_virtuelle carrera_virtual corsa_virtuale virtuele_run virtuele_hardloopsessie corrida_virtual",
    },
    "ride": {
        "ride": "ride cycling biking bike bicycle road_biking road_cycling road_ride commuting rad_fahren radfahrt "
        "radfahren fahrt rennradfahren sortie_a_velo sortie_velo sortie velo cyclisme vuelta_ciclista ciclismo "
        "salida_en_bicicleta salida_ciclista bicicleta pedalata giro_in_bici uscita_in_bici fietsrit fietsen "
        "fietstocht rit pedalada passeio_de_bicicleta bikepacking velomobile recumbent_cycling handcycle hand_cycling "
        "track_cycling cyclocross bmx",
        "gravel_ride": "gravel_ride gravel_cycling gravel_unpaved_cycling gravel_biking gravel_fahrt gravelfahrt "
        "sortie_gravel ciclismo_de_gravel gravelrit pedalada_em_cascalho giro_gravel",
        "mountain_bike_ride": "mountain_bike_ride mountain_biking mountainbike mountainbike_fahrt mountainbiken mtb "
        "downhill_biking enduro_mtb vtt sortie_en_vtt ciclismo_de_montana bicicleta_de_montana mountain_bike "
        "mountainbikerit",
        "e_bike_ride": "e_bike_ride e_biking e_bike ebike e_bike_fitness e_bike_fahrt sortie_en_velo_electrique "
        "velo_electrique bicicleta_electrica e_bike_rit pedalada_de_e_bike",
        "e_mountain_bike_ride": "e_mountain_bike_ride e_bike_mountain e_mtb",
        "indoor_ride": "indoor_ride indoor_cycling indoor_biking spin spinning spin_bike bike_trainer "
        "indoor_hand_cycling",
        "virtual_ride": "virtual_ride virtual_cycling virtuelle_radfahrt virtuelle_fahrt sortie_virtuelle velo_virtuel "
        "sortie_a_velo_virtuelle ciclismo_virtual vuelta_virtual pedalata_virtuale ciclismo_virtuale virtuele_rit "
        "virtuele_fietsrit pedalada_virtual",
    },
    "swim": {
        "swim": "swim swimming schwimmen schwimmeinheit natation nage natacion nadar nuoto nuotare zwemmen zwemsessie "
        "natacao",
        "pool_swim": "pool_swim pool_swimming lap_swimming",
        "open_water_swim": "open_water_swim open_water_swimming freiwasserschwimmen natation_en_eau_libre",
    },
    "walk": {
        "walk": "walk walking casual_walking speed_walking race_walking spaziergang gehen marche caminata caminar "
        "camminata passeggiata wandeling wandelen caminhada nordic_walking",
        "treadmill_walk": "treadmill_walk treadmill_walking indoor_walking indoor_walk",
    },
    "hike": {
        "hike": "hike hiking wanderung wandern randonnee rando senderismo excursionismo escursione escursionismo "
        "wandeltocht trektocht trilha caminhada_na_natureza mountaineering rucking",
    },
    "strength": {
        "strength": "strength strength_training weight_training weights krafttraining gewichtstraining "
        "entrainement_aux_poids musculation renforcement_musculaire entrenamiento_con_pesas entrenamiento_de_fuerza "
        "pesas allenamento_con_i_pesi sollevamento_pesi pesi gewichttraining krachttraining treino_com_pesos "
        "treinamento_com_pesos musculacao",
        "crossfit": "crossfit cross_fit functional_strength_training",
    },
    "yoga": {"yoga": "yoga ioga", "pilates": "pilates"},
    "mobility": {"mobility": "mobility flexibility_training stretching physical_therapy breathwork breathing"},
    "cardio": {
        "cardio": "cardio cardio_training indoor_cardio fitness_equipment",
        "hiit": "hiit high_intensity_interval_training amrap emom tabata",
        "elliptical": "elliptical elliptique elliptica ellittica crosstrainer eliptica eliptico",
        "stair_climb": "stair_climb stair_climbing stair_stepper stairstepper floor_climbing",
        "jump_rope": "jump_rope jumprope",
    },
    "row": {
        "row": "row rowing rudern aviron remo canottaggio roeien rowing_v2",
        "indoor_row": "indoor_row indoor_rowing ruderergometer",
        "virtual_row": "virtual_row virtual_rowing",
    },
    "paddle": {
        "kayak": "kayak kayaking kajak kajakfahren",
        "canoe": "canoe canoeing kanu",
        "stand_up_paddle": "stand_up_paddle stand_up_paddling stand_up_paddleboarding sup",
        "paddle": "paddle paddling",
    },
    "ski": {
        "nordic_ski": "nordic_ski nordic_skiing cross_country_skiing cross_country_skiing_ws cross_country_ski "
        "skate_skiing skate_skiing_ws skilanglauf langlauf langlaufen ski_de_fond ski_nordique esqui_de_fondo "
        "esqui_nordico sci_di_fondo sci_nordico langlaufskien",
        "alpine_ski": "alpine_ski alpine_skiing resort_skiing resort_skiing_snowboarding_ws downhill_skiing alpinski "
        "ski_alpin esqui_alpino sci_alpino alpineskien skifahren",
        "backcountry_ski": "backcountry_ski backcountry_skiing backcountry_skiing_snowboarding_ws skitour ski_touring "
        "skitouring ski_de_randonnee esqui_de_travesia scialpinismo toerskien",
        "roller_ski": "roller_ski roller_skiing",
        "ski": "ski skiing",
    },
    "snowboard": {"snowboard": "snowboard snowboarding"},
    "snowshoe": {"snowshoe": "snowshoe snowshoeing schneeschuhwandern raquettes raquette_a_neige"},
    "skate": {
        "inline_skate": "inline_skate inline_skating inlineskaten",
        "ice_skate": "ice_skate ice_skating",
        "skateboard": "skateboard skateboarding",
    },
    "sail": {"sail": "sail sailing segeln voile vela zeilen", "windsurf": "windsurf windsurfing"},
    "climb": {
        "climb": "climb climbing rock_climbing klettern escalade escalada arrampicata",
        "indoor_climb": "indoor_climb indoor_climbing",
        "bouldering": "bouldering bouldern",
    },
    "multisport": {"multisport": "multisport multi_sport triathlon duathlon"},
    "workout": {"workout": "workout training entrainement entrenamiento allenamento treino exercise"},
    UNSTATED: {UNSTATED: "other generic uncategorized unknown autre otro altro overig outro andere sonstiges"},
}

_TYPE_OF = {label: kind for kinds in _LABELS.values() for kind, labels in kinds.items() for label in labels.split()}
_FAMILY_OF = {kind: family for family, kinds in _LABELS.items() for kind in kinds}

# what a second label ("sub_sport") makes of a family, where it does not already name a type of that family by itself
_SUBTYPES: dict[tuple[str, str], str] = {
    ("run", "trail"): "trail_run",
    ("run", "track"): "track_run",
    ("run", "virtual_activity"): "virtual_run",
    ("run", "obstacle"): "run",
    ("ride", "mountain"): "mountain_bike_ride",
    ("ride", "downhill"): "mountain_bike_ride",
    ("ride", "virtual_activity"): "virtual_ride",
    ("swim", "open_water"): "open_water_swim",
    ("ski", "backcountry"): "backcountry_ski",
    ("ski", "resort"): "alpine_ski",
    ("snowboard", "backcountry"): "snowboard",
    ("row", "virtual_activity"): "virtual_row",
}
# families that say little, and give way to what the second label says
_VAGUE = frozenset({"cardio", "workout", UNSTATED})

# labels that name no sport, but a kind of them: the second label names it
_UMBRELLAS = frozenset({"racket"})

# what people say beyond the labels themselves
_SAYINGS = {
    "jog": "run", "foot race": "run", "trail": "trail_run", "off road run": "trail_run", "treadmill": "treadmill_run",
    "zwift run": "virtual_run", "bike": "ride", "bike ride": "ride", "biking": "ride", "cycle": "ride", "rode": "ride",
    "road ride": "ride", "gravel": "gravel_ride", "mountain bike": "mountain_bike_ride", "mountain biking":
    "mountain_bike_ride", "turbo": "indoor_ride", "turbo trainer": "indoor_ride", "indoor bike": "indoor_ride",
    "zwift": "virtual_ride", "zwift ride": "virtual_ride", "swam": "swim", "ran": "run", "walked": "walk",
    "hiked": "hike", "pool": "pool_swim", "open water": "open_water_swim", "stroll": "walk", "trek": "hike",
    "lift": "strength", "lifting": "strength", "weight lifting": "strength", "weightlifting": "strength",
    "gym": "strength", "weight": "strength", "erg": "indoor_row", "rower": "indoor_row", "xc ski": "nordic_ski",
    "cross country": "nordic_ski", "downhill": "alpine_ski", "ski tour": "backcountry_ski", "canoe": "canoe",
}  # fmt: skip

# labels that in a person's mouth mean any activity at all, or a part of a sentence
_NOT_WORDS = frozenset(
    {"workout", "training", "exercise", "other", "unknown", "generic", "course", "sortie", "rit", "loop"}
)

SPORT_WORDS: dict[str, str] = {
    label.replace("_", " "): kind for label, kind in _TYPE_OF.items() if label not in _NOT_WORDS
} | _SAYINGS
"""What people say, in the singular and in lower case without accents -> our family or type."""

_FILLERS = frozenset({"activity", "activities", "session", "sessions", "outing", "outings", "workouts", "sports"})
_UNCOUNTED = frozenset(
    {"strength", "yoga", "pilates", "mobility", "cardio", "hiit", "crossfit", "elliptical", "bouldering"}
)
_COUNTED_NOUNS = frozenset({"run", "ride", "swim", "walk", "hike", "row", "climb"})
_LONGEST_NAME = 40


def snake_case(label: str) -> str:
    """``"E-Bike Ride"``, ``"EBikeRide"`` and ``"e_bike_ride"`` alike: lower case, no accents, joined by underscores."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", label)
    bare = re.sub("(?<=[A-Za-z])[\u0300-\u036f]+", "", unicodedata.normalize("NFKD", apart))
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", bare).lower())
    return "_".join(words)[:_LONGEST_NAME].strip("_")


def classify(label: str, sub: str | None = None) -> tuple[str, str]:
    """The (family, type) of what a file or a service calls a sport, with its second label where it has one.

    An unknown label keeps its own name: ``classify("Underwater Rugby") == ("underwater_rugby", "underwater_rugby")``.
    An empty label is :data:`UNSTATED`.
    """
    name = snake_case(label)
    kind = _TYPE_OF.get(name, name) or UNSTATED
    family = _FAMILY_OF.get(kind, kind)
    detail = snake_case(sub or "")
    if not detail or _TYPE_OF.get(detail) == UNSTATED:
        return family, kind
    if family in _UMBRELLAS:
        return detail, detail
    if (family, detail) in _SUBTYPES:
        return family, _SUBTYPES[family, detail]
    finer = _TYPE_OF.get(detail)
    if finer is not None and (family in _VAGUE or _FAMILY_OF[finer] == family):
        return _FAMILY_OF[finer], finer
    return family, kind


def resolve(words: str, known: Iterable[str]) -> str | None:
    """The family or type that a person means by *words* ("trail runs", "cycling", "underwater rugby"), or None.

    *known* are the families and types that the athlete has: they are found by their own names even where our vocabulary
    lacks them, and they win over it.
    """
    own = set(known)
    spoken_words = snake_case(words).split("_")
    candidates = [spoken_words]
    while len(spoken_words) > 1 and spoken_words[-1] in _FILLERS:
        spoken_words = spoken_words[:-1]
        candidates.append(spoken_words)
    forms = ["_".join([*parts[:-1], last]) for parts in candidates for last in _singulars(parts[-1])]
    for form in forms:
        if form in own:
            return form
    for form in forms:
        found = SPORT_WORDS.get(form.replace("_", " ")) or (form if form in _FAMILY_OF or form in _LABELS else None)
        if found is not None:
            return found
    return None


def spoken(sport: str, count: int) -> str:
    """How many of what, in English: "1 run", "12 trail runs", "2 yoga sessions", "3 underwater rugby activities"."""
    words = sport.replace("_", " ")
    last = words.rsplit(" ", 1)[-1]
    if last in _COUNTED_NOUNS:
        return f"{count} {words if count == 1 else words + 's'}"
    if sport in _UNCOUNTED:
        return f"{count} {words} {'session' if count == 1 else 'sessions'}"
    return f"{count} {words} {'activity' if count == 1 else 'activities'}"


def _singulars(word: str) -> list[str]:
    """The word itself, and what it may be the plural of: "runs" -> run, "pushes" -> push, "relays" -> relay."""
    forms = [word]
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    return forms
