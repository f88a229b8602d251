"""Apologies: what says sorry, and what takes it back. Patterns over folded text."""

import re

SORRY = re.compile(
    r"\b(?:sorry|apolog\w+|regret\w*|forgive|pardon|entschuldig\w*|tut mir leid|tut uns leid|bedaure\w*|verzeih\w*|"
    r"desole\w*|excus\w*|navre\w*|pardon\w*|regrett\w*|perdon\w*|disculp\w*|lo sient\w*|lo sent\w*|lament\w*|siento|sentia mucho|sentimos|sinti mucho|sentia muito|tat mir leid|tat uns leid|het speet|"
    r"desculp\w*|sinto muito|perdao|perdoe|scus\w*|mi dispiace|dispiac\w*|spijt|excuses|maaf|maafi)\b"
)
SYMPATHY = re.compile(
    r"\bsorry to (?:hear|learn|read|see)\b|\bsorry (?:for|about) (?:your|his|her|their) (?:loss|mother|father|\w+'s death)\b"
)
"""Sorry for what life did: no apology at all."""

HELD_BACK = re.compile(
    r"\b(?:no|without(?: an?y?)?|not (?:a|one|any)|left out(?: the| my)?|skipped(?: the| my)?|cut(?: the| my)?|swallowed(?: the| my)?|deleted(?: the| my)?|crossed out(?: the| my)?|bit back(?: the| my)?|kept back(?: the| my)?|"
    r"didn'?t|didn|did not|never|nearly|almost|wanted to|was about to|about to|tempted to|itched to|held back(?: the| my)?|instead of|avoided|resisted|stopped (?:myself )?before|the word)\b[^.!?]{0,60}$"
)
"""What stands right before a word that was held back."""

TAKEN_BACK = re.compile(
    r"\bif (?:i|we|it|this|that|anything|something|you|he|she|they|my|our)\b[^.!?]{2,60}\b(?:sorry|apologi\w+|regret)\b|\b(?:sorry|apolog\w+|regret\w*)\b[^.!?]{0,60}\b(?:less than (?:ideal|perfect|optimal|satisfactory)|(?:poor|bad|negative|disappointing|suboptimal|unpleasant|unsatisfactory) (?:experience|impression)|not the (?:experience|standard|impression)|fell short of (?:his|her|their|your) expectations)\b"
    r"|\b(?:sorry|apologi[sz]e[sd]?|regret(?:ted)?) (?:\w+ ){0,3}?(?:he|she|they|you) (?:\w+ )?(?:was|were|had been|had|is|are|felt|got|perceived|experienced|took|read|saw) (?:\w+ )?(?:upset|offended|hurt|put out|cross|let down|bothered|by what was|as|kept waiting by)\b|\b(?:sorry|regret\w*|apolog\w+)\b[^.!?]{0,40}\b(?:perceived|in the way (?:that )?(?:he|she|they|you)|not (?:to (?:his|her|their|your) (?:taste|liking)|what (?:he|she|they|you) (?:expected|had hoped|had in mind|imagined)))\b"
    r"|\b(?:sorry|apolog\w+)\b[^.!?]{0,40}\b(?:things|it all|matters|everything|stuff) (?:\w+ )?(?:got|were|was|went|became|ended up) (?:\w+ ){0,2}(?:lost|confused|mixed|crossed|messy|complicated|out of hand|sideways)\b|"
    # conditional, and for the feeling instead of the act
    r"\b(?:sorry|apologi[sz]e[sd]?|apolog(?:y|ies)|regret)\b[^.!?]{0,40}?\b(?:if|in case|should (?:this|it|there) have)\b"
    r"|\b(?:sorry|apologi[sz]e[sd]?|regret(?:ted)?) (?:that |to (?:him|her|them) that )?(?:you|he|she|they|the (?:customer|client)|anyone|anybody|someone|mr \w+|mrs \w+|ms \w+)"
    r"(?: \w+){0,2}? (?:feel|feels|felt|feeling|were (?:\w+ )?(?:upset|offended|hurt|confused|disappointed|annoyed|unhappy|frustrated|inconvenienced|bothered)|was (?:\w+ )?(?:upset|offended|hurt|confused|disappointed|annoyed|unhappy|frustrated|inconvenienced|bothered)"
    r"|are (?:\w+ )?(?:upset|offended|hurt|confused|disappointed|annoyed|unhappy|frustrated)|is (?:\w+ )?(?:upset|offended|hurt|confused|disappointed|annoyed|unhappy|frustrated)|took|take|had the impression|got the impression|experienced|perceived|saw it|see it|thought|think|misunderst\w+|found it)\b"
    r"|\b(?:sorry|apologi[sz]e[sd]?|apolog(?:y|ies)|regret(?:ted)?)\b[^.!?]{0,30}\bany (?:inconvenience|trouble|confusion|upset|offence|offense|misunderstanding|irritation|disruption|delay|distress)\b"
    r"|\b(?:sorry|apologi[sz]e[sd]?|apolog(?:y|ies)|regret(?:ted)?)\b[^.!?]{0,20}\b(?:the|your|his|her|their) (?:feelings?|frustration|disappointment|impression|perception|misunderstanding)\b"
    r"|\b(?:sorry|apologi[sz]e[sd]?|apolog(?:y|ies)|regret(?:ted|s)?)\b[^.!?]{0,30}\b(?:how|the way|that) (?:\w+ ){0,3}?(?:made (?:you|him|her|them) feel|c[oa]me (?:across|over)|was (?:taken|received|perceived|understood|read|experienced|felt)|land(?:ed|s)|felt to (?:you|him|her|them))\b"
    r"|\bsorry (?:that )?(?:it|this|that|things) (?:\w+ )?(?:c[oa]me (?:across|over)|was (?:taken|received|perceived|understood|read|felt)|felt|upset|offended|bothered|seemed|looked)\b|\bsorry (?:that )?(?:you|he|she|they) (?:had|have had|got|were left with) (?:\w+ ){0,2}?(?:experience|feeling|impression|expectations?)\b"
    r"|\b(?:sorry|apolog\w+|regret\w*)\b[^.!?]{0,90}\b(?:however|nevertheless|that said|having said that|in (?:my|our) defen[cs]e|in fairness|to be fair|at the same time|as you (?:know|can imagine|will understand)|you (?:will|must|have to) understand)\b"
    r"|\bwhoever (?:was|is|felt|may)\b|\b(?:anyone|anybody|those) who (?:was|were|felt|may have|might have) (?:\w+ )?(?:affected|offended|upset|hurt|inconvenienced|bothered)\b"
    # how it looked from there, in the passive
    r"|\b(?:sorry|apologi[sz]e[sd]?|apolog(?:y|ies)|regret(?:ted|s)?)\b[^.!?]{0,70}\b(?:(?:has|have|had) been|may have been|might have been|got|being) (?:so )?(?:\w+ly )?(?:experienced|perceived|felt|received|understood|seen|interpreted|taken (?:as|badly|wrong|amiss))\b|\b(?:sorry|apologi[sz]e[sd]?|apolog(?:y|ies)|regret(?:ted|s)?)\b[^.!?]{0,70}\bc[oa]me (?:across|over) (?:as|like|wrong|badly|too|so|to|that)\b"
    r"|\bleid\b[^.!?]{0,50}\b(?:empfunden|aufgenommen|erlebt|wahrgenommen|verstanden) (?:wurden?|worden|haben|hat)\b|\bdesolee?s?\b[^.!?]{0,60}\b(?:ete (?:\w+ )?(?:percu|ressenti|vecu|pris|compris)\w*)\b|\b(?:siento|sent\w*|lament\w*|disculp\w*|desculp\w*)\b[^.!?]{0,60}\b(?:percib\w+|interpretad\w+|percebid\w+|recibid\w+ (?:asi|mal)|vivid[oa]s?)\b|\b(?:dispiac\w*|scus\w*)\b[^.!?]{0,60}\b(?:percepit\w+|vissut\w+|interpretat\w+)\b"
    # reasons and buts straight after it
    r"|\bsorry\b[^.!?]{0,90}?[,;:-]? \bbut\b(?! (?:said|added|left|i (?:said|added|gave|offered) no|no ))"
    r"|\bapologi[sz]e[sd]?\b[^.!?]{0,90}?\bbut (?:i|we|the|it|explained|also|pointed|that|there|you|he|she|they|this|our)\b"
    # other languages
    r"|\bleid\b,? (?:wenn|falls|aber)\b|\bleid\b[^.!?]{0,60}, aber\b|\bleid, dass (?:sie|du|er|sie sich|du dich) [^.!?]{0,30}\b(?:fuhl\w*|gefuhlt|empf\w+|empfunden|verargert|enttauscht)\b|\bentschuldig\w*\b[^.!?]{0,60}(?:, aber\b|\bfalls\b|\bwenn\b)"
    r"|\bdesolee?s? (?:si|mais)\b|\bdesolee?s?\b[^.!?]{0,60}, mais\b|\bdesolee?s? que (?:vous|tu) [^.!?]{0,30}\b(?:sent\w*|ressent\w*|soyez|decu\w*|vexe\w*)\b|\bexcus\w*\b[^.!?]{0,60}(?:, mais\b|\bsi (?:vous|cela|ca|tu)\b)"
    r"|\b(?:siento|lo sent\w*|lament\w*|perdon\w*|disculp\w*)\b[^.!?]{0,40}\b(?:si|pero)\b|\b(?:siento|lamento|lamentamos) que (?:usted |te |se |le )?[^.!?]{0,20}\b(?:sient\w*|sinti\w*|molest\w*|ofend\w*)\b"
    r"|\b(?:entschuldig\w*|bedaure?n?|leid|verzeih\w*)\b[^.!?]{0,40}\b(?:etwaige\w*|eventuelle\w*|mogliche\w*|allerdings)\b|\bleid, dass (?:es|das) (?:\w+ ){0,3}(?:so )?(?:ankam|angekommen|ruberkam|rubergekommen|wirkte|gewirkt|aufgefasst|empfunden)\b"
    r"|\b(?:desolee?s?|excus\w*|regrett\w*|navree?s?|pardon)\b[^.!?]{0,50}\b(?:eventuel\w*|tout desagrement|si (?:j'ai|cela|ca|ce|vous|nous|quelqu'un)|cependant|toutefois)\b|\b(?:desolee?s?|navree?s?|regrett\w*) que (?:vous|tu|cela|ca) (?:\w+ ){0,4}(?:pris|senti\w*|ressenti\w*|percu\w*|vecu|compris)\b"
    r"|\b(?:siento|sent\w*|lament\w*|perdon\w*|disculp\w*)\b[^.!?]{0,60}(?:, pero (?:que )?(?:el|la|los|las|es|fue|no|hubo|yo|nosotros|nadie|habia)\b|\bnadie pod\w+\b)|\b(?:siento|sent\w*|lament\w*|perdon\w*|disculp\w*)\b[^.!?]{0,40}\b(?:cualquier|posibles?|eventuales|si le|si te|si se|si hubo)\b|\b(?:siento|sentia|senti|lamento|lamentaba|lamente|sentimos) (?:mucho )?que (?:\w+ ){0,3}(?:haya\w*|hubiera\w*) (?:\w+ )?(?:tomado|sentido|molestado|entendido|percibido)\b"
    r"|\b(?:desculp\w*|sinto muito|perdao|lament\w*)\b[^.!?]{0,40}\b(?:qualquer|eventua\w*|se (?:te|lhe|alguem|houve))\b|\b(?:sinto muito|lamento) que (?:voce|o senhor|a senhora|tenha) (?:\w+ ){0,3}(?:sentid\w*|sentiu|chatead\w*|ofendid\w*|levado|entendid\w*)\b"
    r"|\b(?:dispiac\w*|scus\w*|spiace|perdon\w*)\b[^.!?]{0,40}\b(?:eventuali|qualsiasi|pero|se (?:si|le|l'|qualcuno|ho|abbiamo))|\b(?:dispiace|spiace) che (?:\w+ ){0,3}(?:sentit\w*|pres\w*|offes\w*|rimast\w*|capit\w*|vissut\w*)\b"
    r"|\b(?:sorry|spijt|excuses)\b[^.!?]{0,50}(?:, maar\b|\bals (?:u|je|ik|het|dat|we|er)\b|\b(?:eventueel|eventuele|mocht)\b)|\b(?:sorry|spijt (?:me|ons)) dat (?:u|je|het) (?:zich |je |zo |dat zo |bij )(?:\w+ ){0,3}?(?:voelt|voelde|gevoeld|ervaren|opvat\w*|overkwam|overgekomen|opgevat)\b"
    r"|\b(?:desculp\w*|sinto muito|perdao|lamento)\b[^.!?]{0,40}\b(?:se (?:voce|o|a|isso|ficou|causei|causamos|te)|mas)\b|\b(?:dispiace|scus\w*)\b[^.!?]{0,40}\b(?:se (?:lei|ti|si|la)|ma)\b"
)
"""Sorry "if", "that you feel", "for any inconvenience", "but"."""

REASON = re.compile(
    r"\b(?:because|since|as|due to|owing to|thanks to|caused by|on account of|the reason (?:was|is|being)|weil|da|wegen|denn|parce qu|car|a cause|porque|ya que|debido a|por culpa|por causa|perche)\b"
    r"[^.!?]{0,60}?\b(?:system|systems|computer|software|server|network|update|supplier|suppliers|warehouse|courier|driver|post|traffic|weather|colleague|colleagues|team|department|office|head office|staff|boss|manager|"
    r"trainee|temp|short[- ]?staffed|understaffed|busy|slow|down|holiday|holidays|sick|ill|crowded|overloaded|overworked|stress\w*|rush|everyone|everybody|they|somebody|someone|others|quarter|month end|policy|rules|"
    r"lieferant\w*|kolleg\w*|lager|viel los|uberlastet|krank|urlaub|technik|system\w*|fournisseur\w*|collegue\w*|debord\w*|proveedor\w*|companer\w*|sistema|fornecedor\w*|colega\w*|ocupad\w*|corrido|falta de)\b"
)
"""A reason that lies with somebody or something else."""

EXCUSE = re.compile(
    r"\b(?:the )?(?:person|one|colleague|guy|man|woman|lady|manager|rep) before me\b|\b(?:my|the|his|her) predecessors?\b[^.!?]{0,30}\b(?:had|left|never|did|forgot|lost)\b|\b(?:not|never|hardly|im)[ -]?possible (?:for (?:me|us) )?to (?:see|know|notice|foresee|spot|avoid|prevent)\b|\b(?:i|we) could(?: not|n'?t) have (?:known|seen|foreseen|noticed)\b|\b(?:sent|charged|booked|created|deleted|changed|triggered|done|caused) (?:\w+ )?(?:automatically )?by the (?:system|software|computer|program|machine)\b"
    r"|\b(?:folks|people|someone|somebody|those|the (?:bosses|managers?)) (?:up the line|above me|higher up|upstairs|at the top|at head office)\b[^.!?]{0,30}\b(?:had|has|have|were|was|kept|wanted|told|lean\w*|push\w*|press\w*)\b|\b(?:i|we) only \w+ (?:\w+ ){0,4}because (?:i|we)\b|\b(?:mein|meine|der|die) vorganger(?:in)?\b[^.!?]{0,40}\b(?:hat|hatte|nicht|keine?)\b|\bmon predecesseur\b|\bmi antecesora?\b|\bmeu antecessor\b|\bil mio predecessore\b|\bmijn voorgang(?:er|ster)\b"
    r"|\bto be fair\b|\bin fairness\b|\b(?:these|such|those) things (?:do |can |will |just |unfortunately |sometimes )*(?:happen|occur|come up|pass)\b|\bit can happen to anyone\b|\btwo-way street\b|\blost in translation\b|\b(?:never|not) (?:\w+ ){0,3}(?:meant|intended|our intention|my intention|the intention)\b|\bonly human\b|\b(?:forwarded|passed on|referred) to (?:the |those )?(?:relevant|responsible|appropriate|right)\b|\bat the heart of (?:all|everything|what)\b"
    r"|\bthan (?:it was |i |we )?(?:meant|intended|planned)\b|\bunder (?:a lot of|so much|great|some|a bit of|enormous|huge)? ?(?:pressure|stress)\b|\bintentions? (?:had |has |have |was |were )?(?:always |only )?(?:been )?(?:good|best)\b|\bboth (?:could|should) have\b|\bpassionate about\b|\bcomplex (?:process|project|matter|system|topic|setup)\b|\b(?:was|were|is|are) on (?:her|his|their|a|my) (?:lunch |tea |coffee )?(?:break|leave|holiday|lunch)\b|\b(?:was|were) (?:also |all )?on leave\b|\bissues? from (?:their|his|her) (?:end|side)\b|\b(?:was|were|is|are) having (?:some |a few )?(?:issues|problems|trouble)\b|\bit was just me\b|\bblocked the\b|\btakes? (?:some )?getting used to\b|\bwent dark on\b"
    r"|\b(?:his|her|their) (?:own )?(?:it|team|people|side|office|staff|department) (?:also |too )?(?:had|has|have)(?:n'?t| not)\b|\b(?:had(?:n'?t| not)|did(?:n'?t| not)) (?:deliver\w*|provid\w*|sent?|suppl\w+|repl\w+|answer\w*|confirm\w*) (?:\w+ ){0,3}(?:in time|on time|either|us|back)\b|\b(?:by|with) those responsible\b|\bdo unfortunately\b|\b(?:our|the) (?:accounts?|warehouse|delivery|dispatch|it|night|day|kitchen|finance) (?:\w+ )?(?:people|team|staff|desk|department|driver|shift) (?:had|have|has|did|was|were|entered|forgot|sent|mixed|put)\b"
    r"|\bviel los\b|\bwaren wir (?:unterbesetzt|zu wenige)\b|\blieferung kam zu spat\b|\bpas notre intention\b|\ble logiciel (?:avait|a) plante\b|\bcosas pasan\b|\bel proveedor tampoco\b|\beravamo in pochi\b|\bil sistema era\b|\bestas cosas\b|\bessas coisas acontecem\b|\bhet was (?:ook )?(?:erg |heel )?druk\b"
    r"|\bmistakes? (?:were|was|had been|have been|got|can|could|do|does|happen\w*)\b|\berrors? (?:were|was|had been|have been|occurred|happen\w*)\b|\bthings? (?:went|go|got|had gone) (?:wrong|mixed|lost)\b|\bballs? (?:was|were|got) dropped\b"
    r"|\b(?:we|i) (?:only |just |always )?(?:wanted|meant) (?:only |just )?(?:the best|well|to help|what was best|it well|nothing but)\b|\bdo(?:ing)? our best\b|\bboth sides\b|\bnot (?:really |entirely |only |all )?(?:our|my) fault\b|\bout of (?:our|my) (?:hands|control)\b|\bbeyond (?:our|my) control\b"
    r"|\b(?:it was|that was|the fault (?:was|lay)|it lay with|blame (?:lies|lay)|was down to|came from|happened (?:at|in|on)) (?:\w+ ){0,2}(?:supplier|warehouse|courier|driver|system|colleague|other team|other department|head office|night shift|day shift|software|post|agency|previous|predecessor|new (?:guy|girl|boy|trainee))\w*\b"
    r"|\b(?:the|our) (?:supplier|warehouse|courier|driver|system|software|other department|other team|night shift|day shift|head office|colleague|delivery firm|carrier) (?:had |has |have )?(?:\w+ )?(?:messed|failed|forgot|forgotten|delayed|lost|mixed|dropped|crashed|broke|was|were|is|let|sent|made|got|went|took|did|didn)\b"
    r"|\b(?:an? |some |the )?(?:oversights?|miscommunications?|misunderstandings?|mix-?ups?|inaccurac(?:y|ies)|irregularit(?:y|ies)) (?:occurred|happened|arose|took place|was made|were made|had occurred)\b|\bthere (?:was|were|has been|had been|seems to have been|must have been) (?:an? |some )?(?:\w+ )?(?:misunderstandings?|miscommunications?|breakdown in communication|communication (?:issues?|problems?|breakdown))\b"
    r"|\bit takes two\b|\b(?:never|not) (?:my|our) intention\b|\bwith the best (?:of )?intentions?\b|\bin (?:my|our) defen[cs]e\b|\bthrough no fault of (?:ours|mine|our own|my own)\b"
    r"|\b(?:wir|ich) (?:konnten|konnen|konnte|kann) (?:da )?nichts dafur\b|\bnicht (?:meine|unsere) (?:schuld|absicht)\b|\bnicht so gemeint\b|\bes kam zu (?:einem )?(?:fehler|missverstandnis)\w*"
    r"|\bune erreur s'est (?:glissee|produite)\b|\bindependante?s? de (?:notre|ma) volonte\b|\bpas (?:de )?(?:notre|ma) faute\b|\b(?:vous avez|tu as) mal (?:compris|pris)\b|\bil y a eu (?:un malentendu|une incomprehension|un souci de communication)\b"
    r"|\bno (?:fue|era|es) (?:nuestra|mi) (?:culpa|intencion)\b|\bajen[oa]s? a (?:nuestra|mi) voluntad\b|\bse produjo un error\b|\bhubo un malentendido\b|\bnao (?:foi|era|e) (?:a )?(?:nossa|minha) (?:culpa|intencao)\b|\bhouve um (?:mal-entendido|mal entendido|engano|desencontro)\b"
    r"|\bnon (?:e|era|e stata) (?:colpa (?:nostra|mia)|nostra intenzione|mia intenzione)\b|\bc'e stat[oa] un (?:malinteso|errore|disguido|equivoco)\b|\b(?:er )?(?:zijn|werden) fouten gemaakt\b|\ber is iets misgegaan\b|\bbuiten onze (?:schuld|macht)\b"
    r"|\bes wurden? (?:fehler|etwas)\b|\bfehler (?:passieren|wurden|konnen)\b|\bdes erreurs ont ete\b|\bse cometieron errores\b|\bhubo errores\b|\bforam cometidos\b|\bhouve (?:erros|um erro|falhas)\b"
)
"""Passive voice, good intentions and somebody else's fault."""

THEIR_WORDS = re.compile(
    r".{0,40}?[\"'\u2019\u201d\u00bb] ?,? ?(?:he|she|they|[a-z]+) (?:said|says|laughed|replied|answered|sagte|meinte|dit|dijo|disse|zei)\b"
)
"""The customer said it, and not the teller. Looked for right behind an excuse."""

KEPT = re.compile(
    r"\b(?:kept (?:that|it|this|the \w+|my \w+) (?:to myself|back|in)|(?:did not|didn'?t|didn|never) (?:say|mention|add|give|offer|explain)|left (?:that|it|the \w+) out|bit my (?:tongue|lip)|swallowed|full stop"
    r"|no (?:but|because|if|although|reasons?|excuses?)|without (?:a |any )?(?:but|because|if|reasons?|excuses?)|kein aber|ohne aber|ohne grund|sans (?:mais|excuse|parce)|sin (?:pero|excusas?)|sem (?:mas|desculpas?))\b"
)
"""A reason or a but that was there to be said and was not."""

CONTINUED = re.compile(
    r"^[\"'“„«]?\s*(?:but|however|it was|this was|that was|it is|you see|we were|we are|i was|the (?:system|warehouse|supplier|courier|driver|computer|software|delay|reason)|our|unfortunately|because|"
    r"aber|es war|das war|wir waren|leider|mais|c'etait|malheureusement|pero|fue|lamentablemente|mas|foi|infelizmente)\b"
)
"""How the sentence after an apology begins when it defends."""
