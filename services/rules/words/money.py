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
    customer-value upsize upsized cross-sell sku recurring arr mrr crore lakh
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
    contracten getekend tekende verkocht gekocht korting bestelling omzet abonnement* verlengd verleng*
    """,
)
"""Words of buying and selling, folded; innocent uses abound."""

TELLING = lexicon(
    """
    upsell upsold crosssell quota pipeline renewal renewed renew subscription subscribed commission
    turnover revenue licence license licences licenses forecast upgrade upgraded contract signature
    premium prospect converted vertrag* unterschr* umsatz* provision* verlanger* abschluss lizenz*
    jahresvertrag* rahmenvertrag* contrat* renouvel* abonnement* contrato* contratto* firmaron assinou
    assinaram renov* rinnov* venduto getekend verlengd omzet suscripcion*
    """
)
"""Those that seldom mean anything but a sale of ours."""

AMOUNT = re.compile(
    r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]|\d\s?(?:%|percent\b|per cent\b|k\b|euros?\b|dollars?\b|pounds\b|rupees\b|usd\b|eur\b|gbp\b)"
)
"""A sum or a share of one, in folded text."""
