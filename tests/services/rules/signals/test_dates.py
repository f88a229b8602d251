"""When a text says that it happened. The week is that of 23 November 2026; it was sent on the Thursday."""

from datetime import date

import pytest

from services.rules.signals.dates import told_elsewhere

MONDAY = date(2026, 11, 23)
SENT = date(2026, 11, 26)

ELSEWHERE = """
This was back in July, she came with a flag in her hair.
It happened on the 4th of July, she had a flag in her hair.
I visited him three weeks ago and he played the sonata.
Three weeks ago I walked out to the gate to meet her.
On 14 August we sat on his roof.
I met her at the fair on August 14th and she laughed.
We spoke at the trade fair in May and I asked about the twins.
I called him on 2026-10-02 and he sang.
I rang her on 02.10. and she sang.
We talked on 3.9.2026 about the boat.
Last summer we both tried to catch the ice cream van.
El mes pasado visité su taller.
Das Gespräch war am 3. Juni, er hat gesungen.
Vor drei Wochen habe ich sie besucht.
The talk took place last month in her kitchen.
Last week I visited her stall.
"""

HERE = """
She has waited for the tuner since August. I asked whether he came.
He told me that in July he lost his dog.
I visited him in June and he showed me the leak. Today I brought the seal.
On Tuesday we sat on his roof.
On 24 November we sat on his roof.
I rang her on 24.11. and she sang.
In December he will move, he says.
"It was in March," she said. "Before the flood."
Last month's sheet hangs on her wall.
Two weeks ago I promised her a lid. She got it.
She said it happened on 3 March, in the rain, to a man she used to dance with on the pier every second summer until the war came.
I said sorry: in May I phoned him too often.
The 31 February train was late, she joked.
May I help you, I asked.
She asked me if I would change the system in December.
I met her on 99.99. street.
I met him on 2026-13-45 according to the slip.
Met her.

"""


@pytest.mark.parametrize("text", ELSEWHERE.strip().splitlines())
def test_it_happened_in_another_week(text: str) -> None:
    assert told_elsewhere(text, MONDAY, SENT)


@pytest.mark.parametrize("text", [*HERE.strip().splitlines(), ""])
def test_it_may_have_happened_this_week(text: str) -> None:
    assert not told_elsewhere(text, MONDAY, SENT)


def test_last_week_is_this_cards_week_while_it_is_still_open() -> None:
    assert not told_elsewhere("Last week I visited her stall.", MONDAY, date(2026, 12, 1))


def test_a_day_without_its_year_is_the_nearest_one() -> None:
    assert not told_elsewhere("I met her on 2 January.", date(2026, 12, 28), date(2027, 1, 3))
    assert told_elsewhere("I met her on 28 February.", MONDAY, SENT)
    assert not told_elsewhere("I met her on 29 February.", MONDAY, SENT)
