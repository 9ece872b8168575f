"""Words that the reader does not know, set into sentences where they change nothing and where they do.

Each frame is used with words of both kinds, so that the place alone tells nothing. A word that narrows what is meant
("hilly"), turns it round ("skip"), names somebody or something, or asks for another thing ("drift") is telling.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """Sentences with a place for a word, and the words that may stand there."""

    sentences: tuple[str, ...]
    harmless: str
    telling: str


FRAMES = (
    # what was done, and with what amount
    Frame(
        (
            "how many km did i {} in may",
            "How much climbing did I {} last year?",
            "what distance do i {} on an average sunday",
            "How many steps did I {} on the days that I ran?",
        ),
        "notch bank amass tally churn knock hammer grind produce deliver earn score bag net chalk stack pack crank "
        "pile plod slog gather obtain acquire receive generate yield tick squeeze enjoy devote invest dedicate "
        "pour undertake perform execute muster pull throw whack drum sum rake reap pocket post",
        "skip miss lose drop plan abandon quit delete pause stop cancel lack avoid expect predict owe save fail "
        "forget exceed beat improve increase decrease reduce waste share repeat double halve sprint crawl descend "
        "push coast target aim intend schedule promise dread race commute stroll drive fly sail paddle jump dance "
        "climb limp regret dislike confirm edit need crave deserve lend borrow buy",
    ),
    Frame(
        (
            "how many kilometres have i {} since june",
            "What distance was {} in 2024 on my rides?",
            "steps {} in the last week",
            "total hours {} on the bike this year",
        ),
        "notched banked amassed tallied churned knocked hammered ground produced delivered earned scored bagged "
        "netted chalked stacked packed cranked piled plodded slogged gathered obtained acquired generated devoted "
        "invested dedicated undertaken performed executed mustered travelled traversed shown amounting written "
        "seen",
        "skipped missed lost dropped planned abandoned deleted paused stopped cancelled lacked avoided expected "
        "predicted owed saved failed forgotten exceeded improved increased decreased reduced wasted shared "
        "repeated doubled halved sprinted crawled descended coasted targeted intended scheduled promised raced "
        "commuted driven flown sailed paddled limped edited needed left remaining outstanding estimated",
    ),
    # what a figure does
    Frame(
        (
            "where did my resting heart rate {} in june",
            "What did my HRV {} on average last month?",
            "my average stress in 2025, what did it {} at",
        ),
        "hover settle land measure show appear look register work arrive average feature display print tell turn "
        "emerge rank weigh equal total",
        "rise fall climb drop spike peak dip recover drift double improve worsen fluctuate vary exceed cross "
        "change stabilise plateau lag swing jump sink shrink grow bottom rebound slip exceed diverge match depend",
    ),
    # what an activity does for the athlete
    Frame(
        (
            "which run {} me the most calories",
            "What was the ride that {} the longest distance?",
            "the day that {} the fewest steps",
            "on which night of 2024 my sleep {} the lowest score",
        ),
        "cost earned netted handed granted yielded saw delivered featured offered boasted posted produced returned "
        "marked carried displayed scored displays features boasts carries offers marks presents presented "
        "witnessed",
        "lacked missed lost saved spared denied followed preceded interrupted replaced ruined exceeded beat "
        "matched avoided needed deserved halved doubled crashed failed ended resumed postponed duplicated "
        "shortened",
    ),
    # how it is said of a kind of activity
    Frame(
        (
            "How many {} runs did I do in March?",
            "average pace of my {} runs this year",
            "what was my longest {} ride of 2024",
            "total distance of all {} hikes",
        ),
        "lovely beloved little humble precious dear glorious famous various individual assorted respective "
        "registered documented stored saved uploaded known existing given reported listed entire own wonderful "
        "dedicated actual genuine separate stated mentioned visible available proper",
        "hilly flat muddy rainy sunny windy snowy wet dry icy cold warm hard intense relaxed slow brisk recovery "
        "interval steady progressive fartlek solo group social paced guided indoor outdoor urban coastal mountain "
        "forest nocturnal lunchtime evening early late commuting competitive painful tired hungover injured "
        "barefoot fasted virtual planned scheduled missed skipped cancelled failed unfinished incomplete "
        "interrupted private public manual duplicate favourite typical unusual extra double consecutive previous "
        "remaining final initial new old good bad great terrible decent successful tandem gravel road electric "
        "family club charity guided fast steep loaded nervous lazy productive perfect awful memorable rushed "
        "aerobic anaerobic pegasus ghost clifton vaporfly kinvara nimbus bianchi trek canyon",
    ),
    # how it was done
    Frame(
        (
            "how far did I run {} in July",
            "How many hours have I {} cycled in 2025?",
            "how often did i {} swim last winter",
            "What is my average pace when I run {}?",
        ),
        "honestly basically literally truly simply anyway eventually finally maybe perhaps possibly somehow indeed "
        "cumulatively combined effectively approximately factually overall exactly alright reportedly supposedly",
        "alone indoors outdoors uphill downhill barefoot slowly easily together consecutively continuously abroad "
        "late early twice rarely nonstop recently lately nowadays previously daily nightly hard fasted tired sick "
        "injured hungover overseas sober wet before afterwards meanwhile elsewhere nearby home seldom mostly "
        "partly almost nearly barely half double backwards naked quickly gently competitively commuting separately "
        "naturally unusually successfully deliberately accidentally regularly incorrectly solo offroad",
    ),
    # with what, where, for whom
    Frame(
        (
            "How many runs with {} did I do this year?",
            "my average heart rate on runs with {}",
            "how far did i walk with {} in may",
        ),
        "distance gps measurements information entries details values",
        "friends music rain dogs stroller poles headphones backpack vest pain injury hills intervals strides snow "
        "colleagues kids partner mask cramps blisters tailwind headwind sunshine photos comments kudos anna tom "
        "pacers strangers luggage fever thunder mud ice caffeine gels water breakfast alcohol jetlag",
    ),
    Frame(
        (
            "How far did I run in May, for my {}?",
            "for the {}: how many hours did i sleep last week",
            "Number of rides in 2024, just for the {}.",
        ),
        "spreadsheet notes blog report newsletter interest sake bet club boss friend mum wife doctor essay slides "
        "statistics curiosity fun archive protocol books memory collection",
        "marathon injury commute knees heat hills trail holidays office evening summit island gym school podium",
    ),
    Frame(
        (
            "over the {} of 2024, how many rides did I do",
            "In the {} of last month, how far did I walk?",
            "how many nights in the {} of July did i sleep over 8 hours",
        ),
        "course span whole entirety frame space period range timeframe bounds stretch extent scope",
        "beginning middle end heat rain evenings mornings mountains holidays weekends run-up aftermath peak start",
    ),
    # what lies between, or in a stretch of time
    Frame(
        ("how many days {} between my last two runs", "how much time {} between my first ride and my first swim"),
        "passed elapsed lay stood went lie pass elapse expired stretched existed",
        "rested skipped lost dropped remained needed planned wasted slept",
    ),
    Frame(
        (
            "how many weeks of 2024 {} at least 30 km of running",
            "Which months of last year {} more than 5 swims?",
            "Number of days in May that {} over 10000 steps",
        ),
        "contained included held featured comprised offered boasted counted totalled yielded produced delivered",
        "lacked missed avoided followed preceded needed skipped wanted required replaced cancelled",
    ),
    # by what, and out of what
    Frame(
        ("{} all my runs, which weekday has the fewest", "{} my rides of 2023, how long was the longest"),
        "counting taking considering regarding among amongst concerning checking reviewing analysing scanning viewing",
        "excluding ignoring skipping besides barring discounting disregarding replacing deleting pending opposing "
        "after",
    ),
    Frame(
        ("Which month was best, {} by average pace?", "rides of 2024, {} by distance, the top three"),
        "judging judged measured ranked sorted ordered rated counted arranged listed gauged assessed evaluated",
        "divided weighted corrected adjusted multiplied reduced limited capped followed halved normalised",
    ),
    # what is counted or measured
    Frame(
        (
            "what was my average {} on my runs in may",
            "How much {} was running in May?",
            "total {} of my rides this year",
            "highest {} while cycling in 2024",
            "how many {} did i run in june",
            "my {} on days when I slept badly",
        ),
        "value amount score level figure reading number quantity rating sum",
        "mood fun joy money hydration water salt carbs protein rank place prize kudos photos songs beers coffees "
        "friends bananas gels altitude humidity wind weather glucose lactate fever hunger motivation focus laughter "
        "boredom sweat soreness pain swelling screen income rent traffic noise pollen caffeine alcohol sugar fat likes",
    ),
    # where to, and upon what
    Frame(
        (
            "on how many days last month did I go to the {}",
            "how many times did I step on the {} in May",
            "How many rides to the {} did I do in 2024?",
        ),
        "",
        "scales scale train track sauna office doctor shop church cinema beach summit lake airport school station "
        "border podium bus ferry physio dentist bakery pub market",
    ),
    # of whom or of what in the world
    Frame(
        (
            "how many calories does a {} have",
            "How fast is a {}?",
            "how far did my {} run in May",
            "what is the average resting heart rate of a {}",
            "How many km does a {} run a week?",
        ),
        "",
        "beer banana pizza cheetah horse bus elephant coffee latte burger marathoner footballer sprinter astronaut "
        "toddler wife brother sister dog neighbour father colleague teammate hare whale cyclist nurse professional "
        "beginner champion pensioner woman man person human athlete hamster postman",
    ),
    # whom one talks to, and small words in front and behind
    Frame(
        (
            "{}, how far did I run in May",
            "{} - average sleep last week?",
            "{} how many rides did i do in 2024",
        ),
        "alright listen say honestly well right yo dude mate champ folks hiya cheers sir captain seriously gosh "
        "wow man anyway evening gents boss pal genius computer machine robot assistant trainer chief",
        "tomorrow never hypothetically ideally tonight predict estimate suppose except instead theoretically "
        "without unless almost excluding planned next remove forget change ignore cancel schedule",
    ),
    Frame(
        (
            "how far did I run in May, {}",
            "average sleep last week {}",
            "How many rides did I do in 2024, {}?",
        ),
        "buddy boss champ cheers mate thx ta promise folks man genius dude love pal chief tia anyway roughly "
        "honestly overall ballpark",
        "alone indoors uphill excluded barefoot abroad tomorrow elsewhere twice instead estimated planned rounded "
        "corrected normalised adjusted predicted weighted cancelled deleted",
    ),
)


def sentences() -> Iterator[tuple[str, str, bool]]:
    """Each sentence, the word that was set into it, and whether that word is harmless."""
    for frame in FRAMES:
        for kind, words in ((True, frame.harmless), (False, frame.telling)):
            for at, word in enumerate(words.split()):
                yield frame.sentences[at % len(frame.sentences)].format(word), word, kind
