"""What people ask a coach for and Coach G cannot do, told apart by single words. Pure."""

from agent.brains.reader.words import one_of

TOPICS = {
    "predict": one_of(
        "predict prediction predictions predicted predictor forecast estimate potential capable goal target will"
    ),
    "plan": one_of(
        "plan plans planning schedule programme program prepare taper tomorrow upcoming next tonight future"
    ),
    "advise": one_of(
        "should recommend recommendation advice advise suggest improve better why reason cause safe enough ready "
        "readiness recover recovered recovery overtraining overtrained fit fitter fitness form fatigue tired "
        "ought must good bad"
    ),
    "health": one_of(
        "ibuprofen painkiller painkillers medicine medication pain pains painful hurt hurts hurting injury "
        "injured sore ache aching doctor physio diet eat drink nutrition supplement supplements protein carbs "
        "knee shin achilles calf"
    ),
    "weather": one_of("weather rain raining rained snow sunny wind windy humid humidity"),
    "music": one_of("music playlist song songs spotify tracks"),
    "gait": one_of("gait video technique footstrike posture"),
    "strength": one_of("squat squats deadlift bench reps sets plank"),
    "changes": one_of(
        "change changed changes changing trend trends trending improving improved progress progressing progressed"
    ),
    "time_of_day": one_of("morning mornings evening evenings night nights afternoon lunch noon midnight oclock"),
}
CANNOT = {
    "health": "speak about health or medicine",
    "weather": "look up the weather",
    "music": "choose music",
    "gait": "look at how you run",
    "strength": "log strength exercises",
    "predict": "predict",
    "plan": "plan ahead",
    "time_of_day": "tell apart the times of day",
    "changes": "detect trends",
    "advise": "judge or advise",
}
"""What each topic stands for, as it follows "I cannot … yet"; the most telling first."""
