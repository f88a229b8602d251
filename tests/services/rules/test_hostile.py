# ruff: noqa: RUF001 -- look-alike letters are what is tried
"""Texts that mean harm, or came out of a broken keyboard."""

import pytest

from cards.model import Need
from services.evidence import Evidence, Facts, Followup, Promise
from services.rules import RULES, judge
from services.rules.examples import a_claim, an_activity, earlier

TEXTS = {
    "an address without end": "a.b-c+d" * 400,
    "right to left": "\u200fהוא סיפר לי שהסבתא שלו אפתה לחם כל יום שישי",
    "right to left override": "abc \u202e txt.exe \u202c def " * 20,
    "zero width": "\u200b\u200c\u200d\ufeff" * 500,
    "zero width inside words": "l\u200bo\u200br\u200be\u200bm i\u200bp\u200bs\u200bu\u200bm " * 50,
    "homoglyphs": "Нe signеd thе соntrаct аnd wе сеlеbrаtеd",
    "emoji only": "🎉🎊🥳👨‍👩‍👧‍👦🏳️‍🌈" * 60,
    "combining marks": "Z\u0351\u036b\u0343A\u0334\u0335L\u0320G\u0334\u033b" * 40,
    "one long word": "a" * 3000,
    "digits and dots": "1.2.3.4.5.6.7.8.9." * 160,
    "spaces": " " * 3000,
    "open quotations": "\"'„“«" * 600,
    "nested quotations": "'a 'b 'c 'd " * 250,
    "dashes": "- " * 1500,
    "commas": "he said, " * 330,
    "a channel ping": "<!channel> <!here> <@U123> <https://evil.example|x> *bold* _it_ ~s~ ```code```" * 30,
    "format marks": "{who} {0} {} %s %(x)s ${x}" * 60,
    "null and controls": "".join(map(chr, range(32))) * 90,
    "lone surrogate": "\ud800 broken",
    "sorry without end": "i am sorry " + "very " * 590,
    "numbers like phones": "+49 170 1234567 " * 180,
    "near numbers": "1234 " * 600,
    "addresses": "12 a b c d e f g " * 170,
    "chinese": "她昨天告诉我猫走丢了，今天又回来了。" * 100,
    "thai": "เขาบอกว่าแมวหายไปเมื่อวานนี้" * 90,
    "arabic digits": "١٢٣٤٥٦٧٨٩٠" * 200,
}
ACTIVITY = an_activity(*Need, practice="own-the-mistake", two_phase=True)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_text_gets_an_answer_everywhere(text: str) -> None:
    evidence = Evidence(
        customer=text,
        company=text,
        what_changed=text,
        story=text,
        learned=text,
        customer_quote=text,
        link=text,
        promise=Promise(what=text),
        followup=Followup(what=text),
    )
    before = (earlier(evidence), earlier(Evidence(customer=text, story=text[:500])))
    facts = Facts(
        company=text[:80], own_domains=frozenset({text[:80]}), own_claims=before, colleagues_claims=before
    )
    judgement = judge(a_claim(evidence, ACTIVITY), facts)
    assert [verdict.rule for verdict in judgement.verdicts] == [rule.key for rule in RULES]


def test_letters_that_only_look_latin_do_not_make_a_claim_suspect() -> None:
    claim = a_claim(
        Evidence(
            customer="Олена", story="Вона показала мені фото свого собаки, який їздить у кошику велосипеда."
        )
    )
    assert judge(claim, Facts()).reasons == ()


def test_invisible_letters_do_not_hide_a_placeholder() -> None:
    claim = a_claim(
        Evidence(customer="Bo", story="lo\u200brem ip\u200bsum dolor sit amet consectetur adipiscing")
    )
    assert "filler_text" in judge(claim, Facts()).reasons
