"""Forms that no rule of spelling leads back to their word, and words that change with the person who tells."""

from collections.abc import Mapping
from types import MappingProxyType

_FORMS = """
tell told | say said | ask asked | give gave given | take took taken | go went gone | make made | find found | leave left
meet met | bring brought | think thought | send sent | hear heard | keep kept | hold held | spend spent | have had has
do did done does | be was were is are been am being | get got gotten | see saw seen | sit sat | stand stood
speak spoke spoken | teach taught | buy bought | choose chose chosen | come came | begin began begun | feel felt
know knew known | show showed shown | write wrote written wrote | will would | shall should | can could | let lets
understand understood | lose lost | mean meant | pay paid | run ran | fall fell fallen | forget forgot forgotten
wear wore worn | win won | build built | draw drew drawn | rise rose risen | sing sang sung | ring rang rung
i we you me us | my our your mine ours yours | myself yourself ourselves | this that these those | a an the
they them he him she her it | their theirs his hers its | someone somebody | anyone anybody | everyone everybody
customer customers client clients
"""

BASE: Mapping[str, str] = MappingProxyType(
    {
        form: forms.split()[0]
        for line in _FORMS.splitlines()
        for forms in line.split("|")
        if forms.split()
        for form in forms.split()
    }
)
"""Form → the word it stands for."""
