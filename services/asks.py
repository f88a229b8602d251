"""The asks that no rule speaks: what a witness's answer or a reviewer's word means for a claim, in sentences."""

from services.evidence import Outcome, Verdict

NOT_A_COLLEAGUE = "Only members of this workspace can confirm. Which colleague was with you?"
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


def witness_declined(name: str) -> Verdict:
    """A colleague was not there; `name` is what everybody calls them."""
    return Verdict(
        rule="witness_declined",
        outcome=Outcome.ASK,
        says=f"{name or 'The colleague you named'} says they were not there. Who else saw it?",
        at="witnesses",
    )


def from_reviewer(sentence: str) -> Verdict:
    """What a reviewer asks, in their own words."""
    return Verdict(rule="reviewer", outcome=Outcome.ASK, says=sentence)
