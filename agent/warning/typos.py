"""Words that matter, and slips of a finger in them."""

from rapidfuzz.distance import OSA

_KEYWORDS = """
    blood breath breathe breathing chest collapsed consciousness coughing drooping fainted fainting groin headache
    myself numbness pain palpitations pressure shortness slurred sudden suddenly suicidal suicide swelling swollen
    tight tightness unconscious
"""
"""Words that a slip of a finger is mended to before the patterns run."""

_NOT_TYPOS = """
    beneath best blond blood bloods bloody brain breach bread breadth breast breathed breathes breaths brood cheap
    cheat check cheese chess chests chet coaching couching crest crouching death drain dropping dwelling eight faint
    feinted feinting fight flood gain grain green groan groins grown guest headaches heather height herself himself
    itself light main might myself night paid pains paint painted painting pair pan panic panting pin plain pleasure
    pressures rain rest right selling sight smelling spain spelling sprain stretch sudan suddenly swelling tainted
    tainting taught test tights touching train weight west wrath
"""
"""Words of their own that look like slips of those."""

KEYWORDS = frozenset(_KEYWORDS.split())
NOT_TYPOS = frozenset(_NOT_TYPOS.split())


def mended(word: str) -> str:
    """The keyword that *word* is one slip away from (``pian``, ``faintd``), else *word* itself."""
    if word in KEYWORDS or word in NOT_TYPOS:
        return word
    near = [k for k in KEYWORDS if k[0] == word[0] and OSA.distance(k, word, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 and word not in {f"{near[0]}s", f"{near[0]}y"} else word
