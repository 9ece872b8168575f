"""What Coach G says when it stops coaching. Written once, said as it stands: no model words a warning."""
# ruff: noqa: E501 - sentences are easier to read on one line

from agent.warning.signs import Level

STOP_TEXTS: dict[Level, str] = {
    Level.EMERGENCY: (
        "**Stop training now. I am not going to coach through this.**\n\n"
        "What you describe can be a warning sign of something serious.\n\n"
        "- **If it is happening now, or comes back: call your emergency number** (112 in Europe, 911 in North America, "
        "999 in the UK, 000 in Australia). Do not drive yourself, and do not stay alone.\n"
        "- **If it has passed:** see a doctor before you train again, today if you can, and tell them what happened.\n"
        "- Do no hard efforts, races or tests until a doctor has cleared you.\n\n"
        "I am a running coach, not a doctor. Once you are cleared I will help you back."
    ),
    Level.URGENT: (
        "**Stop training, please. This needs a doctor, not a coach.**\n\n"
        "- **Have it looked at today**: your doctor, an urgent-care clinic or the emergency department.\n"
        "- Do not run on it, stretch it hard or massage it until somebody has examined it.\n"
        "- **Call your emergency number** (112, 911, 999 or 000) if you get short of breath, feel chest pain, lose control "
        "of bladder or bowels, or it gets quickly worse.\n\n"
        "Tell me what they said, and we take it from there."
    ),
    Level.CRISIS: (
        "**I am glad that you said it. Training can wait; you matter more.**\n\n"
        "I am a computer program and cannot be the help that you deserve right now, but people can:\n\n"
        "- **If you might act on it, call your emergency number now** (112 in Europe, 911 in North America, 999 in the UK, "
        "000 in Australia), or go to the nearest emergency department.\n"
        "- **Talk to somebody today**: 988 (USA and Canada, call or text), 116 123 (UK, Ireland and much of Europe), "
        "13 11 14 (Australia); findahelpline.com lists others.\n"
        "- Tell one person near you how you feel, and stay with them.\n\n"
        "You do not have to be alone with this."
    ),
}

_FIRST_LINE: dict[str, dict[Level, str]] = {
    "de": {
        Level.EMERGENCY: "Bitte sofort aufhören zu trainieren. Wenn es jetzt so ist: 112 anrufen. Sonst vor dem nächsten Training zum Arzt.",
        Level.URGENT: "Bitte nicht weiter trainieren und das heute ärztlich ansehen lassen; wird es schlimmer: 112.",
        Level.CRISIS: "Gut, dass du es sagst. Bitte sprich jetzt mit jemandem: 112, oder Telefonseelsorge 0800 111 0 111.",
    },
    "fr": {
        Level.EMERGENCY: "Arrête l'entraînement tout de suite. Si cela se passe maintenant : appelle le 15 ou le 112. Sinon, vois un médecin avant de reprendre.",
        Level.URGENT: "N'entraîne plus et fais examiner cela aujourd'hui ; si cela s'aggrave : 15 ou 112.",
        Level.CRISIS: "Merci de l'avoir dit. Parle à quelqu'un maintenant : 3114, ou le 112 en cas de danger.",
    },
    "es": {
        Level.EMERGENCY: "Deja de entrenar ahora mismo. Si te está pasando ahora: llama al 112. Si ya pasó, ve al médico antes de volver a entrenar.",
        Level.URGENT: "No entrenes más y haz que te lo vean hoy; si empeora: 112.",
        Level.CRISIS: "Gracias por decirlo. Habla con alguien ahora: 024 (España), o el 112 si hay peligro.",
    },
    "it": {
        Level.EMERGENCY: "Smetti subito di allenarti. Se succede adesso: chiama il 112. Altrimenti vai dal medico prima di riprendere.",
        Level.URGENT: "Non allenarti e fatti visitare oggi; se peggiora: 112.",
        Level.CRISIS: "Grazie per averlo detto. Parla con qualcuno adesso: 02 2327 2327, o il 112 se c'è pericolo.",
    },
    "nl": {
        Level.EMERGENCY: "Stop nu met trainen. Gebeurt het op dit moment: bel 112. Anders eerst naar de dokter voor je weer traint.",
        Level.URGENT: "Train niet verder en laat er vandaag een dokter naar kijken; wordt het erger: 112.",
        Level.CRISIS: "Goed dat je het zegt. Praat nu met iemand: 113 of 0800-0113; bij gevaar 112.",
    },
}  # fmt: skip


def in_their_language(level: Level, language: str) -> str:
    """The gist in *language*, to stand before the English text; empty for English."""
    line = _FIRST_LINE.get(language, {}).get(level)
    return f"**{line}**\n\n" if line else ""
