"""Money and selling. A word here never decides alone: the question is what is left without its sentence."""

import re

from services.rules.words.lexicon import lexicon

SALES = lexicon(
    # English
    """
    deal contract contractual sign signed signature paperwork renew renewal renewed extension prolong
    prolonged upsell upsold crosssell upgrade upgraded subscription subscribe subscribed licence license
    licences seat quota pipeline revenue turnover commission bonus margin forecast target kpi purchase
    purchased buy bought order ordered sale sell sold invoice quote quotation proposal tender bid
    prospect lead converted conversion discount rebate price pricing priced premium tier package bundle
    addon warranty basket budget deposit payment trial quarter annual annually yearly monthly percent
    euro dollar pound rupee offer crm funnel signup signups stamp loyalty account upfront committed
    invoiced profit profitable numbers sales cheque checkout module modules terms unit units
    customer-value upsize upsized cross-sell sku recurring arr mrr crore lakh procurement commercials redline redlines
    shortlist rfp rfq closure approved approval vendor vendors capex opex acv quid checkout voucher coupon promo
    promotion spend upselling expansion opportunity probability qualified buyer signatory consolidation bundled
    championed commit po addons loyalty
    """,
    # German
    """
    vertrag* unterschr* unterzeichn* abschluss abgeschlossen verkauf* gekauft kauft* kaufen bestell*
    auftrag* umsatz* rabatt* verlanger* lizenz* provision* quartal* abo abos abonnement paket* preis*
    budget* marge prozent jahresvertrag* rahmenvertrag* premium* upgrade* kaufte
    """,
    # French
    """
    contrat* signe* signature vente* vendu* vendre achete* achat* commande* remise* chiffre affaires
    renouvel* licence* abonnement* devis prime objectif* prix marge trimestre annuel* forfait*
    promotion*
    """,
    # Spanish, Portuguese, Italian
    """
    contrato* contratto* contratti firmo firmaron firmado firmar firma assinou assinaram assinado
    assinar assinatura* venta* venda* vendi* vendu* compro compraron comprou comprar compra* pedido*
    encomenda* descuento* desconto* renov* rinnov* licencia* licenca* suscripcion* presupuesto*
    orcamento* factur* fatur* comision* comissao precio* preco* trimestre cuota anual* cerramos cerrado
    fechamos fechado paquete* pacote* sconto firmato venduto comprato ordine
    """,
    # Dutch
    """
    contract contractje handtekening offerte licentie* licenties klantwaarde factuur prijs* pakket* verkoop*
    contracten getekend tekende verkocht gekocht korting bestelling omzet abonnement* verlengd verleng*
    """,
)
"""Words of buying and selling, folded; innocent uses abound."""

TELLING = lexicon(
    """
    upsell upsold crosssell quota pipeline renewal renewed renew subscription subscribed commission
    turnover revenue licence license licences licenses forecast upgrade upgraded contract signature
    premium prospect converted procurement commercials redlines rfp rfq shortlist upselling vertrag* unterschr* umsatz* provision* verlanger* abschluss lizenz*
    jahresvertrag* rahmenvertrag* contrat* renouvel* verlangerung* abonnement* contrato* contratto* firmaron assinou
    assinaram renov* rinnov* venduto getekend verlengd omzet suscripcion*
    """
)
"""Those that seldom mean anything but a sale of ours."""

AMOUNT = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]|\b(?:hundred|thousand|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?:grand|quid|thousand (?:euros?|dollars?|pounds?|with|plus|on top|for|a year))\b|\d\s?(?:%|percent\b|per cent\b|k\b|euros?\b|dollars?\b|pounds\b|rupees\b|usd\b|eur\b|gbp\b)"
)
"""A sum or a share of one, in folded text."""

GIVEN_BACK = re.compile(
    r"\b(?:refund\w*|reimburs\w*|overcharg\w*|waive[ds]?|wrong(?:ly)? charged|(?:pay|paid|give|gave|send|sent|way|money) (?:\w+ ){0,2}back|zuruck(?:gezahlt|erstattet|uberwiesen)|rembours\w*|devolv\w*|reembols\w*|rimbors\w*|teruggestort|terugbetaald)\b"
)
"""Money that goes back to the customer."""

_COUNT = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|zwei|drei|vier|funf|zehn|zwanzig"
    r"|deux|trois|quatre|cinq|dix|vingt|dos|tres|cuatro|cinco|diez|veinte|dois|duas|quatro|dez|vinte|due|tre|quattro|cinque|dieci|venti|twee|drie|vijf|tien)"
)
ADVISED_AGAINST = re.compile(
    r"\b(?:talked|argued) (?:him|her|them) out\b|\badvised against\b|\b(?:i said|told (?:him|her|them)) (?:no\b|not to|(?:he|she|they) (?:should|need|did)(?: not|n'?t))|\b(?:i )?said no\b|\bstuck to my no\b|\bnot worth (?:buying|it|the money)\b"
    r"|\b(?:abgeraten|ausgeredet|deconseill\w+|desaconsej\w+|sconsigliat\w+|afgeraden)\b"
)
"""The teller against a sale. Over folded text."""

CLOSING = re.compile(
    # what is hoped for, in odds
    r"\b(?:probability|likelihood|win rate|odds)(?: of \w+)?(?: is| at|:)? ?(?:about |around |over )?(?:\d|\w+ (?:percent|per cent))|\b(?:close|closing|signature|signing|award) (?:is )?(?:expected|due|planned|within reach)\b|\b(?:preferred|final|only remaining) (?:bidder|supplier|vendor|provider)s?\b|\bwhich (?:price|offer|bid) (?:would|will) win\b"
    r"|\bacept\w+ (?:la|el|a|o) (?:renova\w+|oferta|propuesta|proposta|contrato|presupuesto)\b"
    # how a signature is told without the word
    r"|\bthe ink (?:is|was|had|has|still)\b|\bink (?:\w+ ){0,2}dr(?:y|ied)\b|\bdotted line\b|\bpen to paper\b|\b(?:got|brought|pushed|pulled) (?:it|this|that|him|her|them) over the line\b"
    r"|\bclosed (?:the (?:deal|sale|order|account|business)|on the spot)\b|\bclos(?:ed|ing) (?:at|with) (?:\d|full|list)|\bon ?board(?:ed)? for (?:\w+ )?(?:years?|months?)\b"
    r"|\bput (?:his|her|their) names? to (?:it|all|the|them)\b|\bsaid yes to (?:all|both|everything|the (?:whole|full|lot|offer|proposal|package|upgrade))\b|\bgot (?:the|a|his|her|their) (?:\w+ )?(?:yes|green light|go-ahead|commitment) (?:for|on) (?:all|the|two|three)\b"
    r"|\b(?:the |an |his |her |their )?orders? (?:came|is|was|went|are) (?:in|through|signed|placed)\b|\b(?:took|takes|chose|picked) the (?:bigger|biggest|larger|dearer|pricier|premium|deluxe|big|full) (?:\w+ )?(?:package|plan|model|version|set|bundle|option|size|one)\b|\broll (?:it|them|us) out (?:to|across)\b|\b(?:down to|among|into|one of) the (?:last|final) (?:two|three|four|five)\b|\b(?:got|get|have) (?:him|her|them) booked (?:in|for)\b|\b(?:put|left|paid) (?:a|the|his|her|their) deposit\b|\bdirect debit\b"
    # sold, in so many words
    r"|\b(?:upsold|flogged) (?:him|her|them|the (?:couple|lady|man|guy|family))\b|\b(?:talked|got|signed) (?:him|her|them) (?:into|to sign|signed|up for|onto (?:the|our))\b|\bmade (?:him|her|them) (?:a|an) (?:\w+ )?(?:deal|offer|price)\b"
    r"|\b(?:order form|statement of work|business case|discount floor|budget holders?|signing authority|decision[- ]maker|approval cycle|verbal (?:commit|yes)|letter of intent|purchase order|po (?:was|is|came|raised)|closing (?:call|date)|qualified (?:lead|opportunity)|internal champion|bundle price)\b"
    # up a shelf
    r"|\b(?:move|bump|step|trade|upgrade|switch|jump|nudge|talk)(?:d|ed|ped)? (?:him |her |them |the \w+ )?(?:straight |right |all the way )?(?:up (?:a |one |two |to (?:the |our )?)|(?:on)?to (?:the |our )?(?:\w+ )?)(?:\w+ ){0,2}(?:tiers?|plan|package|bundle|levels?|edition|size|model|shelf|contract|licen[cs]e)\b"
    r"|\b(?:went|goes|go|going|opted|settled|plumped) for the (?:big|bigger|biggest|large|larger|largest|top|full|premium|dearer|dearest|pricier|better|expensive|higher|deluxe|annual|yearly) (?:one|model|package|version|plan|set|option|size|box|kit|machine)\b"
    r"|\b(?:took|takes|bought|ordered|added|adds) (?:also |on top )?(?:the |our )?(?:whole |full |premium |extended )(?:range|set|package|bundle|warranty|cover|plan|kit|line)\b"
    # agreed to, grown, and taken on top
    r"|\b(?:okayed|ok'?d|approved|green-?lit|signed off(?: on)?|rubber-?stamped|waved through) (?:\w+ ){0,3}?(?:roll-?outs?|orders?|packages?|deals?|purchases?|budgets?|contracts?|renewals?|upgrades?|expansions?|proposals?|offers?|extensions?|subscriptions?|phase two|modules?)\b|\b(?:paid|payable|pays|paying|billed) (?:up ?-?front|in advance|annually|a year ahead|yearly)\b"
    r"|\b(?:add(?:ed|ing|s)?|tak(?:e|es|en|ing)|took|ha(?:s|ving)|want(?:s|ed)?|throw(?:n|s|ing)?|threw) (?:on |in |also )?(?:the|our|an?) (?:\w+ )?(?:payroll|service|care|maintenance|support|warranty|cover|insurance|protection|premium|extended|analytics|training|loyalty) (?:plan|piece|module|contract|package|agreement|cover|pack|policy|add-?on|bundle)\b"
    rf"|\b(?:from|of) {_COUNT} (?:\w+ )?(?:terminals?|seats?|licen[cs]es?|users?|units|boxes|pallets?|sites?|machines?|devices?|handsets?|crates?|cases|subscriptions?|lines|branches|places|lizenzen|arbeitsplatze\w*|geraten?|licences|postes|licencias|puestos|licencas|postazioni|licenze|licenties) (?:up )?(?:to|auf|a|para|naar) {_COUNT}\b|\bvon \w+ (?:\w+ )?auf \w+ (?:lizenzen|arbeitsplatze|gerate|standorte|terminals|filialen)\b|\b(?:de|da) {_COUNT} (?:para|a) {_COUNT} (?:licences|postes|licencias|puestos|licencas|postazioni|licenze|usuarios|maquinas|terminales|terminais|sites)\b"
    r"|\b(?:wartungs|service|support|premium|pflege|schutz|rundum|onderhouds)(?:paket|vertrag|pakket|contract)(?:e|s|es)?\b|\b(?:contrat|contrato|contratto|forfait|paquete|pacote|pacchetto) (?:de |di )?(?:maintenance|entretien|mantenimiento|manutencao|manutenzione|premium|assistenza|soporte|suporte)\b"
    # so many seats for so many years
    rf"|\b{_COUNT}[ -](?:more |extra |new |additional )?(?:seats|licen[cs]es|users?|sites|branches|locations|subscriptions|units|boxes|modules|lizenzen|arbeitsplatze|nutzer|licences|postes|licencias|puestos|usuarios|licencas|licenze|postazioni|sedi|licenties|plekken)\b[^.!?]{{0,40}}\b(?:{_COUNT}[ -](?:years?|months?|jahre?|monate|ans|mois|anos?|meses|anni|mesi|jaar|maanden)|at list|full price|prepaid|upfront|on the spot|listenpreis|plein tarif)\b"
    rf"|\b{_COUNT}[ -](?:year|month)s? (?:term|deal|agreement|contract|commitment|plan|renewal|cover|package)\b|\bfor (?:another|the next) {_COUNT} years\b|\b{_COUNT} (?:jahre|ans|anos|anni|jaar) (?:laufzeit|fest|ferme|d'engagement|de contrato|di contratto|vast)\b"
    r"|\b(?:remise|rabatt?|descuento|desconto|sconto|korting|nachlass) (?:de |von |del |di |van )?(?:\w+ ){1,2}(?:pour cent|prozent|por ciento|por cento|per cento|procent|%)"
)
"""How a closed sale is told where no single word tells it. Over folded text."""

_GOALS = (
    r"(?:targets?|quota|goals?|numbers?|forecast|budget|plan|bonus|figures?|quarter|month|year|commission)"
)
BOAST = re.compile(
    r"\b(?:easy money|ker-?ching|ka-?ching|(?:quid|pound|euro|dollar)s? (?:basket|ticket|sale)|earned its keep|paid for itself|(?:it|this|that|openness|kindness|patience|listening) (?:\w+ ){0,2}pa(?:id|ys) off\b|average (?:spend|basket|ticket)|upsold (?:every|ever)|takings (?:are |were )?up|worth every (?:penny|cent|minute))\b|\bopenness pays\b"
    r"|\bbest (?:\w+ ){0,2}?(?:week|month|quarter|year|ticket|sale|basket|order|deal|figures?|numbers?|till|takings|result|invoice)s? (?:\w+ ){0,6}?(?:since|so far|of (?:the|this|my)|this (?:week|month|quarter|year|season)|ever|in (?:weeks|months|years))\b"
    r"|\b(?:biggest|largest|highest|fattest) (?:\w+ ){0,2}?(?:ticket|sale|basket|order|deal|invoice|contract|till|bill|signing|account win|win|booking)s?\b"
    rf"|\b(?:my|our|the) (?:\w+ )?{_GOALS} (?:is|are|was|were|looks?) (?:\w+ ){{0,2}}?(?:made|safe|saved|met|reached|hit|done|full|secured|in the bag|home|beaten|happy)\b"
    rf"|\b(?:hit|hits|made|makes|beat|smashed|reached|above|over|ahead of|percent of|per cent of|% of|towards?|against|counts? for|puts? us at|closer to) (?:my|our|the|this|this month's|quarterly|monthly|annual) ?(?:\w+ )?{_GOALS}\b|\b(?:percent|per cent|%) (?:of|over|above) (?:\w+ )?(?:goal|target|quota|plan|forecast)\b"
    r"|\b(?:quartal|monat|jahr|ziel|jahresziel|monatsziel|quartalsziel|soll)\w* (?:ist|sind|war|waren) (?:\w+ )?(?:gerettet|geschafft|erreicht|ubertroffen|erfullt|im sack|gesichert)\b|\b(?:beste[rsn]?|starkste[rsn]?) (?:monat|quartal|woche|abschluss|umsatz)\w*\b"
    r"|\bmon (?:trimestre|mois|objectif|chiffre)\b|\bobjectifs? (?:\w+ )?(?:atteints?|depasses?)\b|\bmeilleur (?:mois|trimestre|chiffre)\b"
    r"|\b(?:mi|nuestra|minha|nossa|la) (?:meta|cuota|cota) (?:\w+ ){0,3}(?:esta |quedo |ficou |foi )?(?:cumplida|cubierta|hecha|batida|alcanzada|salvada|fechada|superada)\b|\b(?:mejor|melhor|miglior) (?:mes|trimestre|semana|mese|settimana)\b"
    r"|\b(?:obiettivo|target|trimestre) (?:e |del mese |del trimestre )?(?:raggiunto|superato|fatto|salvo|chiuso)\b|\b(?:kwartaal|maand|omzetdoel|target) is (?:\w+ )?(?:binnen|gehaald|gered|rond)\b"
)
"""The teller's own figures as the point of the story. Over folded text."""
