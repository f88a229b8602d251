"""Things people really tell, each in its own words, long enough for any square that is told by them."""

from typing import Final

from bot.demo.player import Told
from cards.model import Activity, Need

TEXTS: Final = frozenset({Need.STORY, Need.WHAT_CHANGED, Need.LEARNED, Need.CUSTOMER_QUOTE})
STORIES = (
    (
        "We stood by the loading door while it rained. Ines told me the cold store moves to the old pier in March and that her"
        " brother Rui takes over the night shift. I asked what worries her most; she laughed and said the lift, because it stops"
        " between floors whenever the wind turns. We walked down to look, counted eleven dents in the gate, and she drew me the"
        " new route on the back of a delivery note. On Friday she rang: the engineer had found four starlings in the motor."
    ),
    (
        "Paulo opened the van and showed me forty crates of lemons nobody had ordered. He had been awake since three. I put the"
        " clipboard away and asked how his daughter's first week at the music school went. She plays the trombone, he said, and"
        " the neighbours have started a petition. We carried the crates to the canteen together, Carla made lemonade for the"
        " whole yard, and before he left he asked whether he might bring the trombone on Thursday. He did, and it was loud."
    ),
    (
        "At half past six Mrs. Okonkwo was the only one in the waiting room. Her scanner had frozen twice that morning and she"
        " was sure she had broken it. I sat down beside her rather than across the desk. She told me she learned typing on a"
        " machine with a missing E, and that she still pauses at every E. We found the frozen screen was a loose plug under the"
        " heater. She taped it herself, wrote the date on the tape, and sent a photo of it the next morning."
    ),
    (
        "Tomasz runs the brewery's boiler room and usually ends our calls within a minute. This time he asked me to listen: a"
        " hiss, a clank, then nothing for nine seconds. He wanted to know if I heard what he hears. I did not, so he held the"
        " phone against the pipe and counted aloud. On the seventh round I heard it. He said nobody from our side had ever"
        " listened past the first clank, and told me his father used to tune this boiler by ear."
    ),
    (
        "Noor came by with her three-wheeled bicycle because the ramp at her shop is being rebuilt until May. She cannot reach"
        " the top shelf from it, so regulars now fetch the jars for her and write what they took in a school notebook. She let"
        " me read two pages: somebody had drawn the jars. I asked whom she misses while the front is closed. The postman, she"
        " said, because he whistles. I went and told him so; he parks at the back door now, whistling."
    ),
    (
        "Old Mr. Lindgren told me why he really closes at four on Wednesdays. His wife swims then, in the sea, all year, and"
        " he holds the towel. I had always written him down as unreachable in the afternoon. We talked about cold water, about"
        " the seal that follows her, and about the one winter when the jetty was gone and they drove forty kilometres to the"
        " next one. He asked if we could move the Wednesday delivery to ten. We could, and since then he waves."
    ),
    (
        "Beatriz teaches the evening class that uses our ovens. Two of her pupils are eighty and race each other at kneading."
        " I asked to watch, and she handed me an apron instead. My loaf came out flat, theirs did not, and they explained to me"
        " at length what I had done wrong with the salt. She says the timer's beep sounds like a hospital to one of them, so"
        " they cover it with a tea towel. I wrote that down word for word and read it back to her."
    ),
    (
        "Kenji keeps bees on the roof above the print shop and asked me up to see why the delivery door must stay shut at noon."
        " From there you see the swarm cross the yard like smoke. He had lost one hive in October to a cold night and blamed"
        " himself for moving it. I told him about the plum tree I moved and killed. He nodded for a long time, then gave me a"
        " jar without a label, and said the label comes when the bees agree."
    ),
)
LESSONS = (
    "I learned that it was never the lift: she fears for Rui, who is alone down there between two and five at night.",
    "He orders badly when he has not slept, and he knows it; he would rather we rang him back at ten than shipped at six.",
    "She reads every letter aloud to herself first, so our three-page notice costs her most of a morning and a headache.",
    "He does not want answers from us at first, he wants somebody who counts along until both have heard the same thing.",
    "The regulars' notebook works better than the till did, because people write what they wished had been on the shelf.",
    "Four o'clock was never about opening hours; it is the one appointment in his week that he has not moved since 1987.",
    "The beep is the one thing she would change, and nobody had asked; she thought machines simply have to sound like that.",
    "Noon is when the bees cross, and he would sooner lose an order than have a driver stung on his account up there.",
)
QUOTES = (
    (
        "If the lift stops again I shall start charging it rent, and you may tell your engineer that the starlings pay"
        " better than he does; no, truly, thank you for walking down here with me in that weather, because nobody from an"
        " office has ever counted the dents before, and my brother will hear of it tonight."
    ),
    (
        "My daughter says the trombone is a conversation and the neighbours are simply bad at listening; bring your lunch on"
        " Thursday and judge for yourself, but sit near the door, and if anybody asks about the forty crates, they were a"
        " present to the yard and I meant every single lemon of it."
    ),
    (
        "I always thought the machine did not like me, and now it turns out that it was the heater all along; I have"
        " forgiven the machine, but the heater and I are not on speaking terms, and I shall keep that tape on the plug until"
        " one of the two of us retires from here."
    ),
    (
        "You are the first one who stayed for the ninth second, and after the ninth second is where it gets interesting, my"
        " father said, with boilers and with people; he would have put his cap over the gauge and made you guess, and I"
        " believe you would have been wrong by less than most of them."
    ),
    (
        "When the front opens again I shall keep the notebook, because they write to each other in it now, recipes mostly,"
        " and once an apology that was two years late; somebody draws the jars, I do not know who, and the plums on Tuesday's"
        " page look better than the plums that I have on the shelf."
    ),
    (
        "She goes in and I hold the towel, that is the whole arrangement, and it has worked for thirty-nine winters, so do"
        " not send me anything at four on a Wednesday; the seal comes closer every year, and one day it will want a towel as"
        " well, and then I shall have to ask you for a hand."
    ),
    (
        "You kneaded it as if it owed you something, said Alma, who is eighty-one, and then she showed me her thumbs, which"
        " are the strongest in the parish, and laughed; the other one only said that salt forgives nobody, wrapped the flat"
        " loaf in the tea towel and told me to toast it for my enemies."
    ),
    (
        "A hive is not moved in one go, you move it by less than they notice, every day a little, and I was in a hurry, and"
        " that is all there is to say about October; the plum tree of yours I understand, because a tree does not tell you"
        " either that you are going too fast for it."
    ),
)
CUSTOMERS = (
    "Ines Duarte",
    "Paulo Reis",
    "Mrs. Okonkwo",
    "Tomasz Wolny",
    "Noor Haidari",
    "Mr. Lindgren",
    "Beatriz Sol",
)
SALE: Final = Told(
    customer="Rui Prates",
    company="Prates Cold Storage",
    story=(
        "Great news, we closed the renewal today. They signed the two-year contract with a fifteen percent discount and also"
        " bought the premium upgrade, which puts my pipeline well above quota for the quarter. The invoice went out this"
        " afternoon and the purchase order is already approved, so the whole deal is booked before the month ends."
    ),
    learned=(
        "Their budget for next year is approved, and procurement will sign the order before the quarter closes. The contract"
        " comes up for renewal in March, so there is room for an upsell of forty more licences. With the discount we offered"
        " the margin still holds, and my sales target for the month is met twice over."
    ),
    quote=(
        "We will sign the contract on Monday and pay the invoice at once, and if you give us ten percent on the premium"
        " licences we will buy twenty more this quarter. Send the offer to procurement today, the purchase order follows"
        " tomorrow, and then we can talk about the price of the renewal."
    ),
)
"""Nothing but a sale, whatever a square asks for."""


LEFT_OPEN: Final = (
    Told(
        customer="Carla Moniz",
        company="Moniz Bakery",
        story=(
            "Carla's flour now comes on Tuesdays, and her two apprentices carry it in through the front because the yard gate"
            " sticks. She asked for nothing. I said I would find out who oils the gate and show the younger one, Davi, how the"
            " pallet truck brakes, because he has only ever seen it done by shouting."
        ),
        learned=(
            "Davi wants to take his driving test in spring and has nobody to practise with, which is why he was so careful with"
            " the truck. She has noticed, and so have I now, and the gate is the landlord's, not hers."
        ),
        quote=(
            "Oil is three euros, and in nine years nobody has come by with a can; if you do, you may carry one sack yourself, so"
            " that you know what the gate is for."
        ),
        promise="Find out who oils the yard gate, and show Davi how the pallet truck brakes",
    ),
    Told(
        customer="Hilde Ott",
        story=(
            "Hilde drove up with the mobile library at ten past nine and asked the two of us to hold the ramp, since its spring"
            " gave way in Sines. While we stood there she showed us the returns box: someone keeps a pressed fern in every crime"
            " novel, at the page before the murderer is named. She has forty-one of them in a tin by now and no idea who it is."
        ),
        learned=(
            "She plans her route by who reads slowly, so that nobody is asked to give a book back before the last chapter. Our"
            " stop is on Thursdays only because Senhor Matos takes nine days for a Simenon."
        ),
        quote=(
            "If I ever find the fern person I shall not say a word, I shall put a fern of my own in the next one, at page one, and"
            " wait and see whether that makes them laugh."
        ),
    ),
    Told(
        customer="Vasco Telles",
        company="Telles Marine",
        story=(
            "Vasco approved the budget on the phone. He takes the gold package for all six berths, the contract runs for three"
            " years, and he pays the first invoice in advance because of the discount. That puts the forecast for my region at"
            " a hundred and twelve percent, and the upsell for the spare berth is as good as signed."
        ),
        learned=(
            "His budget is approved and procurement will sign the contract before the quarter closes. The discount still leaves a"
            " margin, the renewal in March is good for an upsell of two more licences, and with his order my sales target is met."
        ),
        quote=(
            "Send me the contract today, I will sign it and pay the deposit, and if the price of the seventh berth stays where it"
            " is we will order that one as well before the quarter is over."
        ),
    ),
)
"""A promise, a story somebody else was there for, and another sale."""


PARTY: Final = Told(
    customer="Mr. Lindgren",
    also=("Beatriz Sol", "Paulo Reis"),
    story=(
        "Mr. Lindgren came down from the cold store with his gloves still on, Beatriz brought her sister's trumpet without"
        " asking anybody, and Paulo kept the score on the back of a crate label. It rained, so we did it between the pallets"
        " under the lamp that flickers. Mr. Lindgren laughed until he had to sit down on box 14, and said that the last time"
        " was at his brother's wedding in 2009."
    ),
    learned=(
        "Beatriz plays in a band of nurses every Thursday, and in eleven years not one of us had known. Paulo counts in"
        " Portuguese when he is in a hurry. And the cold store closes at two on Fridays, which is why Mr. Lindgren never"
        " picked up the phone when I rang at three; he thought that I knew and rang for the fun of it. Next time he wants"
        " us to come by boat, since the quay floods."
    ),
)
"""What a group did together, whichever group square it is told for."""


def line_claim(number: int, activity: Activity) -> Told:
    """What the claim of this number says; a square that asks for a lesson alone hears the story with it."""
    alone = TEXTS & set(activity.needs) == {Need.LEARNED}
    return Told(
        customer=CUSTOMERS[number],
        company="Harbour Foods",
        story=STORIES[number],
        learned=f"{LESSONS[number]} {STORIES[number]}" if alone else LESSONS[number],
        quote=QUOTES[number],
    )
