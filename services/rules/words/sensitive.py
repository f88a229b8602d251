"""Private things of others, by kind. Patterns over folded text; numbers over plain text."""

import re

DIAGNOSIS = re.compile(
    r"\b(?:hiv|aids|cancer|carcinoma|tumou?rs?|leuk[a]?emia|lymphoma|chemo\w*|diagnos\w+|schizophreni\w+|bipolar|sectioned|lithium|antipsychotic\w*|antidepressant\w*|psych ward|dialysis|psychosis|psychotic|psychiatr\w+|clinical(?:ly)? depress\w+|"
    r"suicid\w+|self-harm\w*|overdose\w*|alcoholic|alcoholism|addict\w*|rehab|heroin|cocaine|methadone|detox|dementia|alzheimer'?s?|parkinson'?s?|multiple sclerosis|epilep\w+|hepatitis|"
    r"miscarr\w+|abortion|stillb\w+|std|syphilis|eating disorder|anorexi\w+|bulimi\w+|ptsd|autis\w+|down syndrome|"
    r"krebs|diagnos\w+|depression\w*|demenz|suizid\w*|alkoholiker\w*|suchtig|entzug|fehlgeburt|cancer|sida|vih|cancer|cancere?s?|seropositi\w+|depresion|esquizofrenia|alcoholic[oa]|demencia|aborto|cancro|tumor\w*|soropositiv\w+|depressao|alcoolatra|kanker|depressie|dementie|verslaafd|zelfmoord\w*|miskraam|tumore|stwardnieni\w+|bialaczk\w*|schizofreni\w+|depresj\w+|padaczk\w*|nowotw\w+|raka|chemioterapi\w*|alkoholi\w+|uzaleznion\w+|narkotyk\w*|poroni\w+|otepieni\w+|zakazon\w+ hiv|hiv|sclerose en plaques|multiple sklerose|parkinson\w*|alzheimer\w*|epilepsi[ea]|esclerosis multiple|esclerose multipla|sclerosi multipla|leucemia|depressione|schizofren\w+|tossicodipendent\w+|alcolizzat[oa]|demenza)\b"
)
QUIETER = re.compile(
    r"\b(?:biops\w+|mastectom\w+|lump in|relapse\w*|sober|clean for|aa meeting\w*|panic attacks?|hears voices|transplant|insulin|stoma|pills|tablets for|positive (?:test|result)|tested positive|social services|food bank|on benefits|lost (?:his|her) licen[cs]e|not (?:his|her) (?:real|biological) (?:father|mother|child|son|daughter)|adopted|paternity|surgery for|operation for|pregnan\w+|in (?:the |a )?(?:clinic|hospital|hospice|therapy) (?:for|with|because of)|in therapy|drinking problem|drinks too much|drunk at|for (?:alcohol|drink|drugs|pills)|overstayed|without papers|on probation|sacked|fired (?:for|from)|divorc\w+|custody|affair with|abus\w+|beat(?:s|en)? (?:her|him)|stroke|infertil\w+|ivf|burnout|burn-out|breakdown"
    r"|schwanger\w*|klinik wegen|trinkt zu viel|scheidung|sorgerecht|geschlagen|enceinte|clinique|garde des enfants|divorc\w+|embarazad\w+|gravida|incinta|zwanger|ciazy|ingresad[oa] (?:por|en)|internad[oa] (?:por|em|com))\b"
)
"""Troubles that are private where somebody is named in full."""

MONEY_TROUBLE = re.compile(
    r"\b(?:in debt|debts?|owes? (?:the |her |his |their |a |about |around |over |more than |us |him |them |\w+ )?(?:[$€£₹]?\s?\d[\d.,]*|thousands|money|bank|lender|landlord|tax office)|bankrupt\w*|insolven\w+|foreclos\w+|repossess\w+|bailiffs?|arrears|overdraft|loan sharks?|payday loan|salary of|(?:behind|late) (?:with|on) (?:the |his |her |their )?(?:rent|mortgage|payments)|evict\w+|maxed out|gambl\w+|(?:account|wages|salary) (?:is |are |was |were )?(?:frozen|blocked|garnished|seized)|salario penhorado|penhora\w*|(?:deve|debe|doit|schuldet|deve a) (?:\w+ ){0,3}\d|conta bloqueada|cuenta embargada|nomina embargada|earns? [$€£₹]?\d|"
    r"credit (?:score|rating) of|schulden|verschuldet|privatinsolvenz|gerichtsvollzieher|pfandung|dettes?|surendett\w+|huissier|deudas?|embarg\w+|dividas?|endividad\w+|debiti|indebitat[oa]|pignorament\w+|zadluzon\w+|dlugi|dlugow|komornik\w*|euro schuld|deurwaarder|failliet)\b"
)
CRIME = re.compile(
    r"\b(?:offenders?|sex register|prison|jail(?:ed)?|convicted|conviction|criminal record|arrested|charged with|sentenced|on probation|on parole|electronic tag|ankle tag|burglar\w*|assault(?:ed)?|theft charge|shoplift\w*|embezzl\w+|fraud charges?|restraining order|up in court|in court (?:on|for|over|next|this)|court (?:date|case|hearing)|break-?ins?|breach(?:es|ed)? (?:of )?(?:bail|probation|his|her|already)|on bail|out on bail|drink-driving|drunk driving|done time|served time|served \w+ (?:months|years)|in custody|police (?:came for|took|arrested|are after)|domestic (?:violence|abuse)|"
    r"beats (?:her|him|them)|hits (?:her|him) at home|stole (?:money|from)|stealing from|drug dealer|deals? drugs|vorbestraft|gefangnis|haftstrafe|verurteilt|bewahrung|knast|en prison|condamne\w*|casier judiciaire|la carcel|preso por|condenad[oa]|antecedentes penales|cadeia|preso por|tornozeleira|gevangenis|veroordeeld|strafblad|carcere|prigione|arrestat[oa]|condannat[oa]|precedenti penali|wiezieni\w+|skazan\w+|aresztowan\w+|wyrok (?:za|w)|dozor elektroniczny)\b"
)
RESIDENCE = re.compile(
    r"\b(?:undocumented|without papers|no papers|illegal(?:ly)? (?:in the country|immigrant|here)|overstay\w*|visa (?:has )?(?:expired|ran out|refused|runs out|is not valid)|expired visa|deport\w+|asylum (?:claim|case|request|application|seeker)|residence permit|right to remain|false passport|"
    r"aufenthalt(?:serlaubnis|stitel|sstatus|sgenehmigung)?|abschieb\w+|duldung|asylantrag|ohne papiere|sans[- ]papiers|titre de sejour|expuls\w+|sin papeles|indocumentad[oa]s?|permiso de residencia|sem documentos|sem papeis|clandestin[oaie]|permesso di soggiorno|verblijfsvergunning|zonder papieren|uitgezet|asielaanvraag|carte de sejour|bez papierow|nielegalnie|kart[ayae] pobytu|deportacj\w*|visto vencido|visado caducado)\b"
)
ORIENTATION = re.compile(
    r"\b(?:is (?:secretly |actually |in fact )?(?:gay|lesbian|bisexual|homosexual|queer|trans|transgender)|came out (?:as|to (?:her|him|them|me))|not out (?:at|to)|in the closet|closeted|has a secret (?:boyfriend|girlfriend|lover)|having an affair|has an affair|affair with|"
    r"ist (?:heimlich )?(?:schwul|lesbisch|trans)|geoutet|est (?:gay|lesbienne|homosexuel\w*)|es (?:gay|lesbiana|homosexual)|e (?:gay|lesbica)|tem um caso)\b"
)

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
PHONE = re.compile(
    r"(?<![\w./-])(?:\+\d{1,3}[\s./-]?|\(?0\d{1,4}\)?[\s./-])(?:\(?\d{1,4}\)?[\s./-]?){2,5}\d{2,}(?![\w/-])|(?<![\w./-])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\w-])|(?<![\w./-])\d{3}-\d{4}(?![\w-])"
)
PHONE_TALK = re.compile(
    r"\b(?:mobile|cell|phone|number|telephone|whatsapp|handynummer|telefonnummer|handy|nummer|numero|telefono|celular|telefone|portable|call (?:him|her|them) on|reach (?:him|her|them) (?:on|at))\b[^.!?\n]{0,40}?(?:\d[\s./-]?){6,}"
)
ACCOUNT = re.compile(
    r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b|(?<![\d-])(?:\d{4}[\s-]?){3}\d{1,4}(?![\d-])|\b\d{3}-\d{2}-\d{4}\b"
    r"|(?i:\b(?:account|acc\.?|a/c|card|iban|sort code|passport|national insurance|social security|insurance|tax|id|konto|kontonummer|cuenta|conta|compte|ausweis|pasaporte|cpf|aadhaar|pan)(?: card)? ?(?:no\.?|number|nr\.?|num\.?|numero|#|id)?\s?(?:is|ist|es|:|,)?\s?(?:[A-Z]{0,3}\d[\s-]?){6,})"
)
ADDRESS = re.compile(
    r"\b(?:flat|apartment|apt\.?|unit|room|house|no\.?|wohnung|appartement|piso|apto\.?|departamento|casa)\s?(?:no\.? ?|number )?\d{1,4}[a-z]?\b"
    r"|\b\d{1,4}[a-z]?,? (?:[a-z'-]{1,20} ){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|close|court|crescent|terrace|place|way|square|gardens|row|hill|grove|nagar|marg)\b"
    r"|\b(?<!-)[\w-]{0,24}(?:strasse|str\.|weg|gasse|allee|platz|damm|ufer) \d{1,4}[a-z]?\b|\b\d{1,4},? (?:bis )?(?:rue|avenue|boulevard|impasse|chemin|place|allee|quai) [\w' -]{3,40}"
    r"|\b(?:calle|avenida|av\.|rua|travessa|paseo|plaza|via|viale) [\w' ]{3,30},? (?:n\.? ?|numero )?\d{1,4}\b"
)
LIVING = re.compile(
    r"\b(?:lives?|living|lived|stays?|staying|resid\w+|home address|address|moved (?:in)?to|hiding|from (?:flat|apartment|house)|sleeps|at home|home (?:is|at)|shelter|wohnt|wohnhaft|adresse|habite|domicile|vive|domicilio|direccion|mora|endereco|abita|rehta|rehti)\b"
)
"""Where somebody is at home, as opposed to a shop's address."""

DEAD = re.compile(
    r"\b(?:died|death|dead|late (?:husband|wife|father|mother|brother|sister|son|daughter)|funeral|passed away|lost (?:his|her|their) (?:wife|husband|father|mother|son|daughter|brother|sister) to|buried|survived|remission|gestorben|verstorben\w*|mort[e]?|deced\w+|fallecio|murio|falecid\w*|morreu)\b"
)
KIN = re.compile(
    r"\b(?:his|her|their|'s|whose|sein\w*|ihr\w*|sa|son|ses|su|sus|seu|sua|uski|uska|unki|unka) (?:\w+ )?(?:husband|wife|son|daughter|brother|sister|mother|father|partner|boyfriend|girlfriend|ex|nephew|niece|cousin|uncle|aunt|neighbou?r|tenant|lodger|boss|employee|colleague|foreman|assistant|apprentice|friend|manager|clerk|driver|cook|waiter|baker|mum|dad|deputy|secretary|trainee|cleaner|nanny|teacher|coach|landlord|landlady|stepson|stepdaughter|fianc\w+|flatmate|roommate|"
    r"mann|frau|sohn|tochter|bruder|schwester|mutter|vater|chef|mari|femme|fils|fille|frere|soeur|mere|pere|voisin\w*|marido|esposa|hij[oa]|herman[oa]|madre|padre|vecin[oa]|filh[oa]|irma[o]?|mae|pai|vizinh[oa]|beta|beti|bhai)\b"
)
