"""The columns of Strava's ``activities.csv``: their fixed order, and the names that translated exports give them. Pure.

Strava writes the header in the language of the account, always in the same order, and appends new columns before the
last one. Many names occur twice: first as shown on the site, again in SI units.
"""


def _listed(names: str) -> list[str]:
    return names.split("|")


STRAVA_HEAD = _listed(
    "activity id|activity date|activity name|activity type|activity description|elapsed time|distance|max heart rate|"
    "relative effort|commute|activity private note|activity gear|filename|athlete weight|bike weight"
)
"""Today's first columns. Older exports lack some of them, see :data:`STRAVA_OLDER_HEADS`."""

STRAVA_OLDER_HEADS = (
    [name for name in STRAVA_HEAD if name != "activity private note"],
    [name for name in STRAVA_HEAD if name not in {"activity private note", "max heart rate"}],
)

STRAVA_TAIL = _listed(
    "elapsed time|moving time|distance|max speed|average speed|elevation gain|elevation loss|elevation low|"
    "elevation high|max grade|average grade|average positive grade|average negative grade|max cadence|average cadence|"
    "max heart rate|average heart rate|max watts|average watts|calories|max temperature|average temperature|"
    "relative effort|total work|number of runs|uphill time|downhill time|other time|perceived exertion|type|"
    "start time|weighted average power|power count|prefer perceived exertion|perceived relative effort|commute|"
    "total weight lifted|from upload|grade adjusted distance|weather observation time|weather condition|"
    "weather temperature|apparent temperature|dewpoint|humidity|weather pressure|wind speed|wind gust|wind bearing|"
    "precipitation intensity|sunrise time|sunset time|moon phase|bike|gear|precipitation probability|"
    "precipitation type|cloud cover|weather visibility|uv index|weather ozone|jump count|total grit|average flow|"
    "flagged|average elapsed speed|dirt distance|newly explored distance|newly explored dirt distance|activity count|"
    "total steps|carbon saved|pool length|training load|intensity|average grade adjusted pace|timer time|total cycles|"
    "recovery|with pet|competition|long run|for a cause|with kid|downhill distance|total sets|total reps"
)
"""What follows the head, in every export from 2020 on; media files come last and are not ours."""

STRAVA_OLDEST = {
    "id": "activity id",
    "date": "activity date",
    "name": "activity name",
    "type": "activity type",
    "description": "activity description",
    "gear": "activity gear",
}
"""Until 2019: distance in metres, one column each."""

# For exports whose order does not tell (the short ones of 2019, and those that somebody cut down): English name ->
# what German, French, Spanish, Italian, Dutch, Portuguese and Japanese exports write.
_NAMES: dict[str, str] = {
    "activity id": "aktivitäts-id|id de l'activité|id de actividad|id de la actividad|id attività|id dell'attività|"
    "activiteits-id|id da atividade|アクティビティid|アクティビティ id",
    "activity date": "aktivitätsdatum|date de l'activité|fecha de la actividad|fecha de actividad|data attività|"
    "data dell'attività|datum van activiteit|activiteitsdatum|data da atividade|アクティビティ日|アクティビティの日付",
    "activity name": "name der aktivität|nom de l'activité|nombre de la actividad|nombre de actividad|nome attività|"
    "nome dell'attività|naam activiteit|naam van activiteit|nome da atividade|アクティビティ名",
    "activity type": "aktivitätsart|aktivitätstyp|type d'activité|tipo de actividad|tipo attività|tipo di attività|"
    "activiteitstype|tipo de atividade|アクティビティタイプ|アクティビティの種類",
    "activity description": "aktivitätsbeschreibung|description de l'activité|descripción de la actividad|"
    "descripción de actividad|descrizione attività|descrizione dell'attività|beschrijving van activiteit|"
    "descrição da atividade|アクティビティの説明",
    "elapsed time": "verstrichene zeit|temps écoulé|tiempo transcurrido|tempo trascorso|verstreken tijd|"
    "tempo decorrido|経過時間",
    "moving time": "bewegungszeit|durée de déplacement|temps de déplacement|tiempo en movimiento|"
    "tempo in movimento|beweegtijd|tempo em movimento|tempo de movimentação|移動時間",
    "distance": "distanz|distancia|distanza|afstand|distância|距離",
    "commute": "pendeln|déplacement-transport|trajet domicile-travail|desplazamiento|pendolarismo|tragitto casa-lavoro|"
    "woon-werkverkeer|deslocamento|通勤",
    "relative effort": "relative leistung|effort relatif|esfuerzo relativo|sforzo relativo|relatieve inspanning|"
    "esforço relativo|相対的エフォート",
    "activity private note": "hinweis zur privatsphäre für aktivitäten|note privée sur les activités|"
    "nota privada de actividad|nota privada de la actividad|nota privata attività|privéopmerking bij activiteit|"
    "nota privada da atividade",
    "activity gear": "aktivitätsausrüstung|matériel utilisé pour l'activité|equipamiento de la actividad|"
    "equipo de la actividad|attrezzatura attività|uitrusting voor activiteit|materiaal voor activiteit|"
    "equipamento da atividade|アクティビティのギア",
    "filename": "dateiname|nom du fichier|nombre del archivo|nombre de archivo|nome file|nome del file|bestandsnaam|"
    "nome do arquivo|nome do ficheiro|ファイル名",
    "elevation gain": "höhenzunahme|dénivelé positif|desnivel positivo|dislivello positivo|dislivello|hoogtewinst|"
    "totale stijging|ganho de elevação|獲得標高",
    "average heart rate": "durchschnittliche herzfrequenz|fréquence cardiaque moyenne|frecuencia cardiaca media|"
    "frecuencia cardíaca media|frequenza cardiaca media|gemiddelde hartslag|frequência cardíaca média|平均心拍数",
    "max heart rate": "max. herzfrequenz|fréquence cardiaque max.|frecuencia cardiaca máxima|"
    "frecuencia cardíaca máxima|frequenza cardiaca max|frequenza cardiaca massima|max. hartslag|"
    "frequência cardíaca máxima|最大心拍数",
    "calories": "kalorien|calorías|calorie|calorieën|calorias|カロリー",
    "perceived exertion": "gefühlte anstrengung|effort perçu|effort ressenti|esfuerzo percibido|sforzo percepito|"
    "ervaren inspanning|esforço percebido",
    "competition": "wettkampf|compétition|competición|competizione|gara|wedstrijd|competição",
}

TRANSLATED = {name: english for english, names in _NAMES.items() for name in names.split("|")}
"""A translated, comparable header name -> the English one."""
