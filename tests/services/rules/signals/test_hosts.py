"""Links, never followed."""

import pytest

from services.rules.signals.hosts import is_open, leads_to

OWN = frozenset({"harbour.example", "harbour-tools.example"})

OPEN = """
https://choirs.example/why
http://choirs.example
https://CHOIRS.example:8443/a?b=c#d
www.choirs.example/why
choirs.example/why
<https://choirs.example/why|Why beginners stay>
https://bücher.example/seite
https://8.8.8.8/a
https://sub.sub.choirs.example.
https://team.slack.com/archives/C1/p2
"""

SHUT = """
see attachment in my mail
notes.pdf
C:\\Users\\me\\clip.pdf
file:///clip.pdf
ftp://choirs.example/a
mailto:me@choirs.example
javascript:alert(1)
http://
https://
https:/choirs
http://localhost/a
http://localhost:8080/a
http://127.0.0.1/a
http://192.168.1.4/a
http://10.0.0.1
http://[::1]/a
http://intranet/a
http://printer.local/a
https://example.com/a
https://www.example.org
https://link.example/a
https://your-link.example
https://choirs..example/a
https://-choirs.example/a
https://choirs.example/a b
https://choirs.example:99999999/a
http://[broken/a
https://999.999.999.999/a
"""

OURS = """
https://harbour.example/a
http://blog.harbour.example
harbour-tools.example/x
https://HARBOUR.example./a
https://out.example/go?u=https%3A%2F%2Fshop.harbour.example%2Fnew
https://out.example/go?u=https%253A%252F%252Fharbour.example
https://archive.example/web/2026/https://harbour.example/a
https://harbour-example.translate.goog/a
https://user@harbour.example/a
"""

THEIRS = """
https://not-harbour.example/a
https://harbour.example.choirs.example/a
https://choirs.example/about/harbour
https://choirs.example/?q=old-harbour.example
"""


@pytest.mark.parametrize("link", OPEN.strip().splitlines())
def test_an_address_on_the_open_web(link: str) -> None:
    assert is_open(link)


@pytest.mark.parametrize("link", SHUT.strip().splitlines())
def test_nothing_others_could_open(link: str) -> None:
    assert not is_open(link)


@pytest.mark.parametrize("link", OURS.strip().splitlines())
def test_our_own_pages_however_wrapped(link: str) -> None:
    assert leads_to(link, OWN)


@pytest.mark.parametrize("link", THEIRS.strip().splitlines())
def test_pages_of_others(link: str) -> None:
    assert not leads_to(link, OWN)


def test_a_house_without_domains_has_no_pages() -> None:
    assert not leads_to("https://choirs.example", frozenset({""}))


def test_a_name_too_long_for_the_web_is_still_compared() -> None:
    assert not leads_to(f"https://{'ä' * 80}.example", OWN)
