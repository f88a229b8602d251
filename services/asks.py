"""The asks that no rule speaks: what a witness's answer or a reviewer's word means for a claim, in sentences."""

from services.evidence import Outcome, Verdict

WITNESS_DECLINED = Verdict(
    rule="witness_declined",
    outcome=Outcome.ASK,
    says="The colleague you named does not recall being there. Could you name somebody else who was?",
    at="witnesses",
)
WITNESS_EXPIRED = Verdict(
    rule="witness_expired",
    outcome=Outcome.HUMAN,
    says="Your witness has not answered for a week, so a colleague will take a look instead.",
    at="witnesses",
)
SENT_TO_HUMAN = Verdict(
    rule="asked_for_human",
    outcome=Outcome.HUMAN,
    says="You asked for a person to look at this, and one will.",
)
REVIEWED = Verdict(rule="reviewer", outcome=Outcome.PASS)


def from_reviewer(sentence: str) -> Verdict:
    """What a reviewer asks, in their own words."""
    return Verdict(rule="reviewer", outcome=Outcome.ASK, says=sentence)
