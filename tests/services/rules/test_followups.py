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
        "Ply is on order and the saw is booked, so he gets it by Monday if all goes well.",
        "We agreed on Fridays, so the first text goes out this Friday.",
        "Put a reminder in my diary so I won't forget, the first one is due on Thursday.",
        "Está en camino, en cuanto llegue se la llevo y pongo aquí lo que me diga.",
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
        "Angerufen, vierzig Minuten. Nächste Woche komme ich mit Gummistiefeln.",
        "Vorbeigebracht am Montag. Er will es morgen ausprobieren.",
        "Posé hier matin, le voisin a chanté exprès. Elle rappellera.",
    ],
)
def test_something_done_is_one_whatever_is_to_come(text: str) -> None:
    assert not only_announces(text)
