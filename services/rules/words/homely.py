"""Plain words that point at something: rooms, hours, hands, people by what they are, and what bodies do.

They stand in stories about anybody, so one alone is no detail. But whoever was there uses many of them, and whoever was not
uses words of worth and feeling instead.
"""

from services.rules.words.lexicon import lexicon

HOMELY = lexicon(
    """
    room boss office company day night morning afternoon evening noon hour minute month year phone rang read write writer wrote
    wait waiting sit sat stand stood light hand head eye face box table word closed new old long short late early wrong alone
    alive busy tired fast slow afraid scared annoyed angry upset sad ashamed job place door fix fixed stop stopped leave leaving left
    sleep sleeping asleep meeting letter mail number page line list half shop home house money pay paid boy girl kid guy bloke woman man
    men women name last next first second third somebody nobody anybody anyone once again twice never always four died dead
    born lives lived work worked cost back front inside outside under behind over hospital school people decided quit lost lose
    bring brought put took take taken carry came come went go gone walk run ran running fell fall cry cried laugh laughed
    call ring drive drove eat ate drink buy bought sell sold send sent show showed look looked opinion ask asked say turn
    turned keep kept hold held
    """,
    """
    sohn tochter mutter vater oma opa haus tur abend abends nacht nachts mittags vormittags nachmittags hand tisch schule
    krankenhaus krank tot gestorben allein weint weinte schlaft schlief heim arbeitslos rente
    fils fille mari mere pere maison porte matin soir nuit lit main tete ecole hopital malade mort morte seul seule pleure
    pleurait dort dormi appelle parti partie rentre restee reste noel
    hijo hija madre padre casa puerta noche mano cabeza mesa escuela enfermo enferma muerto murio sola llora duerme
    filho filha mae porta noite cabeca escola doente morreu sozinho sozinha chora dorme figlio figlia marito moglie sera
    notte letto scuola malato malata morto morta piange
    zoon dochter moeder vader huis deur ochtend avond hoofd tafel ziekenhuis ziek dood alleen huilde slaapt
    """,
)
"""Folded words, English ones first."""
