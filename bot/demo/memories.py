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
KEEPSAKES: Final = (
    Told(
        customer="Irma Castel",
        story=(
            "Irma repairs umbrellas and had mine open on her bench before I had said good morning. Her press has jammed since the"
            " clocks went back, so I sat beside it and we ran the same seam eleven times. On the twelfth she put a coin under the"
            " left foot and it went through like butter. The floor sinks, she said, not the press."
        ),
        learned=(
            "Irma told me what our three screenshots of the press never showed: the room. She knew all along that it was the floor,"
            " and was only waiting for somebody to come and sit down on it with her and a marble."
        ),
        quote=(
            "You may write that the umbrella woman is difficult, because I am, but write down as well that the marble rolls to the"
            " window; if the house goes one day, I want it to be known that I said so first."
        ),
        promise=(
            "Irma told me that her press jams whenever the floor sinks to the window: find a cork plate as thick as her coin"
            " this afternoon, and stay until one whole umbrella has run on it without a stop."
        ),
        kept=(
            "Cut the plate from an old notice board and slid it under the left foot while she held the lamp. The press ran nine seams"
            " in a row. She put the coin into a frame and hung it over the bench."
        ),
    ),
    Told(
        customer="Gil Navarro",
        story=(
            "Gil drives the last bus and rings us from the turning circle, with the engine off, because only there the radio does"
            " not answer back. He spelled his ticket number in bird names: gull, wren, two owls. I read it to him the same way. His"
            " printer swallows every receipt after nine at night. We found that the depot cuts the heating then, and that the paper"
            " curls. He now keeps the roll under his seat, beside his supper, and both of them stay warm until midnight."
        ),
        learned=(
            "He writes the names of the last passengers on the back of the spoiled receipts, so that he knows who still has to get"
            " home. Eleven people in one street depend on a man whose printer nobody had looked at for two winters."
        ),
        quote=(
            "After nine you are the only voice that is not a machine, so take your time with the owls; I am paid until midnight,"
            " and the fellow with the cello will not come out of the tavern before half past, believe me."
        ),
        promise=(
            "Gil told me that his receipts curl from nine o'clock on and lie flat again at five: ask the depot before his shift who"
            " turns the heating off, and ring him at the turning circle with what they said."
        ),
        kept=(
            "It was a timer that nobody had touched since the strike. The caretaker put it to half past midnight while I was on the"
            " line, and Gil printed the first straight receipt of this winter and read it out to me."
        ),
    ),
    Told(
        customer="Ottilie Brandl",
        story=(
            "Ottilie teaches singing to people who stammer, and our reminder messages arrive in the middle of her longest vowels. She"
            " held the telephone into the room so that I could hear what happens: eight people stop, one giggles, and a baker called"
            " Hugo loses his place for good. I moved the reminders of her line to the half hour while she listened. Hugo got through"
            " the whole verse then, and they made me stay on until the applause was over."
        ),
        learned=(
            "An hour of hers has a quiet part that cannot be begun a second time, and nothing in our calendar knew of it. She had"
            " switched everything off for a year rather than complain, and had missed two of our invitations by that."
        ),
        quote=(
            "Hugo has sold bread for thirty years with eleven words, and tonight he sang forty; tell your machine that it may ring"
            " whenever it likes as long as it never again rings on the second line of that song."
        ),
        promise=(
            "Ottilie asked why the telephone rings whenever Hugo reaches the second line: find out which of our messages go out during"
            " her evening hours, and read her the list before the class begins today."
        ),
        kept=(
            "There were four of them, and one was a birthday wish. I read her the list at half past five; she crossed out three, kept"
            " the wish, and asked for it in the morning, when nobody has to sing."
        ),
    ),
    Told(
        customer="Rashid Amiri",
        story=(
            "Rashid tunes pianos for three schools and keeps his invoices inside the lid of the one he likes least. He had been"
            " charged twice for May and did not mind; he minded that the second letter called him a lady. I found where that came"
            " from, a tick that somebody set in 2014, and took it out while he played the same chord to me with and without. He says"
            " that one hears such a tick. On Wednesday he sent a postcard with the chord on it."
        ),
        learned=(
            "He has kept every letter that got his name right, in a folder with a ribbon, and there are four. The refund was never"
            " the point of his call, and I had offered it to him three times before I noticed that."
        ),
        quote=(
            "A piano that is a little out you can live with for years, but not with one that calls you madam; put that right, and"
            " then keep the eleven euros, buy yourself a tuning fork, and ring me when you hear the difference."
        ),
    ),
    Told(
        customer="Wilma Teunissen",
        story=(
            "Wilma runs the lock at the second bridge, alone, and our app tells her to look away from the water to confirm that she"
            " is looking at the water. She let me stand in the cabin for six boats. A swan waits for her there each morning and goes"
            " through with whoever is slowest. I counted the taps: four for each boat, with gloves on. By Tuesday we had made it one,"
            " and large enough for a thumb in wool."
        ),
        learned=(
            "She does not confirm anything at all while children are on deck, and catches up at night from a list on a cigar box."
            " So our figures of her mornings are tidy and wrong, and the cigar box is right to the minute."
        ),
        quote=(
            "Whoever made this has never held a rope in January; I do not say it to be rude, I say it because the swan has learned"
            " the lights faster than I have learned your four taps, and she has never been on a course."
        ),
    ),
    Told(
        customer="Fausto Ribas",
        story=(
            "Fausto keeps the town's only cinema and shows the same film every eighth of March because his wife sold him a ticket to"
            " it. The seat plan had lost row F after our update. He did not shout; he told me who sits there. Two sisters who have"
            " not spoken since the flood, with an empty seat between them for their coats. I drew row F back in by hand that evening,"
            " coats and all, and read every name to him over the telephone."
        ),
        learned=(
            "For him a seat plan is a record of who has forgiven whom. He checks it before he checks the takings, and would have"
            " put up with anything of ours but that the coats were moved."
        ),
        quote=(
            "If the one gets F seven and the other F nine, they come, and if they come, one day somebody will drop a glove; I have"
            " waited eleven years for that glove, so please, let nobody tidy up my row F."
        ),
    ),
    Told(
        customer="Nils Aakre",
        story=(
            "Nils mends nets on the breakwater and had our terminal wrapped in a bread bag because the keys grow salt. He showed me"
            " how he types through the bag with a clothes peg. I asked to try, and needed nine minutes for what takes him two. While I"
            " pegged, a seal took his lunch. We both agreed that this was fair. The covers for wet places lay in our cellar all the"
            " time, under the label for bakeries, and I brought him two of them the next day."
        ),
        learned=(
            "He had asked for a cover in writing in spring and got a leaflet on bakeries. He thought it was a joke of ours, and a"
            " good one, so he hung it over the bench and told nobody that he still had no cover."
        ),
        quote=(
            "The peg stays, I am used to it by now, and so is the seal; but you may put into your book that the man from the office"
            " typed for nine minutes in the wind without once saying how it is done in the office."
        ),
    ),
    Told(
        customer="Dora Klement",
        story=(
            "Dora prints the parish letter and had turned off our spelling help because it made a saint out of a street. We went"
            " through the last issue aloud, she with a red pencil, I with a blue one. She found seven, I found five, and the verger"
            " looked in and found one that we both had missed. I put her forty-one street names into the list for good. She tested it"
            " with the worst of them at once, and it let the street be a street."
        ),
        learned=(
            "The letter is read out in the home behind the church by a man who cannot see and knows when a comma is missing. He"
            " sends her the score on Mondays, and it was he who had asked her to turn us off."
        ),
        quote=(
            "The score was nineteen under your help and four without it, and he is a man who deducts for rhythm; let us see what he"
            " says on Monday, and if it is less than four I shall read your name out before the hymn."
        ),
    ),
)
"""One for each square of a card of nine but the centre, long enough for whatever is dealt. The first three hold a promise."""
TOGETHER: Final = Told(
    customer="Irma Castel",
    also=("Gil Navarro", "Nils Aakre"),
    story=(
        "Irma brought nineteen umbrellas that nobody had ever fetched, Gil parked the empty bus across the quay as a windbreak, and"
        " Nils tied the handles into one roof with his own knots. We all stood under it in the rain for as long as the kettle took."
        " Nils said that his grandfather had once roofed a wedding that way. Then the wind took the green one, and Gil drove after it"
        " with the doors open and everybody on board."
    ),
    learned=(
        "None of the three had met before, although Gil drives past both of them twice a night. Irma now mends the bus's blinds, and"
        " Nils gets off at her stop on purpose. And the green umbrella belongs to the mayor, who never dared to ask for it, because"
        " he had told her it was his sister's. She had known since the first day, from the initials in the handle."
    ),
)
"""What a group did together in that week."""
