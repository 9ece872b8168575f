"""The texts that language models read, filled in."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from string import Template

from agent.grounding import Unsupported
from tools.contract import Profile


def system_prompt(athlete: Profile, today: date, injury: str | None = None) -> str:
    """Who the coach is and by what rules. It changes only with the day, so that a model's prefix cache holds."""
    return _template("system").substitute(
        name=athlete.name,
        units="kilometres" if athlete.units == "metric" else "miles",
        injury=f"In this message they mention that something hurts: {injury}. Mind it." if injury else "",
        today=f"{today:%A}, {today.day} {today:%B %Y} ({today.isoformat()})",
    )


def revision_prompt(unsupported: Iterable[Unsupported], facts: Iterable[str]) -> str:
    """What was wrong with a draft, and what may be said instead."""
    return _template("revision").substitute(
        unsupported="\n".join(f"- {u.text}: {u.reason}" for u in unsupported),
        facts="\n".join(f"- {fact}" for fact in facts) or "- none yet: call a tool",
    )


@cache
def _template(name: str) -> Template:
    return Template((Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8"))
