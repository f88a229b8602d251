"""Files: put into forms, told of to apps that may see them, handed out to whoever has a token, and to nobody else."""

import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.practice import AppConfig, Fault, File, ImpossibleError, Person, PracticeSlack, Tokens
from bot.practice.files import IN_A_FORM_MOST, MOST
from tests.bot.practice.bolt_app import CONFIG, SEED, field_block, modal
from tests.bot.practice.calling import as_bot
from tests.bot.practice.endpoint import listening

PHOTO = b"\xff\xd8\xff a picture"
READER = replace(
    CONFIG,
    bot_scopes=(*CONFIG.bot_scopes, "files:read"),
    bot_events=(*CONFIG.bot_events, "file_shared", "file_deleted"),
)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A person with a form in front of them that takes pictures, and the app whose form it is."""

    slack: PracticeSlack
    tokens: Tokens
    amara: Person

    async def opens(self, **more: Any) -> None:
        element = {"type": "file_input", "action_id": "photo", "filetypes": ["jpg", "png"], "max_files": 1}
        answer = await self.amara.types("/probe")
        assert answer.delivery is not None
        trigger = answer.delivery.payload["trigger_id"]
        view = modal(field_block("photo", element | more))
        said = await as_bot(self.slack, self.tokens, "views.open", trigger_id=trigger, view=view)
        assert said["ok"], said

    async def sends(self, file: File) -> dict[str, Any]:
        """The one file as the app hears of it."""
        await self.opens()
        answer = await self.amara.submits(values={"photo": [file.id]})
        assert answer.delivery is not None
        state = answer.delivery.payload["view"]["state"]["values"]
        (told,) = state["photo"]["photo"]["files"]
        return dict(told)

    async def info(self, file: File) -> dict[str, Any]:
        return await as_bot(self.slack, self.tokens, "files.info", file=file.id)

    async def download(self, url: str, token: str = "", *, follow: bool = False) -> tuple[int, str, bytes]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with (
            aiohttp.ClientSession() as session,
            session.get(url, headers=headers, allow_redirects=follow) as answer,
        ):
            return answer.status, answer.content_type, await answer.read()


@pytest.fixture
async def scene(slack: PracticeSlack) -> AsyncIterator[Scene]:
    async with listening() as app:
        tokens = slack.install(READER, "T0ONE")
        slack.configure(tokens.app_id, request_url=app.url)
        yield Scene(slack=slack, tokens=tokens, amara=slack.person("U0AMARA"))


async def test_a_file_in_a_form_is_told_of_as_an_object_and_may_be_asked_for_again(scene: Scene) -> None:
    file = scene.amara.uploads("harbour.jpg", PHOTO)
    assert (await scene.info(file))["error"] == "file_not_found"
    told = await scene.sends(file)
    assert (told["id"], told["user"], told["filetype"], told["mimetype"], told["size"]) == (
        file.id,
        "U0AMARA",
        "jpg",
        "image/jpeg",
        len(PHOTO),
    )
    assert (await scene.info(file))["file"] == told


async def test_nothing_chosen_is_an_empty_list(scene: Scene) -> None:
    await scene.opens()
    assert scene.amara.modal is not None
    answer = await scene.amara.submits()
    assert answer.errors == {"photo": "Please complete this required field."}


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("page.html", b"<html>", "takes no html files"),
        ("harbour.heic", b"....ftypheic", "takes no heic files"),
        ("harbour.jpg", b"x" * (IN_A_FORM_MOST + 1), "is larger"),
    ],
)
async def test_the_client_turns_down_what_the_form_does_not_take(
    scene: Scene, name: str, content: bytes, why: str
) -> None:
    file = scene.amara.uploads(name, content)
    await scene.opens()
    with pytest.raises(ImpossibleError, match=why):
        await scene.amara.submits(values={"photo": [file.id]})


async def test_two_files_where_one_is_taken_are_turned_down(scene: Scene) -> None:
    files = [scene.amara.uploads(f"{number}.jpg", PHOTO).id for number in (1, 2)]
    await scene.opens()
    with pytest.raises(ImpossibleError, match="1 files at most"):
        await scene.amara.submits(values={"photo": files})


async def test_a_colleagues_file_cannot_be_chosen(scene: Scene) -> None:
    theirs = scene.slack.person("U0BEN").uploads("ben.jpg", PHOTO)
    await scene.opens()
    with pytest.raises(ImpossibleError, match="has no file"):
        await scene.amara.submits(values={"photo": [theirs.id]})


async def test_a_download_needs_the_token_of_an_app_that_may_see_the_file(scene: Scene) -> None:
    told = await scene.sends(scene.amara.uploads("harbour.jpg", PHOTO))
    for url in (told["url_private"], told["url_private_download"]):
        assert await scene.download(url, scene.tokens.bot_token) == (200, "image/jpeg", PHOTO)
        for token in ("", "xoxb-guessed"):
            status, _, body = await scene.download(url, token)
            assert (status, body) == (302, b"")
            status, kind, body = await scene.download(url, token, follow=True)
            assert (status, kind) == (200, "text/html")
            assert b"Sign in" in body


async def test_another_app_sees_nothing_of_it(scene: Scene) -> None:
    other = scene.slack.install(AppConfig(name="Other", bot_scopes=("files:read",)), "T0ONE")
    told = await scene.sends(scene.amara.uploads("harbour.jpg", PHOTO))
    assert (await as_bot(scene.slack, other, "files.info", file=told["id"]))["error"] == "file_not_found"
    assert (await scene.download(told["url_private"], other.bot_token))[0] == 302


async def test_without_the_scope_there_is_no_file(scene: Scene) -> None:
    file = scene.amara.uploads("harbour.jpg", PHOTO)
    told = await scene.sends(file)
    scene.slack.rescope(scene.tokens, ("chat:write", "commands"))
    said = await scene.info(file)
    assert (said["error"], said["needed"]) == ("missing_scope", "files:read")
    assert (await scene.download(told["url_private"], scene.tokens.bot_token))[0] == 302


async def test_a_deleted_file_is_gone_and_the_app_hears_of_it(scene: Scene) -> None:
    file = scene.amara.uploads("harbour.jpg", PHOTO)
    told = await scene.sends(file)
    scene.amara.deletes(file)
    await scene.slack.settled()
    (event,) = scene.slack.recorded.events("file_deleted")
    assert event.payload["event"]["file_id"] == file.id
    assert (await scene.info(file))["error"] == "file_not_found"
    assert (await scene.download(told["url_private"], scene.tokens.bot_token))[0] == 404


async def test_an_app_deletes_its_own_files_only(scene: Scene) -> None:
    file = scene.amara.uploads("harbour.jpg", PHOTO)
    await scene.sends(file)
    scene.slack.rescope(scene.tokens, ("files:read", "files:write"))
    assert (await as_bot(scene.slack, scene.tokens, "files.delete", file=file.id))[
        "error"
    ] == "cant_delete_file"


async def test_a_file_in_a_channel_is_shared_with_the_bot_there(scene: Scene) -> None:
    scene.slack.invite("C0TEAM", scene.tokens.bot_user_id)
    file = scene.amara.uploads("harbour.jpg", PHOTO, channel="C0TEAM")
    await scene.slack.settled()
    (event,) = scene.slack.recorded.events("file_shared")
    assert event.payload["event"]["file_id"] == file.id
    assert (await scene.info(file))["file"]["channels"] == ["C0TEAM"]
    assert scene.amara.messages("C0TEAM")[-1].files[0]["id"] == file.id


async def test_a_file_of_another_organisation_is_a_stub(scene: Scene) -> None:
    file = scene.amara.uploads("harbour.jpg", PHOTO)
    await scene.sends(file)
    held = scene.slack.workspace().files[file.id]
    scene.slack.workspace().files[file.id] = replace(held, file_access="check_file_info")
    told = (await scene.info(file))["file"]
    assert told["file_access"] == "check_file_info"
    assert "url_private" not in told


@pytest.mark.parametrize(
    ("fault", "status", "kind"),
    [
        (Fault(kind="login_page", method="files.download"), 200, "text/html"),
        (Fault(kind="redirect", method="files.download"), 302, "application/octet-stream"),
        (Fault(kind="http_404", method="files.download"), 404, "text/plain"),
        (Fault(kind="http_500", method="files.download"), 500, "text/plain"),
        (Fault(kind="ratelimited", method="files.download", retry_after=3), 429, "application/octet-stream"),
    ],
    ids=lambda each: getattr(each, "kind", None),
)
async def test_downloads_fail_on_demand(scene: Scene, fault: Fault, status: int, kind: str) -> None:
    told = await scene.sends(scene.amara.uploads("harbour.jpg", PHOTO))
    scene.slack.fails(fault)
    answer = await scene.download(told["url_private"], scene.tokens.bot_token)
    assert answer[:2] == (status, kind)
    assert (await scene.download(told["url_private"], scene.tokens.bot_token))[2] == PHOTO
    first, second = scene.slack.recorded.calls_to("files.download")
    assert (first.fault, second.fault) == (fault.kind, "")


@pytest.mark.parametrize("kind", ["cut_off", "drop_before"])
async def test_a_download_may_break_off(scene: Scene, kind: Any) -> None:
    told = await scene.sends(scene.amara.uploads("harbour.jpg", PHOTO))
    scene.slack.fails(Fault(kind=kind, method="files.download", times=2))  # aiohttp asks once more
    with pytest.raises(aiohttp.ClientError):
        await scene.download(told["url_private"], scene.tokens.bot_token)


async def test_the_control_api_uploads(scene: Scene) -> None:
    body = {"name": "harbour.png", "content": base64.b64encode(PHOTO).decode()}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{scene.slack.url}/_control/people/U0AMARA/uploads", json=body) as answer,
    ):
        told = await answer.json()
    assert (told["filetype"], told["size"]) == ("png", len(PHOTO))
    await scene.opens()
    assert (await scene.amara.submits(values={"photo": [told["id"]]})).ok


async def test_files_are_there_after_a_restart(tmp_path: Path) -> None:
    async with PracticeSlack.start(SEED, state_dir=tmp_path) as slack:
        file = slack.person("U0AMARA").uploads("harbour.jpg", PHOTO)
    async with PracticeSlack.start(state_dir=tmp_path) as slack:
        assert slack.workspace().files[file.id] == file


async def test_files_with_words_are_one_message_and_the_events_slack_sends(scene: Scene) -> None:
    scene.slack.invite("C0TEAM", scene.tokens.bot_user_id)
    scene.slack.rescope(scene.tokens, ("files:read", "channels:history"))
    scene.slack.configure(scene.tokens.app_id, bot_events=("file_shared", "message.channels"))
    mine = [scene.amara.uploads(name, PHOTO) for name in ("harbour.jpg", "list.txt")]
    said = scene.amara.shares([each.id for each in mine], text="Look & see", channel="C0TEAM")
    await scene.slack.settled()
    assert {each.payload["event"]["file_id"] for each in scene.slack.recorded.events("file_shared")} == {
        each.id for each in mine
    }
    (event,) = scene.slack.recorded.events("message")
    told = event.payload["event"]
    assert (told["subtype"], told["upload"], told["text"]) == ("file_share", False, "Look &amp; see")
    assert [each["name"] for each in told["files"]] == ["harbour.jpg", "list.txt"]
    assert (told["ts"], told["event_ts"], told["channel_type"]) == (said.ts, said.ts, "channel")
    assert scene.amara.messages("C0TEAM")[-1] == said


@pytest.mark.parametrize(
    ("scopes", "heard"),
    [
        (("files:read", "channels:history"), {"file_shared", "message"}),
        (("files:read",), {"file_shared"}),
        (("channels:history",), {"message"}),
        ((), set()),
    ],
    ids=["both", "files", "messages", "none"],
)
async def test_each_event_of_a_file_has_its_scope(
    scene: Scene, scopes: tuple[str, ...], heard: set[str]
) -> None:
    scene.slack.invite("C0TEAM", scene.tokens.bot_user_id)
    await scene.slack.settled()
    scene.slack.rescope(scene.tokens, scopes)
    scene.slack.configure(scene.tokens.app_id, bot_events=("file_shared", "message.channels"))
    scene.amara.uploads("harbour.jpg", PHOTO, channel="C0TEAM")
    await scene.slack.settled()
    assert {each.payload["event"]["type"] for each in scene.slack.recorded.deliveries} == heard


async def test_a_file_answers_in_a_thread_and_in_direct_messages(scene: Scene) -> None:
    root = scene.amara.says("Where is it?", channel="C0TEAM")
    file = scene.amara.uploads("harbour.jpg", PHOTO)
    said = scene.amara.shares([file.id], channel="C0TEAM", thread_ts=root.ts)
    assert scene.amara.messages("C0TEAM", thread_ts=root.ts) == [root, said]
    room = scene.amara.opens_direct("U0BEN")
    scene.amara.shares([file.id], channel=room.id)
    scene.amara.shares([file.id], text="And for you")
    mine = scene.amara.direct_channel()
    assert mine is not None
    told = (await scene.info(file))["file"]
    assert (told["channels"], told["groups"], told["ims"]) == (["C0TEAM"], [], [room.id, mine.id])


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("list.txt", b"", "list.txt is empty"),
        ("film.mov", b"x" * (MOST + 1), "film.mov is larger than 25 MB"),
    ],
    ids=["empty", "large"],
)
def test_what_cannot_be_posted_is_said_in_a_sentence(
    scene: Scene, name: str, content: bytes, why: str
) -> None:
    with pytest.raises(ImpossibleError, match=why):
        scene.amara.uploads(name, content, channel="C0TEAM")
    assert scene.amara.messages("C0TEAM") == []


async def test_nobody_posts_a_file_of_somebody_else(scene: Scene) -> None:
    theirs = scene.slack.person("U0BEN").uploads("ben.jpg", PHOTO)
    with pytest.raises(ImpossibleError, match="has no file"):
        scene.amara.shares([theirs.id], channel="C0TEAM")
    with pytest.raises(ImpossibleError, match="no file to post"):
        scene.amara.shares([], channel="C0TEAM")
    with pytest.raises(ImpossibleError, match="is not in"):
        scene.amara.shares([scene.amara.uploads("a.jpg", PHOTO).id], channel="C0SECRET")


async def test_a_message_whose_file_was_deleted_says_so(scene: Scene) -> None:
    kept, gone = (scene.amara.uploads(name, PHOTO) for name in ("kept.jpg", "gone.jpg"))
    scene.amara.shares([kept.id, gone.id], channel="C0TEAM")
    scene.amara.deletes(scene.slack.workspace().files[gone.id])
    left = scene.amara.messages("C0TEAM")[-1].files
    assert [each["id"] for each in left] == [kept.id, gone.id]
    assert left[1] == {"id": gone.id, "mode": "tombstone"}
