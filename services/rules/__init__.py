"""The rules, in the order in which they are most helpful to hear, and the ruling they come to."""

from collections.abc import Sequence

from services.evidence import Claim, Facts, Judgement, Outcome, Ruling, Verdict
from services.rules.bad_link import BadLink
from services.rules.base import Rule
from services.rules.blame_customer import BlameCustomer
from services.rules.burst import Burst
from services.rules.colleague_as_customer import ColleagueAsCustomer
from services.rules.company_not_person import CompanyNotPerson
from services.rules.copied_prompt import CopiedPrompt
from services.rules.customer_fatigue import CustomerFatigue
from services.rules.deal_talk import DealTalk
from services.rules.duplicate_colleague import DuplicateColleague
from services.rules.duplicate_own import DuplicateOwn
from services.rules.filler_text import FillerText
from services.rules.flattery_only import FlatteryOnly
from services.rules.followup_before_promise import FollowupBeforePromise
from services.rules.followup_missing import FollowupMissing
from services.rules.future_date import FutureDate
from services.rules.internal_link import InternalLink
from services.rules.jargon_only import JargonOnly
from services.rules.missing_field import MissingField
from services.rules.non_apology import NonApology
from services.rules.out_of_week import OutOfWeek
from services.rules.personal_data import PersonalData
from services.rules.photo_reused import PhotoReused
from services.rules.pitch_not_listen import PitchNotListen
from services.rules.policy import DEFAULT, Policy
from services.rules.promise_too_far import PromiseTooFar
from services.rules.promise_without_date import PromiseWithoutDate
from services.rules.self_witness import SelfWitness
from services.rules.too_thin import TooThin
from services.rules.vague_no_detail import VagueNoDetail
from services.rules.witness_ring import WitnessRing

RULES: tuple[Rule, ...] = (
    FutureDate(),
    OutOfWeek(),
    MissingField(),
    PromiseWithoutDate(),
    PromiseTooFar(),
    FollowupBeforePromise(),
    FollowupMissing(),
    BadLink(),
    InternalLink(),
    SelfWitness(),
    CompanyNotPerson(),
    ColleagueAsCustomer(),
    DuplicateOwn(),
    FillerText(),
    CopiedPrompt(),
    NonApology(),
    BlameCustomer(),
    DealTalk(),
    PitchNotListen(),
    JargonOnly(),
    FlatteryOnly(),
    VagueNoDetail(),
    TooThin(),
    PersonalData(),
    DuplicateColleague(),
    PhotoReused(),
    WitnessRing(),
    Burst(),
    CustomerFatigue(),
)
"""Every rule once. A file that is not listed here is caught by a test."""


def judge(claim: Claim, facts: Facts, policy: Policy = DEFAULT, rules: tuple[Rule, ...] = RULES) -> Judgement:
    """All rules over one claim: an ask goes before a human, a human before a pass.

    Without a single rule nothing is known, so nothing is awarded: a human looks.
    """
    verdicts = tuple(
        rule.judge(claim, facts, policy) for rule in rules if rule.key not in policy.switched_off
    )
    return Judgement(ruling=ruling_of(verdicts), verdicts=verdicts)


def ruling_of(verdicts: Sequence[Verdict]) -> Ruling:
    """What these verdicts come to together."""
    outcomes = {verdict.outcome for verdict in verdicts}
    if Outcome.ASK in outcomes:
        return Ruling.ASK
    return Ruling.HUMAN if Outcome.HUMAN in outcomes or not verdicts else Ruling.ACCEPT
