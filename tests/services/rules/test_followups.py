"""What tells of a promise kept, and what only announces it."""

import pytest

from services.rules.followup_missing import only_announces


@pytest.mark.parametrize(
    "text",
    [
        "It will reach her before the weekend, I reckon.",
        "Part is on order, he should have it by Friday.",
        "To do: oil, the thin nozzle, ask whether Thursday suits.",
        "Still waiting for the man with the van, fingers crossed.",
        "Meeting is fixed for Monday at nine, invitation went out, agenda follows.",
        "Ist in Arbeit, ich bringe sie dann am Wochenende vorbei.",
        "Je passerai chez lui dans la semaine avec la bonne vis.",
    ],
)
def test_an_announcement_is_no_followup(text: str) -> None:
    assert only_announces(text)


@pytest.mark.parametrize(
    "text",
    [
        "Took it round at noon. She will paint it tomorrow.",
        "He does, on Saturdays, it is on the list by his door. Wendell will go on foot, he says soon his knees will not.",
        "Rang at ten: no news. Next call Friday, she said fine.",
        "They said no. I told her straight, and we look again in May.",
        "Es ist Moosgrün 6005, stand auf dem Boden der Dose. Sie streicht morgen.",
        "Posé hier matin, le voisin a chanté exprès. Elle rappellera.",
    ],
)
def test_something_done_is_one_whatever_is_to_come(text: str) -> None:
    assert not only_announces(text)
