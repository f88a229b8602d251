"""Business fog and praise."""

from services.rules.words.lexicon import lexicon

JARGON = lexicon(
    # English
    """
    synerg* leverag* solution* stakeholder* align* alignment holistic* roadmap* touchpoint* touchbase engagement*
    framework* proposition* value-add centric centricity paradigm* ecosystem* scalab* streamlin* optimis* optimiz*
    operationalis* operationaliz* strateg* transformat* enablement enabl* deliverable* actionable insight* proactiv*
    robust seamless* world-class best-in-class class cutting-edge bandwidth circle touch base needle win-win takeaway*
    learnings buy-in granular* drill vertical* segment* persona* lifecycle* retention loyalty advocacy nps metric*
    outcome* impact* excellence partnering partnership* workstream* workflow* cross-functional functional agile iterat*
    pivot* competenc* mission-critical critical onboard* offboard* cadence* north star lens landscape* space journey*
    experience* initiative* program* programme* capabilit* maturity maturit* governance orchestrat* catalys* catalyz*
    accelerat* incentivis* incentivize* monetis* monetiz* ideat* ideation innovat* disrupt* future-proof proof
    value-driven driven data-driven end-to-end end omnichannel channel* silo* legacy digital* digitalis* digitaliz*
    360 degree degrees customer-facing facing stakeholder account* strategic tactical ramp uplift growth mindset cultur*
    stack relationship* relational transactional transaction* intimacy key core pillar* domain* drive driver* driving
    unlock* harness* elevat* maximis* maximiz* minimis* facilitat* empower* foster* cultivat* nurtur* embed* champion*
    ownership accountab* transparen* visibility consensus dialogue bilateral forward going basis granularity criteria
    implement* execut* integrat* harmonis* harmoniz* consolidat* rationalis* standardis* benchmark* baseline* kpi* okr*
    roi sla* slas pain pains point points ask asks gap gaps analysis assess* evaluat* identif* priorit* quadrant matrix
    layer layers next-level level levels next-gen generation solutioning productiv* efficien* effectiv* collaborat*
    co-creat* cocreat* creation co-creation partner* vision* mission* value values chain chains horizon* trajectory
    momentum traction bottom line top sustainable sustainabil* tailored bespoke customis* customiz* personalis*
    personaliz* interface* interact* communicat* escalat* triag* remediat* mitigat* framing reframe* ground groundwork
    foundation* laying process* phase* stage* stages milestone* deploy* rollout roll-out executive* c-suite leadership
    thought thoughts resource* resourcing utilis* utiliz* quick-win wins fruit low-hanging hanging deep dive dives
    bird's eye helicopter playbook* blueprint* toolkit* sentiment* feedback-loop loop loops closed-loop cycle* cross
    sell-through consult* consultative advisory expertise synergise* actioned actioning surfaced surfacing socialis*
    socializ* ringfence* parking lot deck decks slide slides
    """,
    # German
    """
    ganzheitlich* nachhaltig* kundenzentr* zentriert* mehrwert* synergi* strategisch* prozess* massnahm* potenzial*
    potential* stakeholder* schnittstell* optimier* implementier* ziel* zielfuhrend* losungsorient* losungsansatz*
    wertschopf* partnerschaftlich* effizien* digitalisier* transformation* agil* roadmap* handlungsfeld* touchpoint*
    customer journey kundenbindung kundenerlebnis* bedarfsgerecht* bedarfs* ausrichtung fokus fokussier* kommunikation
    """,
    # French, Spanish, Portuguese
    """
    synergie* strategi* strategique* holistique* valoris* valeur ajoutee optimis* accompagnement* demarche* pilotage
    levier* parcours enjeu* transvers* partenari* deploiement* processus feuille route alignement* axe* dynamique
    sinergia* estrategi* holistic* optimiz* alineacion* alineamiento* alinea* palanca* valor agregado anadido hoja ruta
    procesos proceso partes interesadas implement* potenci* fortalec* centrad* alinhamento* alinhar parceria* jornada*
    agregar engajamento processo* estrateg*
    """,
)
"""Words that are used about business and mean little to a customer."""

PRAISE = lexicon(
    # English
    """
    great good better best nice lovely wonderful amazing awesome fantastic excellent perfect brilliant superb terrific
    outstanding incredible fabulous marvellous marvelous magnificent exceptional phenomenal splendid stellar superior
    super pleasant delightful charming friendly kind sweet helpful professional love loved loves adore adored happy
    thrilled delighted pleased pleasure satisfied impressed grateful thankful thanks thank praise praised compliment*
    recommend recommended fan fans favourite favorite joy treasure gem star stars angel hero heroes legend top class
    first-class world-class unbeatable unmatched unrivalled invaluable beautiful gorgeous sensational flawless faultless
    impeccable ideal number enjoyed enjoy enjoying admire admired inspiring inspirational special remarkable
    extraordinary wow bravo kudos congratulations congrats unique dream blessing lucky cool
    """,
    # German
    """
    toll* super klasse prima spitze wunderbar* fantastisch* hervorragend* ausgezeichnet* perfekt* grossartig* genial*
    nett* freundlich* lieb* begeister* zufrieden* glucklich* lob* gelobt beste* gut* schon* zauberhaft* kompetent*
    herzlich* dankbar* danke empfehl* weiterempfehl* einmalig* unschlagbar* sympathisch* mega bravo liebt lieben
    """,
    # French, Spanish, Portuguese, Italian
    """
    super genial* formidable* magnifique* excellent* parfait* merveilleu* extraordinaire* fantastique* adorable*
    gentil* sympa* content* ravi* satisfait* heureu* merci bravo felicit* recommand* aime adore* meilleur* incroyable*
    agreable* charmant* bon* bien top
    excelent* perfect* maravillos* increibl* fantastic* estupend* genial* encantad* encanta content* feliz felices
    satisfech* gracias felicit* recomend* mejor* buenisim* amable* lind* simpatic* preci* espectacular*
    excelent* perfeit* maravilhos* incriv* fantastic* otim* satisfeit* obrigad* parabens recomend* melhor* ador* amo
    amei lindo linda legal show simpatic* top bom boa
    ottim* fantastic* meraviglios* perfett* bravissim* brav* grazi* content* felic* miglior* gentil* bellissim*
    """,
)
"""Words of praise and thanks."""
