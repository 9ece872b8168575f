"""What people ask a coach for and Coach G cannot do, told apart by single words. Pure.

Words that a question about one's own figures may have as well ("improve", "better", "morning", "humidity") are none:
:mod:`agent.brains.reader.others` tells advice and the like by the shape of the sentence.
"""

from agent.brains.reader.words import one_of

TOPICS = {
    "predict": one_of(
        "predict prediction predictions predicted predictor forecast estimate potential capable goal target will"
    ),
    "plan": one_of(
        "plan plans planning schedule programme program prepare taper tomorrow upcoming next tonight future"
    ),
    "advise": one_of(
        "should recommend recommendation advice advise suggest why reason cause safe enough ready readiness recover "
        "recovered recovery overtraining overtrained fit fitter fitness form fatigue tired ought must"
    ),
    "health": one_of(
        "ibuprofen painkiller painkillers medicine medication pain pains painful hurt hurts hurting injury "
        "injured sore ache aching doctor physio diet eat drink nutrition supplement supplements protein carbs "
        "knee shin achilles calf"
    ),
    "weather": one_of("weather rain raining rained snow snowing sunny"),
    "music": one_of("music playlist song songs spotify"),
    "gait": one_of("gait video technique footstrike posture"),
    "strength": one_of("squat squats deadlift deadlifts bench reps sets plank pushups"),
}
CANNOT = {
    "health": "speak about health or medicine",
    "weather": "look up the weather",
    "music": "choose music",
    "gait": "look at how you run",
    "strength": "log strength exercises",
    "predict": "predict",
    "plan": "plan ahead",
    "advise": "judge or advise",
}
"""What each topic stands for, as it follows "I cannot … yet"; the most telling first."""
