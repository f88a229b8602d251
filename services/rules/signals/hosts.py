"""Where a link leads."""

import ipaddress
import re
from urllib.parse import unquote, urlsplit

from services.rules.signals.text import plain

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BARE = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#].*)?$", re.IGNORECASE)
_WRAPPED = re.compile(r"^<(?P<url>[^|>]+)(?:\|[^>]*)?>$")
_LABEL = re.compile(r"^(?!-)[\w-]{1,63}(?<!-)$")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|txt|html?|zip|csv|odt)$", re.IGNORECASE)
_PLACEHOLDERS = frozenset(
    {"example.com", "example.org", "example.net", "domain.com", "yourlink.com", "test.com", "website.com"}
)
_LOCAL_ENDINGS = (
    ".local",
    ".localhost",
    ".lan",
    ".internal",
    ".intranet",
    ".invalid",
    ".test",
    ".corp",
    ".home",
    ".localdomain",
)
_STAND_INS = frozenset(
    "link url todo tbd xxx insert your-link your-url insert-link link-here yourlink the-link placeholder".split()
)
_ROUNDS = 3


def cleaned(link: str) -> str:
    """The address alone: no blanks around it, none of Slack's brackets; a bare host gets a scheme."""
    told = plain(link).strip()
    wrapped = _WRAPPED.match(told)
    told = wrapped["url"].strip() if wrapped else told
    return f"https://{told}" if _BARE.match(told) and not _FILE.search(told.split("/", 1)[0]) else told


def host(link: str) -> str:
    """The host in lower case and ASCII where it has such a form; empty where there is none."""
    try:
        found = (urlsplit(cleaned(link)).hostname or "").rstrip(".")
    except ValueError:
        return ""
    try:
        return found.encode("idna").decode("ascii")
    except UnicodeError:
        return found


def is_open(link: str) -> bool:
    """Whether it is a whole address on the open web: http or https, a real host, no placeholder."""
    told = cleaned(link)
    try:
        parts = urlsplit(told)
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme.lower() not in {"http", "https"} or re.search(r"\s", told) or "<" in told:
        return False
    return _is_public(host(link))


def _is_public(found: str) -> bool:
    if _address(found) is not None:
        return bool(_address(found) and _address(found).is_global)  # type: ignore[union-attr]
    labels = found.split(".")
    if len(labels) < len(("name", "ending")) or not all(map(_LABEL.match, labels)) or labels[-1].isdigit():
        return False
    placeholder = any(found == name or found.endswith(f".{name}") for name in _PLACEHOLDERS)
    return not placeholder and not found.endswith(_LOCAL_ENDINGS) and not _STAND_INS & set(labels[:-1])


def _address(found: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(found)
    except ValueError:
        return None


def leads_to(link: str, domains: frozenset[str]) -> bool:
    """Whether the link leads to one of the domains or a subdomain, directly or through a wrapper that carries it."""
    told = cleaned(link)
    if any(is_within(host(told), domain) for domain in domains):
        return True
    for _ in range(_ROUNDS):
        told = unquote(told)
    inner = (
        told.split("//", 1)[-1].split("/", 1)[-1]
        if "/" in told.split("//", 1)[-1]
        else told.partition("?")[2]
    )
    dashed = {domain.replace("-", "--").replace(".", "-") for domain in domains}
    label = host(link).split(".", maxsplit=1)[0]
    return any(_carries(inner.casefold(), domain) for domain in domains) or any(
        label == one or label.endswith(f"-{one}") for one in dashed
    )


def is_within(found: str, domain: str) -> bool:
    """Whether a host is the domain or below it."""
    own = domain.casefold().strip(".")
    return bool(own) and (found == own or found.endswith(f".{own}"))


def _carries(rest: str, domain: str) -> bool:
    return (
        bool(domain)
        and re.search(rf"(?<![\w-]){re.escape(domain.casefold())}(?![\w-])(?!\.\w)", rest) is not None
    )
