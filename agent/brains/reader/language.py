"""Whether a sentence is in another language than English, told by its small words. Deterministic, pure.

Names must not tell: "the Zürich marathon" and "my run in La Chaux-de-Fonds" are English. So a sentence needs more words
of the other language than of English, and more than one, or one that no name and no English sentence has.
"""

import re
import unicodedata
from dataclasses import dataclass

from agent.brains.reader.commands import PATH_WORD
from agent.brains.reader.words import one_of


@dataclass(frozen=True)
class _Language:
    """Words of a language, as typed or without accents."""

    telling: frozenset[str]
    """Hardly ever in an English sentence, not even in a name."""
    small: frozenset[str]
    """Also in names, or in English with another meaning: they count beside others only."""
    reply: str


def _words(*texts: str) -> frozenset[str]:
    return frozenset(_bare(word) for word in one_of(*texts))


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


_LANGUAGES = {
    "de": _Language(
        _words(
            "ich mich mir mein meine meinen meinem meiner meines du dich dein deine wir uns unser unsere ihr euch "
            "und oder "
            "aber nicht kein keine keinen wie viel viele vielen wieviel wieviele wann wo warum wieso weshalb "
            "welche welcher "
            "welches welchen wer wen wem habe hast haben hatte hattest hatten bin bist ist sind waren wurde wurden "
            "wird "
            "werde werden kann kannst könnte könntest soll sollte sollen muss müssen darf möchte will zeige zeig "
            "zeigen "
            "gib gebe sag sage erzähl erkläre berechne vergleiche importiere importieren importier lade lösche auf aus "
            "bei für über unter zwischen nach seit vor gegen ohne letzte letzten letzter letztes nächste nächsten "
            "diese "
            "dieser diesem diesen dieses jede jeden jeder heute gestern vorgestern morgen woche wochen monat "
            "monate monats "
            "jahr jahre jahres tag tage tagen stunden minuten kilometer gelaufen gefahren geschwommen gemacht "
            "geschlafen "
            "lauf läufe läufen laufen lief joggen strecke durchschnitt durchschnittlich durchschnittliche "
            "durchschnittlicher "
            "schnellste schnellster schnellsten längste längster längsten weit lange schnell puls ruhepuls "
            "herzfrequenz "
            "schritte schlaf schlafe gewicht geschwindigkeit insgesamt gesamt bitte hallo tschüss guten wetter "
            "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag "
            "samstag sonntag "
            "rückgängig mache mach gibt geht bis beim zum zur einen einem einer eines"
        ),
        _words("der die das den dem des ein eine von vom mit in im am an zu was war so hat er sie es man noch "
            "schon um als"),
        "Ich verstehe bisher nur Englisch: Bitte frag mich auf Englisch.",
    ),
    "fr": _Language(
        _words(
            "je j moi mes ma nous notre vous votre tu toi tes quel quelle quels quelles combien comment quand "
            "pourquoi où "
            "qui que quoi est étaient était suis es sommes êtes sont ai as avons avez ont avais avait fait faire "
            "fais peux "
            "peut pouvez pourrais voudrais veux dois devrais montre montrez montrer affiche donne donner dis "
            "compare importe "
            "importez importer charge annule supprime explique cette ces cet mon ton dernier dernière derniers "
            "dernières "
            "prochain prochaine hier aujourd hui demain semaine semaines mois année années jour jours heures "
            "kilomètres "
            "kilomètre couru courus courue courir nagé roulé marché dormi course courses sortie sorties entraînement "
            "distance fréquence cardiaque vitesse allure moyenne moyen totale plus longue rapide longues sommeil "
            "poids pas "
            "janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi "
            "jeudi "
            "vendredi samedi dimanche bonjour salut avec dans sur sous depuis pendant pour entre chaque tous toutes "
            "tout toute mais donc puis très ne sans et"
        )
        - _words("plus distance pas course courses mars charge compare sortie es as ma que qui me totale mon hui j "
            "es ton tu"),
        _words("le la les l un une des du de d à au aux en par sur ou y c n qu plus distance pas course courses "
            "mars charge "
               "ma mon ton qui que me totale j hui tu s"),
        "Je ne comprends que l'anglais pour l'instant : posez-moi la question en anglais.",
    ),
    "es": _Language(
        _words(
            "yo mis nosotros tú usted tus cuánto cuánta cuántos cuántas cómo cuándo dónde qué quién cuál cuáles "
            "fue fueron "
            "era estoy está están soy eres es somos he has ha hemos han había tengo tiene hice hizo hago hacer "
            "puedo puedes "
            "puede quiero debo debería muéstrame muestra muestrame enséñame dame dime compara importa importar "
            "sube carga deshaz "
            "borra explica esta este estos estas último última últimos últimas próximo próxima ayer hoy mañana semana "
            "semanas mes meses año años día días horas minutos kilómetros kilómetro corrí corrido correr corriendo "
            "corrió "
            "nadé nadado caminé caminado dormí dormido carrera carreras entrenamiento distancia frecuencia "
            "cardíaca pulso "
            "velocidad ritmo promedio media larga rápida largo rápido sueño peso pasos enero febrero marzo abril "
            "mayo junio "
            "julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado "
            "domingo hola "
            "gracias buenos buenas por favor para con sin desde hasta entre durante sobre cada todos todas pero "
            "muy más "
            "menos del y"
        )
        - _words("has he es mayo media largo era dame para este esta sin sobre entre mes y carga sube peso favor "
            "con por muy ha"),
        _words("el la los las un una de en al lo mi tu su a o por para con sin es mes este esta media largo y que "
            "me se le ha "
               "peso favor muy entre"),
        "Por ahora solo entiendo inglés: hazme la pregunta en inglés, por favor.",
    ),
    "it": _Language(
        _words(
            "io mio mia miei mie tuo tua noi nostro voi quanto quanta quanti quante come quando dove perché chi "
            "quale quali "
            "che cosa sono sei è siamo siete era erano ho hai abbiamo avete hanno avevo fatto fare faccio posso "
            "puoi può "
            "voglio vorrei devo dovrei mostra mostrami dammi dimmi confronta importa importare carica annulla cancella "
            "spiega questa questo questi queste ultimo ultima ultimi ultime prossimo prossima ieri oggi domani "
            "settimana "
            "settimane mese mesi anno anni giorno giorni ore minuti chilometri chilometro corso correre nuotato "
            "nuotare "
            "camminato dormito corsa corse allenamento distanza frequenza cardiaca battito velocità passo ritmo "
            "medio media "
            "lunga veloce sonno peso passi gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
            "novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica ciao grazie buongiorno con "
            "per senza "
            "dal dalla della delle degli dello del nel nella nelle sul sulla tra fra ogni tutti tutte ma però più "
            "meno molto "
            "anche"
        )
        - _words("come era sei media per con fare fra ma mia corso passo peso del sono anno ore dove che sul sabato"),
        _words("il lo la gli i le un una uno di a da in su e o mi ti ci si vi non come era media per con del mia "
            "ma corso passo "
               "peso sono anno ore dove che"),
        "Per ora capisco solo l'inglese: fammi la domanda in inglese, per favore.",
    ),
    "nl": _Language(
        _words(
            "ik mij mijn jij jouw jullie wij ons onze hoeveel hoe wanneer waar waarom welke wie wat ben bent zijn "
            "waren heb "
            "hebt heeft hebben hadden gedaan doen kan kun kunt kunnen wil wilt moet moeten toon laat zien geef "
            "vergelijk "
            "importeer importeren verwijder leg uit deze dit mijn laatste vorige volgende gisteren eergisteren vandaag "
            "week weken maand maanden jaar jaren dag dagen uur uren minuten kilometer gelopen gerend gefietst "
            "gezwommen "
            "gewandeld geslapen lopen rennen fietsen hardlopen training afstand hartslag rusthartslag snelheid tempo "
            "gemiddelde gemiddeld langste snelste slaap gewicht stappen januari februari maart april mei juni juli "
            "augustus "
            "oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag hallo dank bedankt alsjeblieft met "
            "voor "
            "zonder sinds tot tussen elke alle maar niet geen naar bij ook nog meer minder een het"
        )
        - _words("week april training tempo wat meer wie ben kilometer waren wil bent hoe kan tot doe mei juni "
            "juli met"),
        _words("de van in op te en of ze er is was had dat die wat week met hoe kan wie ben kilometer tempo "
            "training april"),
        "Ik begrijp voorlopig alleen Engels: stel je vraag alsjeblieft in het Engels.",
    ),
    "pt": _Language(
        _words(
            "eu meu minha meus minhas você seu sua nós nosso quanto quanta quantos quantas como quando onde porquê "
            "quem qual "
            "quais foi foram era estou está estão sou são tenho tem fiz fez faço fazer posso pode quero devo "
            "mostra mostre "
            "mostrar dá diga compara importa importar carrega desfaz apaga explica esta este estes estas último última "
            "últimos últimas passada passado próximo próxima ontem hoje amanhã semana semanas mês meses ano anos "
            "dia dias "
            "horas minutos quilômetros quilómetros quilômetro corri corrido correr correndo correu nadei nadado "
            "caminhei "
            "dormi dormido corrida corridas treino treinos distância frequência cardíaca velocidade ritmo média "
            "médio longa "
            "rápida sono peso passos fevereiro março abril maio junho julho agosto setembro outubro novembro "
            "dezembro segunda terça quarta quinta sexta sábado domingo olá obrigado obrigada bom boa com sem desde até "
            "entre durante sobre cada todos todas mas muito mais menos do da dos das no na nos nas pelo pela um "
            "uma em ao e"
        )
        - _words("como era do da no na nos nas das dos e em um ao mas com bom boa ano dia este esta sem sua seu "
            "media sou sexta pode "
                 "mes peso segunda cada sobre entre tem quinta"),
        _words("o a os as do da dos das no na nos nas e em um uma ao mas com de que se me por para como era ano "
            "dia este esta "
               "sem sua seu mes"),
        "Por enquanto só entendo inglês: faça a pergunta em inglês, por favor.",
    ),
}  # fmt: skip
_ENGLISH = _words(
    "i my me mine we our us you your the a an and or but of to in on at for from with without by is are was were am be "
    "been do does did done have has had can could will would should shall may might must how what when where which who "
    "why whose this that these those it its not no than then there here last next first per each every much many far "
    "long fast often show tell give list compare explain import undo run runs ran running ride rides walk swim sleep "
    "slept week month year day today yesterday pace average total longest fastest please thanks since between during "
    "before after over under more less most least about as if so all any some up down out his her their"
)
_LIKE_ENGLISH = _words(
    "januar februar oktober dezember octobre septembre novembre décembre octubre noviembre septiembre "
    "novembro setembro ottobre dezembro outubro januari februari augustus"
)
"""Months that may as well be slips of typing, amid English words."""
_WORD = re.compile(r"[^\W\d_]+")
_QUOTATION = re.compile(r"[\"“„«][^\"“”«»]{1,200}[\"”“»]|(?<!\w)'[^']{1,200}'(?!\w)")


def foreign(sentence: str) -> str | None:
    """What to say to a sentence in German, French, Spanish, Italian, Dutch or Portuguese; None for any other.

    Names of activities in quotation marks are in any language; paths are expected to be masked.
    """
    said = _QUOTATION.sub(" ", sentence) or sentence
    words = [_bare(word) for word in _WORD.findall(said.replace(PATH_WORD, " "))]
    english = sum(word in _ENGLISH for word in words)
    marks = {"es": 2 * len(re.findall("[¿¡]", said)), "de": len(re.findall("ß", said))}
    best, reply = 0.0, None
    for code, language in _LANGUAGES.items():
        slips = _LIKE_ENGLISH if english else frozenset()
        told = sum(word in language.telling and word not in _ENGLISH | slips for word in words) + marks.get(code, 0)
        beside = sum(word in language.small or word in language.telling & slips for word in words)
        score = told + beside / 2
        if told > 0 and score > best and _outweighs(told, beside, english, len(words)):
            best, reply = score, language.reply
    return reply


def _outweighs(told: int, beside: int, english: int, words: int) -> bool:
    if told == 1 and not beside:
        return english == 0 and words <= 3
    return told + beside >= 2 and told + beside / 2 > english
