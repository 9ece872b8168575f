"""Another language than English is told by its small words, and answered in it; names tell nothing."""

from collections.abc import Callable

import pytest

from agent.brains.reader import texts
from agent.brains.reader.language import foreign
from agent.brains.reader.reading import Reading
from agent.grounding import check

ReadTurns = Callable[..., Reading]

SAID = {
    "Englisch": [
        "Was war mein Ruhepuls letzte Woche?",
        "wie weit bin ich im mai gelaufen",
        "Zeig mir meinen letzten Lauf",
        "km diese Woche",
        "Was ist Effizienz?",
        "Mach Import 3 rückgängig",
        "Ruhepuls",
    ],
    "l'anglais": [
        "Montre-moi ma dernière course",
        "Combien de kilomètres ai-je courus en juin ?",
        "ma plus longue sortie",
        "importe /data/x.zip s'il te plaît",
        "bonjour",
        "distance en octobre",
    ],
    "solo entiendo inglés": [
        "¿Cuántos kilómetros corrí este año?",
        "cuanto corri en mayo",
        "mi carrera más larga",
        "cual fue mi ritmo medio en junio",
    ],
    "l'inglese": [
        "Quanti chilometri ho corso a maggio?",
        "Mostrami la mia ultima corsa",
        "qual è stata la mia corsa più lunga",
        "Che cosa sai fare?",
    ],
    "Engels": [
        "Hoeveel kilometer heb ik vorige week gelopen?",
        "toon mijn laatste run",
        "wat was mijn gemiddelde hartslag",
    ],
    "só entendo inglês": [
        "Quantos quilômetros corri este ano?",
        "mostra minha última corrida",
        "qual foi o meu ritmo médio em maio",
    ],
}
FOREIGN = [(words, sentence) for words, sentences in SAID.items() for sentence in sentences]
ENGLISH = [
    "How far did I run in May?",
    "compare Octobre with Septembre: distance",
    "how far did I run in Oktober",
    "open the Lausanne marathon",
    "how was my run in Zürich",
    "show my run around Place de la Concorde",
    "Rio de Janeiro marathon",
    "how did the Marathon de Paris go",
    "show me La Chaux-de-Fonds",
    "Tour du Mont Blanc",
    "San Sebastian half",
    "show the activity 'Lauf am Morgen'",
    'my run called "Sortie à vélo le matin"',
    "hrv 30d avg",
    "hi",
    "merci",
    "danke",
    "no",
    "pace",
    "Mai Tai run",
    "die hard run in May",
    "",
    "asdf qwer",
]


@pytest.mark.parametrize(("words", "sentence"), FOREIGN, ids=[sentence for _, sentence in FOREIGN])
def test_the_answer_is_one_sentence_in_that_language(words: str, sentence: str, read_turns: ReadTurns) -> None:
    reading = read_turns(sentence)
    answer = texts.abstention(reading, ["How far did I run in May?"])
    assert reading.calls == ()
    assert words in answer
    assert "How far" not in answer
    assert check(answer, [], sentence) == []


@pytest.mark.parametrize("sentence", ENGLISH)
def test_english_with_foreign_names_is_english(sentence: str) -> None:
    assert foreign(sentence) is None
