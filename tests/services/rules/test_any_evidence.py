"""Whatever somebody sends, there is a judgement."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cards.model import Need
from services.evidence import Evidence, Facts, Followup, Outcome, Photo, Promise, Ruling
from services.rules import RULES, judge
from services.rules.examples import DAY, ME, OMAR, PRIYA, a_claim, an_activity, earlier

WORDS = st.sampled_from(
    "she said I told him sorry but because contract signed great nice lorem ipsum 14 <@U1> https://a.example in March"
    " last week never nobody own fault Anna Rossi HIV my manager the team 'quoted words here' \"and\" . ! ? , : 12.08.".split(
        " "
    )
)
TEXT = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))
DAYS = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
PHOTOS = st.one_of(
    st.none(),
    st.builds(
        Photo,
        sha=st.sampled_from(["aa" * 32, "bb" * 32]),
        phash=st.integers(0, 2**64 - 1).map("{:016x}".format),
    ),
)
EVIDENCE = st.builds(
    Evidence,
    customer=TEXT,
    company=TEXT,
    what_changed=TEXT,
    story=TEXT,
    learned=TEXT,
    customer_quote=TEXT,
    link=TEXT,
    witnesses=st.lists(st.sampled_from([ME, PRIYA, OMAR]), max_size=3).map(tuple),
    photo=PHOTOS,
    promise=st.one_of(st.none(), st.builds(Promise, what=TEXT, due=DAYS)),
    followup=st.one_of(st.none(), st.builds(Followup, what=TEXT, on=DAYS)),
)
NEEDS = st.lists(st.sampled_from(list(Need)), min_size=1, unique=True)


@given(EVIDENCE, NEEDS, st.integers(-9, 9), st.booleans(), st.lists(EVIDENCE, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_evidence_is_judged(
    evidence: Evidence, needs: list[Need], days: int, closing: bool, before: list[Evidence]
) -> None:
    claim = a_claim(
        evidence, an_activity(*needs, two_phase=True), on=DAY + timedelta(days=days), closing=closing
    )
    history = tuple(earlier(one, days=1) for one in before)
    facts = Facts(
        company="Harbour", own_claims=history, colleagues_claims=tuple(earlier(one, PRIYA) for one in before)
    )
    judgement = judge(claim, facts)
    assert len(judgement.verdicts) == len(RULES)
    assert (judgement.ruling is Ruling.ACCEPT) == (judgement.reasons == ())
    assert all(verdict.says for verdict in judgement.verdicts if verdict.outcome is not Outcome.PASS)


@given(EVIDENCE)
@settings(max_examples=50, deadline=None)
def test_the_same_claim_gets_the_same_judgement(evidence: Evidence) -> None:
    assert judge(a_claim(evidence), Facts()) == judge(a_claim(evidence), Facts())
