"""What of an answer is stored."""

from agent.keeping import KEPT_FACTS, kept
from agent.reply import Reply, ToolCallRecord
from tools.contract import Evidence, Fact, Table


def reply_of_a_long_run() -> Reply:
    facts = [Fact(name=f"pace, split {n}", value=300.0 + n, unit="s_per_km", source="activity 7") for n in range(400)]
    evidence = Evidence(tool="show_activity", question="The run of 3 May", rows_counted=1, facts=facts)
    result = {"profile": [1.0] * 20_000, "evidence": evidence.model_dump(mode="json")}
    failure = {"kind": "no_data", "message": "None.", "next_step": "Import."}
    return Reply(
        text="Your run.",
        table=Table(columns=["km"], rows=[["1"]]),
        charts=[{"data": [0] * 20_000}],
        evidence=[evidence],
        tools=[
            ToolCallRecord(name="show_activity", args={"which": "last"}, result=result),
            ToolCallRecord(name="query_metrics", args={}, result=failure),
        ],
        brain="embedded",
        verified=True,
        answered=True,
    )


def test_the_words_the_calls_and_what_they_stand_on_are_kept_without_what_can_be_made_again() -> None:
    live = reply_of_a_long_run()

    stored = kept(live)

    assert (stored.text, stored.table, stored.answered) == (live.text, live.table, True)
    assert stored.tools[0].args == {"which": "last"}
    assert stored.tools[0].result == {
        "evidence": {"tool": "show_activity", "question": "The run of 3 May", "period": None}
    }
    assert stored.tools[1] == live.tools[1]
    assert stored.evidence[0].rows_counted == 1
    assert stored.evidence[0].facts == live.evidence[0].facts[:KEPT_FACTS]
    assert len(stored.model_dump_json()) < 20_000


def test_the_live_answer_loses_nothing() -> None:
    live = reply_of_a_long_run()
    before = live.model_dump_json()

    kept(live)

    assert live.model_dump_json() == before
