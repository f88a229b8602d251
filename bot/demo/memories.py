"""What was told in the weeks before the one that is played: one customer and one story each, told once."""

from typing import Final

from bot.demo.player import Told

MEMORIES: Final = (
    Told(
        customer="Alma Reyes",
        story=(
            "Alma asked me to come to the side door because the front sticks when it has rained. She showed me the shelf her son had"
            " hung crooked on purpose, so that the eggs roll to her side. I asked how the move went. They still sleep on the old"
            " sofa bed, she said, and her husband has named the new street lamp after his brother."
        ),
    ),
    Told(
        customer="Jonas Feld",
        story=(
            "Jonas has a new hearing aid and told me three times that the fridge in the back sings in B flat. We stood and listened."
            " He hums along when he does the books. I asked what would help him most this winter, and he said: if the driver rang"
            " twice, briefly, because the first ring he takes for the fridge."
        ),
    ),
    Told(
        customer="Mireille Caron",
        story=(
            "Mireille rang about the invoice and then stayed on the line. Her choir has lost its hall and sings in the car park now,"
            " under the roof by the bottle bank, where it echoes. I went on Wednesday and heard it. She gave me the sheet for the"
            " second row and said that nobody would notice, which was kind and not true."
        ),
    ),
    Told(
        customer="Osman Kaya",
        story=(
            "Osman closes the shutter with his elbow since the operation. I asked about the shoulder before I asked about the"
            " order. He is to swim, which he hates, so he walks through the water instead and counts tiles: four hundred and six to"
            " the end and back. We moved his crates from the top row to the bottom one while we talked."
        ),
    ),
    Told(
        customer="Greta Holm",
        story=(
            "Greta wanted to know who had written the little cards in the boxes, because her father keeps them in the atlas, by"
            " country. I found out that it was Yuki, and told her. She read me the one at Norway: mind the corner, it bites. Her"
            " father laughed so loud that I heard him two rooms away."
        ),
    ),
    Told(
        customer="Pavel Novak",
        story=(
            "Pavel waited until the others had gone and then asked whether he might see how the label machine works. He has repaired"
            " clocks for thirty years and had it open in a minute. A spring was in the wrong way round, he thinks since the first"
            " day. It purrs now. He would not take anything but a label with his own name on it."
        ),
    ),
    Told(
        customer="Lucia Bento",
        story=(
            "Lucia told me about the fig tree that the new neighbours want down. It drops its fruit on our ramp, which I had always"
            " swept away without a thought. We picked the ripe ones together, two bowls, and she showed me how to cut them in a"
            " cross. I am to bring the bowl back with something in it, that is the rule in her street."
        ),
    ),
    Told(
        customer="Henrik Dahl",
        story=(
            "Henrik answers in one word, always has. This time I asked him what he listens to in the van, and he talked for a quarter"
            " of an hour: old weather reports, from the sixties, that he has on cassettes. He played me the one of the day he was"
            " born. Light winds from the south, good visibility."
        ),
    ),
    Told(
        customer="Amina Diallo",
        story=(
            "Amina's evening pupils had drawn our counter, with all of us behind it, and me with four arms. She says that is how I"
            " look at six o'clock. We hung it by the till. Two of the children came by on Saturday to see whether it was still"
            " there, and corrected the number of my fingers with a pencil."
        ),
    ),
    Told(
        customer="Werner Lutz",
        story=(
            "Werner told me for the first time why he sends everything back in the same box, folded flat: his mother ran the paper"
            " shop in Gera and counted every box. He showed me her ledger, a small blue one. The last line says forty-one, and"
            " nobody knows forty-one what. We both thought about it for a while."
        ),
    ),
    Told(
        customer="Sunniva Berg",
        story=(
            "Sunniva is back after eight months and has forgotten the word for pallet, she said, and nothing else. We went through"
            " the yard and named things. She had missed the sound of the gate. I told her what had changed while she was away, and"
            " she told me which of it I ought to change back."
        ),
    ),
    Told(
        customer="Diego Luz",
        story=(
            "Diego asked if he could try the step before he would sign for the ramp, so we both went down it with his mother's"
            " wheelchair, once with me in it. It tips at the third slat. I would never have known. He had brought chalk along and"
            " drew where the edge has to be, and his mother signed underneath, in chalk."
        ),
    ),
    Told(
        customer="Hana Sato",
        story=(
            "Hana keeps a list of words that the machine says wrongly, and she read it to me over tea: eleven so far. It calls her"
            " street a river. She does not want it mended before her grandson has heard it in August. I wrote that on the ticket,"
            " as it is, with the month, and read it back to her."
        ),
    ),
    Told(
        customer="Colm Byrne",
        story=(
            "Colm had the whole bill spread over the bonnet of his car with stones on it against the wind. He was not angry, he only"
            " wanted to understand line nine. I did not know either and said so. When I rang the next morning with the answer he"
            " put me on the loudspeaker, because his brother had bet on something else."
        ),
    ),
    Told(
        customer="Teresa Vaz",
        story=(
            "Teresa talks to the plants in our waiting room and told me which of them is not being spoken to enough. It stands under"
            " the air duct. We moved it beside the coat rack. While we carried it she said that the appointments at eight are hard"
            " for her since Nuno works nights, and I had not known that there is a Nuno."
        ),
    ),
    Told(
        customer="Bram de Wit",
        story=(
            "Bram asked what the tune is that plays while one waits. I held the phone to it for him. It is a piece for two harps, as"
            " he found out by himself the next day, and his wife used to play the second one. He asks to be put on hold now, for a"
            " minute, before we begin."
        ),
    ),
)
"""Four for each of four weeks."""
