"""A file of claims on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main

WORLD = {
    "company": "Harbour Tools",
    "own_domains": ["harbourtools.example"],
    "roster": [{"id": "U1", "name": "Bo Ek"}],
}
CLAIM: dict[str, Any] = {
    "id": "x-1",
    "activity": "usual-and-why",
    "setting": "counter",
    "author": "U7",
    "week": "2026-W48",
    "occurred_on": "2026-11-25",
    "submitted_at": "2026-11-25T17:00:00+01:00",
    "evidence": {
        "customer": "Mrs Oyelaran",
        "company": None,
        "photo": None,
        "learned": "Half a cup only, so that it does not slop when she carries it up the ladder to her signs.",
    },
}


def judge(file: Path, *, world: Path, deck: Path | None = None, as_json: bool = False) -> int:
    """The exit code of `bingo judge`."""
    named = ["--deck", str(deck)] if deck else []
    with pytest.raises(SystemExit) as ended:
        main(["judge", str(file), "--world", str(world), *named, *(["--json"] if as_json else [])])
    return int(ended.value.code or 0)


@pytest.fixture
def world(tmp_path: Path) -> Path:
    return written(tmp_path / "world.json", json.dumps(WORLD))


def written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def claims(tmp_path: Path, *records: dict[str, Any]) -> Path:
    return written(tmp_path / "claims.jsonl", "\n\n".join(json.dumps(record) for record in records))


def test_each_claim_gets_a_line_of_json(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    thin = CLAIM | {"id": "x-2", "author": "U8", "evidence": {"customer": "Bo Ek", "learned": "Likes tea."}}
    assert judge(claims(tmp_path, CLAIM, thin), world=world, as_json=True) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == {"id": "x-1", "decision": "accept", "reasons": [], "says": ""}
    assert (second["id"], second["decision"]) == ("x-2", "ask")
    assert {"colleague_as_customer", "too_thin"} <= set(second["reasons"])
    assert "one of us" in second["says"]


def test_people_get_a_table(tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert judge(claims(tmp_path, CLAIM), world=world) == 0
    shown = capsys.readouterr().out
    assert "The usual" in shown
    assert "accept" in shown


def test_everything_a_claim_can_hold_is_read(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evidence = CLAIM["evidence"] | {
        "company": "Oyelaran Signs",
        "witness": ["U2", "U3"],
        "link": "https://signs.example/a",
        "photo": {"sha": "ab" * 32, "phash": "0f" * 8, "faces": 2},
        "promise": {"what": "a lid", "due": "2026-11-27"},
        "followup": {"what": "brought her the lid", "on": "2026-11-25"},
    }
    assert judge(claims(tmp_path, CLAIM | {"evidence": evidence}), world=world, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["decision"] == "accept"


def test_another_deck_may_be_named(tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = written(tmp_path / "deck.toml", "name = 'none'")
    assert judge(claims(tmp_path, CLAIM), world=world, deck=deck) == 2
    assert "deck.toml" in capsys.readouterr().err


EVIDENCE = CLAIM["evidence"]
WRONG = {
    "a square nobody knows": ({"activity": "no-such"}, "activity: the deck has no activity 'no-such'"),
    "a setting nobody knows": ({"setting": "moon"}, "setting: one of account, counter, support, remote"),
    "a week that is none": ({"week": "2026-48"}, "week: a week such as"),
    "a week its year does not have": ({"week": "2026-W60"}, "week: a week such as"),
    "a day that is none": ({"occurred_on": "25.11."}, "occurred_on: a day such as"),
    "a moment without its offset": ({"submitted_at": "2026-11-25T17:00:00"}, "submitted_at: a moment with"),
    "no author": ({"author": ""}, "author: a text is needed"),
    "no id": ({"id": None}, "id: a text is needed"),
    "evidence that is a list": ({"evidence": [1]}, "evidence: this must be an object"),
    "a story that is a number": (
        {"evidence": EVIDENCE | {"story": 7}},
        "evidence.story: this must be a text",
    ),
    "a witness that is a number": (
        {"evidence": EVIDENCE | {"witness": 7}},
        "evidence.witness: this must be a user id",
    ),
    "a fingerprint that is none": (
        {"evidence": EVIDENCE | {"photo": {"sha": "zz", "phash": "00"}}},
        "evidence.photo.sha: a number in hex",
    ),
    "faces that are words": (
        {"evidence": EVIDENCE | {"photo": {"sha": "aa", "phash": "00", "faces": "two"}}},
        "evidence.photo.faces: a number",
    ),
    "a promise for no day": (
        {"evidence": EVIDENCE | {"promise": {"what": "tea", "due": "soon"}}},
        "evidence.promise.due: a day such as",
    ),
    "a promise for the far future": (
        {"evidence": EVIDENCE | {"promise": {"what": "tea", "due": "2101-01-01"}}},
        "evidence.promise.due: the years 2000 to 2100 are understood",
    ),
    "a follow-up long ago": (
        {"evidence": EVIDENCE | {"followup": {"what": "tea", "on": "1999-12-31"}}},
        "evidence.followup.on: the years 2000 to 2100 are understood",
    ),
    "a moment in the year 1": (
        {"submitted_at": "0001-01-01T00:00:00+14:00"},
        "submitted_at: the years 2000 to 2100 are understood",
    ),
    "the last day of the calendar": (
        {"occurred_on": "9999-12-31"},
        "occurred_on: the years 2000 to 2100 are understood, this is '9999-12-31'",
    ),
    "a week of the Middle Ages": ({"week": "1066-W41"}, "week: the years 2000 to 2100 are understood"),
    "half a character": ({"id": "\ud83d"}, "there is half a character in it"),
}


@pytest.mark.parametrize(("change", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_field_is_named_with_its_line(
    change: dict[str, Any], sentence: str, tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = claims(tmp_path, CLAIM, CLAIM | change)
    assert judge(file, world=world, as_json=True) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert f"{file}, line 3" in told.err
    assert sentence in told.err
    assert told.out == ""


UNREADABLE = {
    "no JSON": (b"{", "this is not JSON"),
    "a list": (b"[]", "a JSON object is needed"),
    "no text": (b"\xff\xfe\xff", "not a text in UTF-8"),
    "too deep": (b"[" * 100_000, "this is not JSON"),
}


@pytest.mark.parametrize(("content", "sentence"), UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("which", ["claims", "world"])
def test_a_file_that_cannot_be_read_is_named(
    *,
    content: bytes,
    sentence: str,
    which: str,
    tmp_path: Path,
    world: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(content)
    files = {"claims": (broken, world), "world": (claims(tmp_path, CLAIM), broken)}[which]
    assert judge(files[0], world=files[1]) == 2
    told = capsys.readouterr().err
    assert str(broken) in told
    assert sentence in told


@pytest.mark.parametrize("which", ["claims", "world", "deck"])
def test_a_file_that_is_not_there_is_named(
    which: str, tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = {"claims": claims(tmp_path, CLAIM), "world": world, "deck": None}
    files = there | {which: tmp_path / "nowhere"}
    assert files["claims"]
    assert files["world"]
    assert judge(files["claims"], world=files["world"], deck=files["deck"]) == 2
    assert "nowhere: it cannot be read (No such file or directory)" in capsys.readouterr().err


BAD_WORLDS = {
    "a roster that is a text": ({"roster": "Bo"}, "roster: this must be a list"),
    "a roster of numbers": ({"roster": [7]}, "roster: each entry must be a name or an object"),
    "names that are numbers": (
        {"roster": [{"id": "U1", "names": [7]}]},
        "roster.names: this must be a list of texts",
    ),
    "domains that are numbers": ({"own_domains": [7]}, "own_domains: this must be a list of texts"),
}


@pytest.mark.parametrize(("world", "sentence"), BAD_WORLDS.values(), ids=BAD_WORLDS)
def test_a_wrong_world_is_explained(
    world: dict[str, Any], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path / "world.json", json.dumps(world))
    assert judge(claims(tmp_path, CLAIM), world=file) == 2
    assert sentence in capsys.readouterr().err


def test_a_roster_may_be_plain_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "world.json", json.dumps({"roster": ["Ann Oyelaran"]}))
    record = CLAIM | {"evidence": CLAIM["evidence"] | {"customer": "Ann Oyelaran"}}
    assert judge(claims(tmp_path, record), world=file, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["reasons"] == ["colleague_as_customer"]


def test_a_deck_that_is_no_text_is_named(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deck = tmp_path / "deck.toml"
    deck.write_bytes(b"\xff\xfe")
    assert judge(claims(tmp_path, CLAIM), world=world, deck=deck) == 2
    assert "not a text in UTF-8" in capsys.readouterr().err


def test_line_ends_of_other_kinds_may_stand_within_a_text(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = "Half a cup\u2028only, so that\u2029it does not slop\u0085when she carries\x0bit up the ladder to her signs."
    record = CLAIM | {"evidence": EVIDENCE | {"learned": broken.replace("\x0b", " ")}}
    file = written(tmp_path / "claims.jsonl", json.dumps(record, ensure_ascii=False) + "\n")
    assert judge(file, world=world, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["decision"] == "accept"


def test_files_may_be_written_as_windows_writes_them(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = tmp_path / "claims.jsonl", tmp_path / "windows.json"
    file.write_bytes(f"\ufeff{json.dumps(CLAIM)}\r\n\r\n{json.dumps(CLAIM)}\r\n".encode())
    other.write_bytes(b"\xef\xbb\xbf" + world.read_bytes())
    assert judge(file, world=other, as_json=True) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def scores_of(file: Path, world: Path) -> int:
    """The exit code of `bingo judge --scores`."""
    with pytest.raises(SystemExit) as ended:
        main(["judge", str(file), "--world", str(world), "--scores"])
    return int(ended.value.code or 0)


def test_scores_are_told_where_the_answers_are_known(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    genuine = CLAIM | {"label": "accept", "reasons": []}
    thin = CLAIM | {
        "id": "x-2", "author": "U8", "label": "ask", "reasons": ["too_thin"],
        "evidence": {"customer": "Ida", "learned": "Likes tea."},
    }  # fmt: skip
    overlooked = CLAIM | {"id": "x-3", "author": "U9", "label": "ask", "reasons": ["deal_talk"]}
    overlooked["evidence"] = {
        "customer": "Ana",
        "learned": "She drew me the whole harbour on a receipt, with nine boats, a crane and a dog on the quay, twice.",
    }
    assert scores_of(claims(tmp_path, genuine, thin, overlooked), world) == 0
    shown = capsys.readouterr().out
    assert "Decided as expected: 2 of 3, 66.7 %" in shown
    assert "Genuine, and asked: 0 of 1, 0.0 %" in shown
    assert "x-3: deal_talk, given accept. What would have to see it: " in shown


@pytest.mark.parametrize("label", [{}, {"label": "maybe"}, {"label": "ask", "reasons": "too_thin"}])
def test_scores_need_answers(
    tmp_path: Path, world: Path, capsys: pytest.CaptureFixture[str], label: dict[str, Any]
) -> None:
    assert scores_of(claims(tmp_path, CLAIM | label), world) == 2
    assert "claims.jsonl, line 1" in capsys.readouterr().err
