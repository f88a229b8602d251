"""What people do in a story: our showing and telling, and customers' mere reactions."""

from services.rules.words.lexicon import lexicon

SHOWING = lexicon(
    # English: presenting and advising
    """
    explain explained explaining show showed shown present presented demonstrate demonstrated demo demoed describe
    described outline outlined introduce introduced mention mentioned tell told inform informed teach taught educate
    educated advise advised recommend recommended suggest suggested propose proposed offer offered pitch pitched list
    listed summarise summarised summarized summarize emphasise emphasised emphasized stress stressed highlight highlighted
    clarify clarified walk walked run ran take took guide guided lead led give gave share shared talk talked present
    cover covered detail detailed illustrate illustrated point pointed convince convinced persuade persuaded promote
    promoted sell sold go went
    """,
    # German
    """
    erklart erklarte erklarten erlautert erlauterte gezeigt zeigte zeigten vorgestellt vorgefuhrt prasentiert prasentierte
    beschrieben empfohlen empfahl geraten vorgeschlagen angeboten erzahlt erzahlte erwahnt hingewiesen uberzeugt
    dargestellt
    """,
    # French, Spanish, Portuguese
    """
    explique expliquai expliquer montre presente decrit conseille recommande propose raconte mentionne demontre expose
    convaincu detaille
    explique mostre presente ensene conte recomende aconseje ofreci propuse demostre mencione describi detalle
    expliquei mostrei apresentei ensinei contei recomendei aconselhei ofereci propus mencionei descrevi detalhei
    """,
)

PLAIN_SHOWING = lexicon(
    "walk walked run ran take took give gave talk talked go went lead led tell told share shared point pointed"
)
"""Showing only in company: "walked him through", "gave an overview", "told her about our"."""

REACTIONS = lexicon(
    """
    listen listened listening nod nodded nodding smile smiled smiling agree agreed agreeing thank thanked thanking like
    liked loved enjoy enjoyed appreciate appreciated understand understood seem seemed look looked find found was is were
    be been being had has have did do does get got could would can will may might should feel felt follow followed watch
    watched hear heard see saw sat sit wait waited stay stayed welcome welcomed approve approved accept accepted react
    reacted respond responded take took want wanted need needed decide decided buy bought sign signed order ordered know
    knew learn learned learnt benefit realise realised realize realized become became leave left
    """
)
"""What a listener does anyway."""
