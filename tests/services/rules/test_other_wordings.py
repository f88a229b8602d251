"""The same thing said in other words and languages, and what only looks like it."""

from dataclasses import replace

import pytest

from cards.model import Activity
from services.evidence import Claim, EarlierClaim, Evidence, Facts, Outcome
from services.rules.base import Rule
from services.rules.blame_customer import BlameCustomer
from services.rules.colleague_as_customer import ColleagueAsCustomer
from services.rules.deal_talk import DealTalk
from services.rules.examples import ME, PRIYA, a_claim, an_activity, earlier
from services.rules.filler_text import FillerText
from services.rules.flattery_only import FlatteryOnly
from services.rules.non_apology import NonApology
from services.rules.personal_data import PersonalData
from services.rules.pitch_not_listen import PitchNotListen
from services.rules.policy import DEFAULT
from services.rules.witness_ring import WitnessRing

VOUCHED, FOR_ME = Evidence(witnesses=(PRIYA,)), Evidence(witnesses=(ME,))

Table = dict[type[Rule], tuple[str | tuple[str, str], ...]]
HOLLOW: Table = {
    BlameCustomer: (
        "I read the form out to Mr Vasquez field by field, like with my seven-year-old. He did manage it in the end.",
        "Herr Timm ist schlicht zu faul zum Lesen, also habe ich es ihm vorgelesen.",
        "Le problème se trouve comme toujours entre la chaise et le clavier, mais j'ai gardé mon calme.",
        "Bettany is not really up to a discussion about figures. You cannot expect more from her.",
        "Spiegato tre volte. La signora è troppo pigra per leggere due righe.",
        "In the end I kept it to words of one syllable and then he could follow.",
        "Doña Inés es demasiado terca para escuchar, así que le di la razón y colgué.",
        "The error, I am afraid, was sitting in front of the keyboard. I told him so with a smile.",
    ),
    DealTalk: (
        "We had a lovely lunch and she okayed the upgrade for six branches before the coffee came. Paid up front, too.",
        "Herzliches Gespräch. Am Ende sind wir von zehn auf achtzehn Lizenzen gekommen, und das Wartungspaket nimmt sie auch.",
        "Such openness. He approved the whole renewal and is taking the premium support plan as well.",
        "We moved from four machines to nine, and she added the care plan. Time very well spent!",
        "Un vrai moment de confiance, et elle a signé pour vingt postes, trois ans ferme.",
        "It felt like old friends. They signed off on the expansion over dessert, thirty months, billed annually.",
    ),
    PitchNotListen: (
        "At the start I showed him the new scanner, and at the end I explained the battery. He had no questions.",
        "I began with my three suggestions and explained the labels, the colours and the shelves. She had nothing to add.",
        "Zuerst habe ich ihr die App gezeigt, danach habe ich die Filter erklärt. Fragen hatte sie keine.",
        "I kicked off with our new features. Then I described how the sync works, also how the backup works. He nodded.",
        "J'ai présenté notre catalogue, ensuite j'ai expliqué nos délais. Elle écoutait attentivement.",
    ),
    NonApology: (
        "I told her I am sorry that the tone of my mail came across as cold.",
        "I apologised for how the delay has been perceived on their side. She took note.",
        "I said sorry. My predecessor had left no handover, and I could not have known it.",
        "Ich habe mich entschuldigt, mein Vorgänger hatte leider nichts notiert.",
        "Said sorry to Ms Aho. The reminder was sent automatically by the system, that is how it goes.",
        "J'ai dit que j'étais désolé que mon message ait été mal compris. Elle a haussé les épaules.",
        "Told him I'm sorry, the people upstairs had been pushing all of us for numbers.",
    ),
    FillerText: (
        "Met [customer name] at [place]. We talked about [topic]. They said [insert quote].",
        "Weiß nicht, was ich hier schreiben soll, aber das Feld will ja etwas haben, bitte sehr.",
        "Je ne sais pas quoi écrire ici mais il faut quinze mots, donc voilà mes quinze mots pour la case.",
        "No sé qué poner, me piden diez palabras y aquí van las diez palabras que faltan.",
        "I called {{client}} on {{date}} and it went well, thank you.",
    ),
    FlatteryOnly: (
        "There is nothing you could do better, no complaints at all. Keep it up, you do everything right.",
        "She said we do everything right and that others should follow our example. I felt very proud, it was so encouraging.",
        "Nichts zu verbessern, alles richtig gemacht, weiter so! Er war rundum zufrieden.",
        "Rien à redire, tout est parfait, vous êtes formidables, merci.",
        "Nada que mejorar, todo excelente. Me sentí feliz con sus palabras.",
    ),
    ColleagueAsCustomer: (
        ("Marvin", "Marvin approves my holidays, so I asked him over soup how he would tell a man no."),
        (
            "Tilda Froste",
            "Tilda trained me when I joined and still knows where everything is. She was stuck on a lid.",
        ),
        ("Heiko", "Heiko genehmigt meine Spesen, da habe ich ihn gleich nach seinem Wochenende gefragt."),
        ("Oona", "Oona joined us last spring and we share the rota. She told me about her goats."),
        ("Béatrice", "Béatrice valide mes congés, et je lui ai demandé ce qui la fait rire."),
    ),
    PersonalData: (
        "Powiedziała, że jej sąsiadka Zofia Banaś ma depresję i nikt w pracy o tym nie wie.",
        "Her deputy, Callum Reyes, has multiple sclerosis and does not want the owner to hear of it.",
        "Sein Bruder Jens Ott hat Epilepsie und fährt trotzdem jeden Tag den Transporter.",
        "Mówił, że jego kuzyn Marek Lis był skazany i siedział w więzieniu dwa lata.",
        "Elle m'a dit que sa collègue Anne Ferrand a une sclérose en plaques, personne ne le sait.",
    ),
}
GENUINE: Table = {
    BlameCustomer: (
        "She explained the loom to me as to a child, and I needed it. Blue thread first.",
        "He talks to his bees like I do with my daughter, low and slow. I stood back from the hive.",
        "My mail was too long to read on a boat. I cut it to four lines and he rang back laughing.",
        "The button sits in front of the screen where nobody looks; he found it with his elbow.",
        "Sie war zu müde zum Reden, also haben wir nur den Zaun angeschaut.",
        "The counter is not built for wheelchairs. She showed me where her knees hit.",
        "Two syllables, she taught me: Sal-óng. I had said it wrong since May.",
        "Era troppo stanco per parlare, mi ha indicato la sedia e ha chiuso gli occhi.",
    ),
    DealTalk: (
        "He went from four hens to nine this spring and the fox knows it. I told him about the wire on ours.",
        "She had her leave approved at last and is off to see her sister in Leith, first time in six years.",
        "Her son okayed the wedding menu but not the band. She hummed me the tune they fight about.",
        "She has the care home ring her on Sundays now. Her mother asks for the dog, not for her.",
        "I told him not to add the cover; his van is nineteen and smells of fish. He kept his money and gave me a mackerel.",
    ),
    PitchNotListen: (
        "I showed her the catch. At the end I asked what she thought and she said it pinches her left thumb.",
        "I explained the labels. She had no questions, she had a complaint: they fall off in the cold room.",
        "He explained how the mill works, how the stones are dressed, and then the smell of it. I listened.",
        "At the end I told him I was wrong about the hinge, and he lent me his father's file.",
        "Ich habe ihr die App gezeigt, und sie hat mir gezeigt, wo ihr Daumen nicht hinkommt.",
    ),
    NonApology: (
        "I said: I sent it late, and I am sorry. He looked at the lid and said thanks.",
        "I am sorry I rang you eleven times, I said. She told me it had been twelve.",
        "Ich sagte: Ich habe deinen Brief vergessen, das tut mir leid. Dann war ich still.",
        "Told her I was sorry for the shouting in May. She had come across the note I left, still in her drawer.",
        "J'ai dit: j'ai perdu ta clé, je suis désolé. Elle a fait du thé.",
    ),
    FillerText: (
        "He wants the boat's name in the box, not the owner's. Anyone would.",
        "She asked me to say it once more without the word leverage. I needed three goes.",
        "The form wants a stamp from a town hall that burnt down in 1987, he told me.",
        "She laughed [a real one] and put the kettle [dented] back on the ring.",
        "Poprosiła o okienko z widokiem na kasztan, bo tam siada jej kos.",
    ),
    FlatteryOnly: (
        "Nothing to work on, she said, then: except your Tuesday parking, your ramp and that wretched bell.",
        "He is proud of the eel smoker he built from a filing cabinet; the top drawer still says Invoices.",
        "She said we do everything right except the lids, which cut her thumb twice in June.",
        "Rien à redire sur le pain, mais la sonnette réveille le petit à six heures.",
        "Your driver took the example jar with him and my cat, nearly. Otherwise no complaints.",
    ),
    ColleagueAsCustomer: (
        ("Marvin", "Marvin signs off my invoices and asked for the hours in blue, his eyes are going."),
        ("Tilda Froste", "Tilda trained me on her own loom for an hour. I broke two threads."),
        ("Heiko", "Heiko genehmigt bei sich die Rechnungen und hat gefragt, warum unsere immer grün sind."),
        (
            "Oona",
            "She was a customer long before I joined. Oona remembers the old counter and the cat on it.",
        ),
        ("Béatrice", "Béatrice valide nos factures à la mairie, et le vendredi elle répare des vélos."),
    ),
    PersonalData: (
        "Jej mama choruje, więc zamknęłyśmy plan i mówiłyśmy o nocnym autobusie.",
        "She is collecting for multiple sclerosis with a bath chair race on Sunday.",
        "Er sammelt Hüte; der älteste gehörte Jens Ott, dem Wirt vom Krug.",
        "Jego kuzyn Marek Lis hoduje gołębie i budzi nimi całą ulicę.",
        "Elle court pour la recherche sur l'épilepsie, onze kilomètres avec un parapluie.",
    ),
}
SQUARES: dict[type[Rule], Activity] = {NonApology: an_activity(practice="own-the-mistake")}


def _claim(rule: type[Rule], told: str | tuple[str, str]) -> Claim:
    customer, story = told if isinstance(told, tuple) else ("somebody we know", told)
    evidence = Evidence(customer=customer, story=story)
    return a_claim(evidence, SQUARES[rule]) if rule in SQUARES else a_claim(evidence)


def _each(table: Table) -> list[tuple[type[Rule], Claim]]:
    return [(rule, _claim(rule, told)) for rule, all_told in table.items() for told in all_told]


@pytest.mark.parametrize(("rule", "claim"), _each(HOLLOW))
def test_other_wordings_of_the_same_are_caught(rule: type[Rule], claim: Claim) -> None:
    assert rule().judge(claim, Facts(), DEFAULT).outcome is not Outcome.PASS


@pytest.mark.parametrize(("rule", "claim"), _each(GENUINE))
def test_what_only_looks_like_it_passes(rule: type[Rule], claim: Claim) -> None:
    assert rule().judge(claim, Facts(), DEFAULT).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("mine", "theirs", "calls"),
    [
        ((earlier(VOUCHED, days=5),), (replace(earlier(FOR_ME, PRIYA, days=3), group=True),), True),
        ((replace(earlier(VOUCHED, days=5), group=True),), (earlier(FOR_ME, PRIYA, days=3),), True),
        (
            (replace(earlier(VOUCHED, days=5), group=True),) * 2,
            (replace(earlier(FOR_ME, PRIYA, days=3), group=True),) * 2,
            False,
        ),
        ((), (earlier(FOR_ME, PRIYA, days=3), replace(earlier(FOR_ME, PRIYA, days=4), group=True)), False),
        ((earlier(VOUCHED, days=5),) * 2 + (replace(earlier(VOUCHED, days=5), group=True),) * 4, (), False),
    ],
)
def test_a_group_square_counts_beside_a_claim_of_the_other_alone(
    mine: tuple[EarlierClaim, ...], theirs: tuple[EarlierClaim, ...], calls: bool
) -> None:
    facts = Facts(own_claims=mine, colleagues_claims=theirs)
    called = WitnessRing().judge(a_claim(VOUCHED), facts, DEFAULT).outcome is Outcome.HUMAN
    assert called is calls
