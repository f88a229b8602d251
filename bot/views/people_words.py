"""How a customer is called."""

from bot.views import blocks as b
from services.languages import DEFAULT, Language, Sentence

AT = Sentence(en="{name} at {company}", de="{name} bei {company}")


def who(name: str, company: str, language: Language = DEFAULT) -> str:
    """`Ines at Harbour Foods`, or the name alone; clipped and escaped."""
    if not company.strip():
        return b.one_line(name, 80)
    return AT.told(language, name=b.one_line(name, 80), company=b.one_line(company, 80))
