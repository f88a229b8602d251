"""The rules, in the order in which they are most helpful to hear, and the ruling they come to."""

from services.evidence import Claim, Facts, Judgement, Outcome, Ruling
from services.rules.base import Rule
from services.rules.colleague_as_customer import ColleagueAsCustomer
from services.rules.company_not_person import CompanyNotPerson
from services.rules.copied_prompt import CopiedPrompt
from services.rules.deal_talk import DealTalk
from services.rules.duplicate_own import DuplicateOwn
from services.rules.filler_text import FillerText
from services.rules.future_date import FutureDate
from services.rules.missing_field import MissingField
from services.rules.out_of_week import OutOfWeek
from services.rules.policy import DEFAULT, Policy
from services.rules.self_witness import SelfWitness
from services.rules.too_thin import TooThin

RULES: tuple[Rule, ...] = (
    FutureDate(),
    OutOfWeek(),
    MissingField(),
    SelfWitness(),
    CompanyNotPerson(),
    ColleagueAsCustomer(),
    DuplicateOwn(),
    FillerText(),
    CopiedPrompt(),
    DealTalk(),
    TooThin(),
)
"""Every rule once. A file that is not listed here is caught by a test."""


def judge(claim: Claim, facts: Facts, policy: Policy = DEFAULT, rules: tuple[Rule, ...] = RULES) -> Judgement:
    """All rules over one claim: an ask goes before a human, a human before a pass.

    Without a single rule nothing is known, so nothing is awarded: a human looks.
    """
    verdicts = tuple(
        rule.judge(claim, facts, policy) for rule in rules if rule.key not in policy.switched_off
    )
    outcomes = {verdict.outcome for verdict in verdicts}
    if Outcome.ASK in outcomes:
        return Judgement(ruling=Ruling.ASK, verdicts=verdicts)
    if Outcome.HUMAN in outcomes or not verdicts:
        return Judgement(ruling=Ruling.HUMAN, verdicts=verdicts)
    return Judgement(ruling=Ruling.ACCEPT, verdicts=verdicts)
