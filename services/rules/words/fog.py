"""Business fog and praise. `es` serves the Romance languages."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from services.rules.words.lexicon import Lexicon, lexicon

JARGON: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    synerg* leverag* solution* stakeholder* align* alignment holistic* roadmap* touchpoint* touchbase
    engagement* framework* proposition* value-add centric centricity paradigm* ecosystem* scalab*
    streamlin* optimis* optimiz* operationalis* operationaliz* strateg* transformat* enablement enabl*
    deliverable* actionable insight* proactiv* robust seamless* world-class best-in-class cutting-edge
    bandwidth win-win takeaway* learnings buy-in granular* vertical* lifecycle* retention loyalty
    advocacy nps metric* outcome* impact* excellence partnering partnership* workstream* workflow*
    cross-functional agile iterat* pivot* competenc* mission-critical critical onboard* offboard*
    cadence* journey* experience* initiative* programme* capabilit* maturity maturit* governance
    orchestrat* catalys* catalyz* accelerat* incentivis* incentivize* monetis* monetiz* ideat* ideation
    innovat* disrupt* future-proof value-driven driven data-driven end-to-end omnichannel silo* digital*
    digitalis* digitaliz* customer-facing stakeholder account* strategic tactical uplift growth mindset
    relationship* relational transactional transaction* intimacy key pillar* domain* driver* unlock*
    harness* elevat* maximis* maximiz* minimis* facilitat* empower* foster* cultivat* nurtur* embed*
    ownership accountab* transparen* visibility consensus dialogue bilateral forward basis granularity
    implement* execut* integrat* harmonis* harmoniz* consolidat* rationalis* standardis* benchmark*
    baseline* kpi* okr* roi sla* slas analysis assess* evaluat* identif* priorit* next-level level
    levels next-gen solutioning productiv* efficien* effectiv* collaborat* co-creat* cocreat*
    co-creation partner* vision* trajectory momentum traction sustainable sustainabil* tailored bespoke
    customis* customiz* personalis* personaliz* interact* communicat* escalat* triag* remediat* mitigat*
    framing reframe* groundwork foundation* phase* stage* milestone* deploy* rollout roll-out c-suite
    leadership resourcing utilis* utiliz* low-hanging playbook* blueprint* toolkit* sentiment*
    feedback-loop closed-loop cycle* sell-through consult* consultative advisory expertise synergise*
    focus approach potential intentional deliberate evolv* mature matured balanced pathway overall
    ongoing continuous measurable continuity positioning positioned enhanc* leverageable uplevel* scale
    scaled scaling oriented orientation
    actioned actioning surfaced surfacing socialis* socializ* ringfence*
    """),
        "de": lexicon("""
    ganzheitlich* nachhaltig* kundenzentr* zentriert* mehrwert* synergi* strategisch* prozess* massnahm*
    potenzial* potential* stakeholder* schnittstell* optimier* implementier* ziel* zielfuhrend*
    losungsorient* losungsansatz* wertschopf* partnerschaftlich* effizien* digitalisier* transformation*
    agil* roadmap* handlungsfeld* touchpoint* customer journey kundenbindung kundenerlebnis*
    bedarfsgerecht* bedarfs* ausrichtung fokus fokussier* kommunikation strukturiert* zentral* gesamt*
    priorisier* identifizier* ermoglich* zukunftsfahig* zukunfts* effektiv* innovativ* innovation* proaktiv*
    transparent* transparenz qualitativ* operativ* ubergreifend* kundenorientier* zielgerichtet* konzept*
    rahmenbedingung* handlungs* kompetenz* verankert* etablier* professionalisier* harmonisier* standardisier*
    klantgericht* klantbeleving doelgericht* strategie* strategisch* duurza* optimalis* implementat*
    processen synergie* draagvlak afstemming toegevoegde meerwaarde integra* trajecten traject borging
    geborgd stakeholders resultaatgericht* oplossingsgericht* efficient* kaders speerpunt* inzetten
    """),
        "es": lexicon("""
    synergie* strategi* strategique* holistique* valoris* valeur ajoutee optimis* accompagnement*
    demarche* pilotage levier* parcours enjeu* transvers* partenari* deploiement* processus feuille
    route alignement* axe* dynamique sinergia* estrategi* holistic* optimiz* alineacion* alineamiento*
    alinea* palanca* valor agregado anadido hoja ruta procesos proceso partes interesadas implement*
    potenci* fortalec* centrad* alinhamento* alinhar parceria* jornada* agregar engajamento processo*
    estrateg* operacion* operationnel* operativ* sostenib* sustentab* durable* durabil* sostenibil*
    competitiv* performan* performance prioriz* priorisation prioris* favoriser favorise
    favorisant permettr* structure* estructur* strutturat* identific* identif* organizacion organizac*
    implantac* implementac* capacit* mediano proactiv* proattiv*
    integral* integrac* transforma* innov* efficacite eficac* eficien* efficien* effica* globale global
    percorso percorsi valorizz* condivisione ottimizz* ottimale approccio olistic* efficient* obiettiv*
    fidelizac* fidelizz* fidelis* empresarial aziendal* stakeholder* engagement customer
    ecosistema* ecosysteme* paradigma* gestion gestao gestione
    """),
    }
)
"""Words that are used about business and mean little to a customer."""

PRAISE: Mapping[str, Lexicon] = MappingProxyType(
    {
        "en": lexicon("""
    great good better best nice lovely wonderful amazing awesome fantastic excellent perfect brilliant
    superb terrific outstanding incredible fabulous marvellous marvelous magnificent exceptional
    phenomenal splendid stellar superior super pleasant delightful charming friendly kind sweet helpful
    professional love loved loves adore adored happy thrilled delighted pleased pleasure satisfied
    impressed grateful thankful thanks thank praise praised compliment* recommend recommended fan fans
    favourite favorite joy treasure gem star stars angel hero heroes legend top class first-class
    world-class unbeatable unmatched unrivalled invaluable beautiful gorgeous sensational flawless
    faultless impeccable ideal number enjoyed enjoy enjoying admire admired inspiring inspirational
    special remarkable extraordinary wow bravo kudos congratulations congrats unique dream blessing
    lucky cool
    """),
        "de": lexicon("""
    toll* super klasse prima spitze wunderbar* fantastisch* hervorragend* ausgezeichnet* perfekt*
    grossartig* genial* nett* freundlich* lieb* begeister* zufrieden* glucklich* lob* gelobt beste* gut*
    schon* zauberhaft* kompetent* herzlich* dankbar* danke empfehl* weiterempfehl* einmalig*
    unschlagbar* sympathisch* mega bravo liebt lieben
    geweldig* fantastisch* fijn* leuk* mooi* goed goede beter beste best vriendelijk* behulpzaam* lief
    lieve prachtig* uitstekend* top toppers bedankt dank dankjewel tevreden blij aanrader attent*
    professioneel* professionell* hartelijk* perfecte heerlijk*
    """),
        "es": lexicon("""
    super genial* formidable* magnifique* excellent* parfait* merveilleu* extraordinaire* fantastique*
    adorable* gentil* sympa* content* ravi* satisfait* heureu* merci bravo felicit* recommand* aime
    adore* meilleur* incroyable* agreable* charmant* bon* bien top excelent* perfect* maravillos*
    increibl* fantastic* estupend* encantad* encanta feliz felices satisfech* gracias recomend* mejor*
    buenisim* amable* lind* simpatic* preci* espectacular* perfeit* maravilhos* incriv* otim* satisfeit*
    obrigad* parabens melhor* ador* amo amei lindo linda legal show bom boa ottim* meraviglios* perfett*
    eccellent* splendid* stupend* straordinari* gentilissim* cortes* impeccabil* cordial* atencios*
    atent* competente* profesional* professionnel* profissiona* magnific* esplendid* chapeau impeccable*
    bravissim* brav* unic* grazi* felic* miglior* bellissim*
    """),
    }
)
"""Words of praise and thanks."""

ALL_WELL = re.compile(
    r"\b(?:nothing|not a thing|not one thing|no need) (?:for (?:you|us|me) )?(?:to|we (?:could|should)|i (?:could|should)) (?:work on|improve|change|criticise|criticize|complain about|fault|correct|do better)\b|\b(?:do(?:es|ing|ne)?|did|got) (?:everything|it all|all of it) (?:so )?right\b|\b(?:keep|carry on|stay) (?:doing )?(?:exactly )?(?:it up|as you are|the way you are|what you are doing)\b|\b(?:take|follow|set|sets|taking) (?:an|the|my|your|our) (?:good |shining )?example\b|\b(?:you|they|we) (?:have|has|had) (?:it|them) all\b|\bno complaints\b|\b(?:very|so|really|truly) (?:encouraging|flattering|uplifting|motivating)\b|\b(?:feel|felt|makes? (?:me|us)|made (?:me|us)|am|are|was|were|so|very) (?:very |so |really )?(?:proud|honou?red|flattered)\b"
    r"|\bnichts (?:zu (?:verbessern|meckern|beanstanden|bemangeln|andern)|auszusetzen)\b|\balles richtig\b|\bweiter so\b|\brien a (?:redire|changer|ameliorer|reprocher)\b|\bnada (?:que|a) (?:mejorar|cambiar|reprochar|melhorar|mudar|reclamar)\b|\bniente da (?:migliorare|cambiare|ridire)\b|\bniets (?:op )?aan te merken\b|\bniets te verbeteren\b|\bnic do (?:poprawy|poprawienia|zarzucenia)\b"
)
"""Turns by which everything is well as it is. Over folded text."""

TURNS = re.compile(
    r"\b(?:never|nobody|no ?one|(?:only|the one) (?:one|person|time|customer|place|thing)|first time (?:in|since|that|anyone|anybody|ever)|not (?:even|once|any ?more)"
    r"|instead|nothing|nie|niemand|jamais|personne|nunca|nadie|ninguem|mai|nessuno|nooit|kabhi nahi)\b|n't\b"
)
"""Turns by which something is so and not otherwise; what fits anybody seldom has any. Over folded text."""

REPORTS = re.compile(
    r"(?<![a-z'-])(?:he|she|they|[a-z'-]{1,20}) (?:(?:then|only|just|also|first|even|later|had|has) )?(?:said|says|asked|asks|wants|wanted|needs|needed|argued|answered|replied|wrote|admitted|explained|thinks|thought|hopes|"
    r"fears|worries|uses|used to|lost|found out|changed|keeps|kept|works|worked|lives|came|called|brought|bought|showed|has to|had to)\b (?=(?:\w+,? ){2,}\w+)"
    r"|(?<=[a-z] )(?:he|she|they) (?:said|says)(?=[,.;])"
    r"|\b(?:er|sie) (?:sagte|meinte|fragte|braucht) |\b(?:il|elle) (?:m'a )?(?:dit|demande|raconte|repondu|veut) |\b(?:me )?(?:dijo|conto|pregunto|quiere|disse|contou|perguntou|quer) "
)
"""Something a customer is told to have said or done, with what it was. Over folded text."""

PARTICULARS = re.compile(
    r"\b(?:two|four|five|six|seven|eight|nine) (?!of (?:us|them)|or three|different|people|sides?\b|parts?\b|things?\b)[a-z]|\btwice\b|\bthe (?:first|second|third|last|next) (?:of (?:the|may|june|july)|page|line|row|door|time|one|floor|word|day|half)\b|\bnumber (?:one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\b(?:an|one|half an) hour\b|\b(?:a quarter|half past|o'clock|noon|midnight)\b|\b(?:half|whole) (?:the|a|an|of|year|day|hour)\b|\bevery (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|hour|second)\b"
    r"|\b(?:his|her|their|'s) (?:boss|bosses|chief|colleague|colleagues|deputy|predecessor|successor|neighbou?rs?|landlord|landlady|driver|shop|street|kitchen|phone|desk|office|door|window|family|parents|friend|friends|children|kids|husband|wife|mother|father|son|daughter|brother|sister|aunt|uncle|grandson|granddaughter|grandmother|grandfather|mum|dad)\b"
    r"|\b(?:sein|seine|seiner|seinem|ihr|ihre|ihrer|ihrem) (?:chef|chefin|kollege|kollegin|mutter|vater|mann|frau|sohn|tochter|bruder|schwester|oma|opa|nachbar|nachbarin)\b|\b(?:son|sa|ses) (?:chef|collegue|mere|pere|mari|femme|fils|fille|frere|soeur|voisin|voisine)\b|\b(?:su|sua|seu|suo) (?:jefe|jefa|chefe|capo|madre|mae|padre|pai|marido|marito|mujer|moglie|hijo|figlio|filho|hija|figlia|filha|hermano|hermana|irmao|irma|fratello|sorella|vecina|vizinha|vicina)\b"
    r"|\b(?:zijn|haar) (?:baas|collega|moeder|vader|man|vrouw|zoon|dochter|broer|zus|oma|opa|buurman|buurvrouw)\b|\b(?:maz|zona|syn|corka|matka|ojciec|brat|siostra|babcia|dziadek|sasiadka|sasiad)\b"
    r"|\b(?:hans|hennes) (?:chef|mamma|pappa|man|fru|son|dotter|bror|syster|mormor|farmor|granne)\b|\b(?:uska|uski|uske|unka|unki|unke) (?:beta|beti|bhai|behen|pati|patni|maa|pita|papa|mummy|dost)\b"
    r"|\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|siete|ocho|nueve|diez|dois|duas|quatro|oito|nove|dez|tre|quattro|cinque|sette|otto|dieci|twee|drie|vier|vijf|zeven|acht|negen|tien)"
    r" (?:wochen|tage[n]?|monate[n]?|jahre[n]?|stunden|uhr|kinder[n]?|heures|jours|semaines|mois|ans|enfants|horas|dias|semanas|meses|anos|hijos|filhos|ore|giorni|settimane|mesi|anni|figli|uur|dagen|weken|maanden|jaar|kinderen)\b|\b(?:apres|depuis|a) six heures\b|\bafter (?:five|six|seven|eight|nine|ten)\b"
)
"""Small numbers with what they count, times of day, and people and things of the customer's own. Over folded text."""

EDGES = lexicon(
    """
    slow late cold wrong bad worse worst hard confusing confused expensive dear pricey stiff boring
    hurried rushed rude cheap messy clumsy loud stubborn distant formal complicated unclear vague
    forgetful unreliable tired tiring pushy greedy sloppy arrogant scattered chaotic old-fashioned lazy
    dull dry blunt strict strange odd weird difficult nervous anxious scared afraid ashamed lonely angry
    annoyed frustrated disappointed lost tricky heavy bumpy rough harsh noisy scruffy langsam spat kalt
    teuer falsch schlecht schwierig kompliziert unfreundlich chaotisch stur laut umstandlich lent lente
    cher chere froid froide tard complique complicado lento lenta caro cara frio fria tarde desordenad*
    terc*
    """
)
"""Unflattering words: in a customer's mouth they are details."""
