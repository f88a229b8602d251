"""Installing over OAuth: the page where a person agrees, and the code that is then exchanged for a token."""

from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

from aiohttp import web

from bot.practice.apps import App
from bot.practice.engine import Engine
from bot.practice.permits import GRANT_SECONDS, Grant
from bot.practice.state import Workspace

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Install {name}</title>
<h1>{name} would like to join a workspace</h1>{forms}</html>"""
_FORM = """<form method="post"><h2>{space}</h2><input type="hidden" name="team" value="{team}">
<label>Installed by <select name="user">{people}</select></label>
<fieldset><legend>It may</legend>{scopes}</fieldset><button>Allow</button></form>"""


class OAuthPages:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _asked(self, request: web.Request) -> tuple[App, tuple[str, ...], str]:
        """The app, the scopes and where to go afterwards. Raises 400 with Slack's code as text."""
        query = request.query
        app = self._engine.world.app_by_client(query.get("client_id", ""))
        if app is None:
            raise web.HTTPBadRequest(text="invalid_client_id")
        scopes = tuple(each for each in query.get("scope", "").split(",") if each)
        if not scopes or set(scopes) - {*app.config.bot_scopes, *app.config.bot_optional_scopes}:
            raise web.HTTPBadRequest(text="invalid_scope")
        target = query.get("redirect_uri") or next(iter(app.config.redirect_urls), "")
        if not any(target.startswith(each) for each in app.config.redirect_urls):
            raise web.HTTPBadRequest(text="bad_redirect_uri")
        return app, scopes, target

    async def show(self, request: web.Request) -> web.Response:
        """One form for every workspace; optional scopes can be unticked."""
        app, scopes, _ = self._asked(request)
        forms = "".join(_form(app, space, scopes) for space in self._engine.world.workspaces.values())
        page = _PAGE.format(name=escape(app.config.name), forms=forms)
        return web.Response(text=page, content_type="text/html")

    async def agree(self, request: web.Request) -> web.Response:
        """A person pressed Allow (or, with `denied`, Cancel): back to the app with a code or an error."""
        app, scopes, target = self._asked(request)
        form = await request.post()
        if form.get("denied"):
            return self._back(target, {"error": "access_denied", "state": request.query.get("state", "")})
        space = self._engine.world.workspaces.get(str(form.get("team")))
        if space is None or str(form.get("user")) not in space.users:
            raise web.HTTPBadRequest(text="invalid_team")
        agreed = {*map(str, form.getall("scope", [])), *app.config.bot_scopes}
        grant = Grant(
            app_id=app.id,
            team_id=space.team_id,
            user_id=space.users[str(form.get("user"))].id,
            scopes=tuple(each for each in scopes if each in agreed),
            redirect_uri=request.query.get("redirect_uri", ""),
            expires=self._engine.now + GRANT_SECONDS,
        )
        code = f"{self._engine.mint.digits()}.{self._engine.mint.hexadecimal()}"
        self._engine.permits.grants[code] = grant
        return self._back(target, {"code": code, "state": request.query.get("state", "")})

    @staticmethod
    def _back(target: str, answer: dict[str, str]) -> web.Response:
        parts = urlsplit(target)
        query = "&".join(filter(None, [parts.query, urlencode(answer)]))
        raise web.HTTPFound(urlunsplit(parts._replace(query=query)))


def _form(app: App, space: Workspace, scopes: tuple[str, ...]) -> str:
    people = [each for each in space.users.values() if not each.is_bot and not each.deleted]
    options = "".join(
        f'<option value="{escape(each.id)}">{escape(each.real_name)}</option>' for each in people
    )
    ticks = "".join(_tick(each, optional=each in app.config.bot_optional_scopes) for each in scopes)
    return _FORM.format(space=escape(space.name), team=escape(space.team_id), people=options, scopes=ticks)


def _tick(scope: str, *, optional: bool) -> str:
    fixed = "" if optional else " disabled"
    return f'<label><input type="checkbox" name="scope" value="{escape(scope)}" checked{fixed}> {escape(scope)}</label> '
