"""What people do in a story: our showing and telling, and a listener's mere reactions. Folded words."""

import re

from services.rules.words.lexicon import lexicon

OURS = lexicon(
    "i we ich wir je j nous yo nosotros eu nos io noi ik wij main maine hum humne ai avons ho abbiamo habe heb fui estuve estive"
)
THEIRS = lexicon(
    """
    he she they customer client caller lady gentleman guy er sie kunde kundin il elle ils elles ella el
    ele ela lui lei hij zij unhone usne woh mr mrs ms miss dr herr frau mme
    """
)

SHOWING = lexicon(
    """
    explain explained explaining show showed showing present presented presenting demonstrate
    demonstrated demo demoed describe described outline outlined introduce introduced mention mentioned
    tell told inform informed educate educated advise advised recommend recommended suggest suggested
    propose proposed offer offered pitch pitched list listed summarise summarised summarized summarize
    emphasise emphasised emphasized stress stressed highlight highlighted clarify clarified walk walked
    run ran take took guide guided lead led give gave share shared talk talked cover covered detail
    detailed compare compared instruct instructed brief briefed train trained teach taught reassure
    reassured assure assured illustrate illustrated point pointed convince convinced persuade persuaded promote promoted
    go went lay laid set brought bring handed brief educate enlighten reiterate reiterated elaborate elaborated expanded
    enumerate enumerated update updated introduced defined previewed review reviewed clarified reminded sent emailed forwarded
    attached walked pointed quoted argued
    """,
    """
    erklart erklarte erklarten erlautert erlauterte gezeigt zeigte zeigten vorgestellt vorgefuhrt
    prasentiert prasentierte beschrieben empfohlen empfahl geraten vorgeschlagen angeboten erzahlt
    erzahlte erwahnt hingewiesen uberzeugt dargestellt
    """,
    """
    explique expliquai montre presente decrit conseille recommande propose raconte mentionne demontre
    expose convaincu mostre ensene conte recomende aconseje ofreci propuse demostre mencione describi
    detalle expliquei mostrei apresentei ensinei contei recomendei aconselhei ofereci propus mencionei
    descrevi detalhei explicando mostrando presentando apresentando enseñando contando
    """,
    """
    spiegato spiegavo mostrato illustrato presentato descritto raccontato esposto elencato consigliato
    proposto suggerito offerto dimostrato chiarito riassunto
    """,
    """
    uitgelegd uitleg getoond verteld gepresenteerd toegelicht beschreven aangeraden aanbevolen
    voorgesteld aangeboden gedemonstreerd opgesomd samengevat doorgenomen
    """,
    """
    dargelegt aufgezeigt veranschaulicht ausgefuhrt aufgezahlt zusammengefasst nahegelegt beraten
    verdeutlicht klargemacht detaille illustre enumere resume clarifie suggere offert conseille aborde
    """,
)
"""Presenting, explaining and advising, in the first person where a language marks it."""

ADVICE = lexicon(
    """
    advise advised recommend recommended suggest suggested propose proposed offer offered pitch pitched
    convince convinced persuade persuaded empfohlen empfahl geraten vorgeschlagen angeboten conseille
    recommande recomende aconseje ofreci propuse recomendei aconselhei ofereci propus consigliato
    proposto suggerito offerto aangeraden aanbevolen voorgesteld aangeboden suggere
    """
)
"""Those that bring a solution of ours."""

PLAIN_SHOWING = lexicon(
    "walk walked run ran take took give gave talk talked go went lead led tell told share shared point pointed bring brought"
    " sent emailed forwarded attached quoted argued reviewed review brief update updated reminded expanded lay laid set handed guide guided list listed beraten resume aborde verteld raccontato contando"
)
"""Showing only in company: "walked him through", "gave an overview", "told her about our"."""

COMPANY = lexicon(
    "through about overview our deck brochure catalogue newsletter roadmap one-pager portal side release features plans packages pricing tour how demo features uber unser unsere unseren nos notre nuestro nuestra nosso nossa nostro nostra onze ons"
)
"""That company."""

PHRASES = re.compile(
    r"\b(?:went|going|ran|gone) (?:briefly |quickly |straight )?over (?:what|how|all|every|the|our|each)\b|\blaid (?:it |them |everything |all )?out\b|\b(?:made|making) (?:it )?(?:very |quite )?clear\b|\bpainted (?:him|her|them) (?:a|the) (?:\w+ )?picture\b|\b(?:told|telling) (?:him|her|them|mr \w+|mrs \w+|ms \w+) (?:which|how (?:to|we|our|it)|what (?:to|we|our|has|have|is|would)|to (?!wait|go|come|sit|stay|keep|take)|all|everything|why (?:it|our|we))\b|\b(?:wrote|noted) (?:it|them|everything|all of it) (?:all )?(?:down|out|up) for (?:him|her|them)\b|\bhelped (?:him|her|them) along\b|\b(?:recorded|filmed|sent|mailed|emailed) (?:\w+ )?(?:a|my|our|the) (?:\w+ )?(?:video|checklist|slides|list of|brochure|deck|catalogue|guide|tutorial|presentation)\b|\b(?:filled|brought|caught) (?:him|her|them|mr \w+|ms \w+) (?:in|up) (?:on|to|about)\b"
    r"|\b(?:ran|went|talked|stepped|clicked|led|guided|took|walked) (?:\w+ ){0,2}through\b|\b(?:give|gave|given) (?:\w+ ){0,2}(?:an overview|a tour|a rundown|a run-through|the full picture|a demo|a summary)\b|\bput (?:him|her|them) in the picture\b|\banswered (?:all |every |each )?(?:the |his |her |their |possible )?(?:\w+ )?(?:questions?|worr(?:y|ies)|doubts?|concerns?|objections?)\b|\b(?:opened|began|started|kicked off|ended|closed|finished) with (?:a |an |all |the |our |my )(?:\w+ ){0,2}(?:settings|features|options|steps|ideas?|suggestions?|tips|points|changes|improvements|proposals?|recommendations?|slides?|demo|overview|modules|reports?|functions)\b|\bleft (?:him|her|them) (?:with )?(?:a |the |our )?(?:\w+ )?(?:trial|offer|brochure|quote|flyer|demo|sample|price list|leaflet)\b|\blaten zien\b|\bfait (?:une|la) (?:demonstration|presentation|visite)\b"
)
"""Showing told in more than one word."""

OUR = frozenset(
    "our unser unsere unseren unserem unserer notre nos nuestro nuestra nuestros nuestras nosso nossa nossos nossas nostro nostra nostri nostre onze ons nasz nasza nasze hamara hamari hamare".split()
)
"""What is ours."""

FILLERS = lexicon(
    """
    a an the that this it him her them his their my our me us you to of in on at for with by as if when
    while after before once also just really then next first finally immediately quickly briefly even
    still always again too very both all was were is are be been being had has have did do does could
    can would will might may should must not no never only who which what how where why because since
    than so yes ok okay well great now today there here habe hat haben ihm ihr ihnen den dem der die das
    ein eine einen auch noch dann ganz ai lui leur y le la les des un une he ha han te se lhe lhes os um
    uma para que de gli lo li anche poi inoltre infine prima subito ook nog daarna vervolgens toen hem
    haar eerst ensuite puis enfin aussi despues luego tambien ademas depois tambem entao alors lhes zuerst
    anschliessend danach schliesslich ausfuhrlich genau tres muy molto muito heel erg sehr bien tout
    jusqu'au jusqu au bout jusque hasta fino tutto todo alles ganz mit con com avec met
    """
)
"""Words that may stand before the verb."""

QUESTIONS = lexicon(
    "ask asked asking wondered question questions frag* gefragt demand* pregunt* pergunt* chies* vroeg gevraagd poocha pucha pyta* zapyta*"
)
"""Words of asking."""

REACTIONS = lexicon(
    """
    listen listened listening nod nodded nodding smile smiled smiling agree agreed agreeing thank
    thanked thanking like liked love loved enjoy enjoyed appreciate appreciated understand understood
    seem seemed look looked find found feel felt follow followed watch watched hear heard see saw sit
    sat wait waited stay stayed welcome welcomed approve approved accept accepted react reacted respond
    responded take took want wanted need needed decide decided buy bought sign signed order ordered know
    knew learn learned learnt benefit benefited realise realised realize realized become became leave
    left get got impressed interested happy pleased grateful glad satisfied convinced thrilled delighted
    none think thought curious quiet attentive attentively excited let said says fine yes okay ok good great very quite
    attentif attenta attento atenta atento aufmerksam aandachtig geduldig content contente interesse
    interessee interesado interesada interessato interessata interessado encantado contento contenta
    satisfait satisfaite zufrieden tevreden enthousiast attentivement atentamente attentamente final
    fin luisterde knikte vond dankte begreep lachte keek bedankte vindt ascoltava ascoltato annuito annuiva
    ringraziato sorrideva sorriso trovato capito ecoutait acquiescait hochait hoche remercie apprecie compris
    trouve souri escuchaba asentia agradecio gusto entendio parecio sonrio ouvia gostou agradeceu achou
    entendeu sorriu assentiu lauschte verstand freute bedankte fand begeistert beeindruckt hingehort zugehort
    nickte nickten lachelte stimmte hort horte dankte acquiesce ecoute asintio escucho concordou ouviu
    """
)
"""What a listener does anyway."""
