"""Disdain that calls nobody names: weariness, sarcasm, "that sort", and polished fault. Over folded narration."""

import re

_ONE = r"(?:he|she|(?:mr|mrs|ms|miss|dr)\.? [\w'-]+|(?:the|this|my|our) (?:\w+ )?(?:customer|client|caller|man|woman|lady|guy|guest|user|patient))"
_ITS_OWN = r"(?:his|her|their|(?:the|this|my|our) (?:customer|client|caller|guest|user|patient)'?s?)"
_LACK = (
    r"(?:lack|absence|failures?|failings?|mistakes?|errors?|oversights?|omissions?|shortcomings?|carelessness|neglect|negligence|inattention|ignorance"
    r"|mishandling|misuse|deficits?|inability|unwillingness|reluctance)"
)
_A_KIND = r"(?:pensioners|(?:old|elderly|older) (?:people|folks?|men|women|ladies)|women|teachers|artists|professors|academics|boomers)"

# Every alternative begins with \b, which is then tried once at each letter: with a single one that does not, all are.
WEARY = re.compile(
    # to have done with them
    r"\b(?:to (?:be|get)|being|getting|glad to be) (?:well |finally )?(?:shut|shot|rid) of (?:him|her|the (?:old )?(?:man|woman|lady|customer|client|caller))\b"
    r"|\bto get (?:him|her|them) (?:off (?:the (?:phone|line)|my (?:back|case|neck|plate))|out of my (?:hair|sight))\b|\b(?:just |only |simply )?to shut (?:him|her|them) up\b"
    r"|\bto make (?:him|her|them) (?:shut up|stop (?:talking|moaning|whining|complaining|going on)|go away)\b|\banything for (?:a quiet life|some peace|peace and quiet)\b|\bdanger money\b"
    r"|\bthere(?:'s| is) (?:just |simply )?no (?:reasoning with|talking to|helping|pleasing) (?:him|her|some|such|people)\b"
    # let near nothing
    r"|\b(?:some of (?:them|these|those)(?: people| customers| clients)?|some people|people like (?:that|this|him|her|them)|those people|such people) (?:really |simply |frankly |honestly |just )?(?:should not|shouldn'?t|ought not to|oughtn'?t to|must not|mustn'?t|should never) be (?:let|allowed|trusted|given)\b"
    r"|\b(?:he|she|they) (?:really |simply |frankly |honestly |just )?(?:should not|shouldn'?t|ought not to|must not|should never) be (?:let|allowed|trusted) (?:near|with|out|behind|anywhere)\b"
    # moods and patience
    r"|\bin one of (?:his|her|their) (?:famous |usual |little )?(?:moods|states|tempers|huffs|sulks)\b|\b(?:i have|i've|i had|we have|we've|we had|i was|we were) (?:probably |perhaps |maybe |if anything |simply )?(?:been )?(?:far |much )?too (?:patient|nice|lenient|accommodating|forgiving) (?:with|to|towards) (?:him|her|them)\b"
    r"|\bpeople like [\w'-]+,? (?:you|one|we) (?:have to|has to|must|need to|needs to)\b|\bwould (?:sooner|rather) (?:make a fuss|complain|moan|shout|argue|sulk) than\b"
    # the sort
    r"|\b(?:we (?:all )?know|you (?:all )?know|every(?:one|body)(?: here)? knows) (?:well |only too well |exactly )?(?:what|how) (?:he|she|they|that (?:man|woman|one|lot|family)) (?:is|are|can be|gets?)(?: like)?(?=\s*[,.;!?:]|$)"
    rf"|\b(?:his|her|their) (?:sort|kind|lot) (?:never|always|only|will never)\b|\b{_A_KIND} and (?:their )?(?:computers?|technology|tech|numbers|maths?|passwords?|gadgets)\b"
    # nothing better to do, and the world around them
    r"|\b(?:has|have|had|having|with) (?:clearly |obviously |evidently |apparently )?nothing better to do\b|\b(?:clearly|obviously|evidently|apparently) (?:has|have|had|with) (?:far |much |way )?too much time\b"
    r"|\bthinks? (?:the (?:world|sun)|everything|it all) (?:revolves?|turns?|rises?) \b|\bas (?:if|though) (?:we|i) (?:had|have) nothing (?:else|better) to do\b"
    r"|\b(?:expects?|expecting) (?:the moon|miracles|the impossible|royal treatment|the red carpet|to be (?:waited on|spoon-?fed|carried|worshipped))\b|\b(?:loves?|likes?) (?:a |the |his |her |their )?(?:bit of )?(?:drama|sound of (?:his|her|their) own voice)\b"
    # wits
    r"|\b(?:in words of one syllable|slow[- ]witted|couldn'?t organi[sz]e a|wouldn'?t know an? [^.!?]{2,30} if)\b"
    r"|\beven (?:he|she|this (?:one|customer|client)) (?:finally |at last )?(?:got it|understood|grasped|can (?:do|understand|manage|follow)|could (?:do|understand|follow|manage|grasp))\b"
    r"|\b(?:he|she|they) (?:hasn'?t|haven'?t|hadn'?t|has not|doesn'?t have|didn'?t have) (?:got )?(?:a|the (?:slightest|faintest|foggiest)) (?:clue|brain)\b"
    r"|\b(?:he|she|they) (?:hadn'?t|didn'?t|wasn'?t|weren'?t|doesn'?t|couldn'?t|had not|did not),? (?:obviously|needless to say)\b"
    # as one talks to a child; a fault that sits in a chair
    r"|\b(?<!\bhe )(?<!\bshe )(?<!\bthey )(?:explain|spell|repeat|talk|spoke|speak|went (?:\w+ ){0,3}through|walk|read|taught)\w* (?:(?!\b(?:me|us)\b)[^.!?]){0,60}\b(?:like|as) (?:i (?:do|would) )?(?:with|to) (?:my|an?|your) (?:own )?(?:little |small )?(?:daughter|son|niece|nephew|grandson|granddaughter|grandchild|kid|child|toddler|pupil|schoolboy|schoolgirl|first[- ]grader|\w+-year-old)\b"
    r"|\b(?:fault|problem|error|mistake|bug|trouble|cause)s?\b[^.!?]{0,24} (?:sits?|sat|sitting|lies|lay|lying) (?:\w+ )?(?:in front of the (?:screen|computer|keyboard|machine|monitor|display)|between (?:the |his |her |their )?(?:chair|keyboard|ears|seat|screen))"
    r"|\b(?:kee?pt?|keeping|put|putting|said|say|broke|had) (?:it |everything |things |it all |my words |this |that )?(?:down )?(?:to|in|at) (?:words of )?(?:one|two|a single|1|2) syllables?\b"
    # labels
    r"|\b(?:old (?:hag|coot|biddy|duffer|fogey|crone|battleaxe|git|codger|moaner|windbag|grouch)|battleaxe|nitwit|nincompoop|blockhead|airhead|dunce|dimwit|crackpot|nutcase|nutter|weirdo|tightwad|skinflint|freeloader|scrounger|know-nothing)s?\b"
    r"|\b(?:my|our|the|this) (?:daily|weekly|resident|favourite|favorite|biggest|personal|regular) (?:pest|moaner|complainer|whiner|tormentor|troublemaker)\b"
)
"""Being tired of the customer, aloud."""

POLISHED = re.compile(
    rf"\b{_LACK}\b[^.!?,;]{{0,36}}\b(?<!not )on {_ITS_OWN} (?:own )?(?:part|side|end)\b"
    rf"|\b(?:caused|triggered|brought about|made worse) (?:entirely |solely |mainly |largely |purely )?by {_ITS_OWN} (?:own )?(?:\w+ )?(?:{_LACK}|habits?|behaviou?r|impatience|attitude|stubbornness|way of working|expectations)\b"
    rf"|\b(?:could|would|might) (?:easily |well )?(?:have been|be) (?:avoided|prevented|spared) (?:if|had) (?:only )?{_ONE}\b|\bhad {_ONE} (?:only |simply |just |actually |bothered to |taken (?:the|a) )+(?:read|followed|listened|told|asked|checked|mentioned|informed|opened|looked|time|moment|minute|trouble)\b"
    rf"|\b{_ONE} (?:had |has |have )?(?:simply |again |repeatedly |once again |consistently |clearly )?(?:ignored|ignores|disregarded|disregards) (?:our|my|all|all our|every|several|repeated|multiple|clear|three|two) (?:\w+ ){{0,2}}(?:advice|instructions?|warnings?|reminders?|guidance|manual|recommendations?)\b"
    rf"|\b{_ONE} (?:has|had|always had|does have) (?:\w+ ){{0,2}}?(?:gift|talent|knack|genius|habit) (?:for|of) (?:finding (?:fault|some(?:one|body)|a culprit)|blaming|complaining|misreading|making (?:a (?:fuss|mountain|drama|scene)|trouble|excuses)|not (?:reading|listening))"
    rf"|\ba (?:man|woman|person|customer|client|shop|firm) (?:who|that) (?:\w+ ){{1,12}}?(?:can'?t|cannot|can hardly|can scarcely|need not|needn'?t|has no right to|should not|shouldn'?t|must not|mustn'?t) (?:\w+ )?(?:be surprised|complain|wonder|blame|be cross|be angry|grumble)\b"
    rf"|\b{_ONE} (?:can'?t|cannot|can hardly|could hardly|should not|shouldn'?t) (?:\w+ )?(?:be surprised|complain|blame us|blame me) (?:if|when|that|then|now)\b"
    rf"|\b(?:made|helped|got|brought|led|gently (?:made|helped|led)) (?!me\b|us\b)[a-z'-]+ (?:to |round to )?(?:see|admit|reali[sz]e|accept|face|recogni[sz]e|seeing|admitting) (?:that )?(?:(?:it|this|that) (?:was|had been|is) (?:really |actually |partly |mostly |all |down to )*(?:his|her|their) (?:own )?(?:part|share|fault|mistake|error|doing)|(?:his|her|their) (?:own )?(?:part|share|fault|mistake|error)|a (?:man|woman|person|customer) who)\b"
    rf"|\b{_ITS_OWN} (?:own )?(?:rather |somewhat |very )?(?:limited|low|poor|insufficient|weak|inadequate|unrealistic|excessive|inflated) (?:\w+ )?(?:skills?|literacy|maturity|understanding|competen\w+|affinity|abilit\w+|discipline|expectations|demands)\b|\b{_ITS_OWN} (?:\w+ )?(?:resistance|unwillingness) to \w+\b"
    r"|\b(?:client|customer|user)[- ]side (?:error|mistake|failure|negligence)s?\b|\bsome(?:one|body) else to (?:be cross with|blame|shout at)\b"
)
"""Fault laid on the customer with good manners."""

ELSEWHERE = re.compile(
    # too lazy to think, a fault that sits in a chair, and no more to be had of them
    r"\bzu (?:dumm|faul|bequem|blod|geizig|stur|trage) (?:zum|um|fur)\b|\bte (?:dom|lui|gierig|koppig) om\b|\btrop (?:bete|paresseu(?:x|se)|feneante?|radine?|bornee?|stupide)s? pour\b|\bdemasiad[oa] (?:vag[oa]|tont[oa]|comod[oa]|tacan[oa]|terc[oa]) (?:como )?para\b"
    r"|\b(?:burr[oa]|preguicos[oa]|teimos[oa]) demais (?:para|pra)\b|\btroppo (?:pigr[oa]|stupid[oa]|tirchi[oa]|ottus[oa]|comod[oa]) per\b|\b(?:zbyt|za) (?:leniw[ya]|glupi[a]?) (?:zeby|aby|na)\b"
    r"|\b(?:sitzt|sass|liegt|lag) (?:\w+ )?(?:vor dem (?:bildschirm|rechner|computer|gerat)|zwischen (?:den ohren|stuhl und))|\bentre la (?:chaise et le clavier|silla y el teclado)\b|\bentre a cadeira e o teclado\b|\btra la sedia e la tastiera\b|\btussen (?:de )?stoel en (?:het )?toetsenbord\b|\b(?:probleme?|faute|erreur|problema|errore|fallo|erro) (?:\w+ ){0,2}(?:devant l'ecran|delante de la pantalla|na frente da tela|davanti allo schermo)\b"
    r"|\bmehr (?:ist|war) (?:bei|mit) (?:ihm|ihr|so einem|solchen \w+) nicht (?:drin|zu holen|zu machen)\b|\bmehr kann man (?:von|bei) (?:ihm|ihr|so einem|so jemandem|solchen \w+) nicht\b|\bno le da (?:la cabeza|para mas)\b|\bpiu di tanto non (?:ci )?arriva\b|\bmeer zit er (?:bij (?:hem|haar) )?niet in\b|\b(?:il ne faut|faut) pas (?:trop )?lui en demander\b"
    # German, Dutch
    r"\b(?:man|wir|jeder) (?:kennt|kennen) (?:ihn|sie) (?:ja|schon|halt)\b|\bwie (?:er|sie) (?:halt|nun mal|nun einmal) (?:ist|sind)\b|\bnichts besseres zu tun\b|\bwie (?:mit )?einem (?:klein)?kind\b"
    r"|\b(?:begreift|kapiert|rafft) (?:er|sie|es|das) (?:es |das )?(?:ja |wohl |eben )?(?:nie|nichts|einfach nicht)\b|\b(?:beratungsresistent|uneinsichtig|begriffsstutzig|schwer von begriff|unbelehrbar|nervtotend)\w*\b|\btypisch (?:kunde|kundin|rentner|rentnerin|lehrer|lehrerin|beamter|frau|mann)\b"
    r"|\b(?:diese|die) sorte (?:kunde|kunden|kundin|mensch|menschen|leute)\b|\bhatte (?:er|sie|der kunde|die kundin) (?:nur|bloss|doch nur|doch einfach) (?:\w+ )?(?:gelesen|zugehort|aufgepasst|gefragt)\b|\bum (?:sie|ihn) (?:endlich |wieder )?(?:loszuwerden|los zu sein)\b|\bso ein (?:sturkopf|geizhals|nervbolzen)\b"
    r"|\b(?:dat soort mensen|niets beters te doen|als (?:tegen|aan) een (?:klein )?kind|snapt er (?:weer )?niets van|zeur(?:piet|kous)|om (?:hem|haar) kwijt te zijn)\b"
    # French
    r"|\bce genre de (?:clients?|clientes?|gens|personnes?)\b|\bces gens-la\b|\bon (?:le|la|les) connait(?=\s*[,.;!?:]|$)|\brien de mieux a faire\b|\b(?:il|elle) n'avait qu'a\b|\b(?:il|elle) n'ecoute (?:jamais|rien)\b"
    r"|\b(?:il|elle) n'est pas (?:bien |tres )?(?:malin|maligne|fute|futee)\b|\bdure? a la (?:comprenette|detente)\b|\bpour m'en debarrasser\b|\bpour qu'(?:il|elle) me (?:laisse|lache)\b|\bc'est (?:entierement |bien |uniquement )?sa faute\b"
    # Spanish, Portuguese, Italian
    r"|\b(?:ya )?(?:sabemos|sabeis|saben|a gente sabe|todo mundo sabe|si sa|sappiamo) (?:\w+ )?com[eo] (?:es|son|e|sao) (?:el|la|don|dona|ele|ela|o|a|este|esta|esse|essa)\b|\bno tienen? nada mejor que hacer\b|\bpobre no tiene (?:otra cosa|nada) que hacer\b|\bnao tem (?:nada |o que |outra coisa )?melhor (?:pra |para |que )?fazer\b|\bnon ha (?:niente|nulla) di meglio da fare\b"
    r"|\bes[es]?e tipo de (?:gente|cliente|persona|pessoa)\b|\bcert[ai] (?:gente|clienti) non\b|\bhay gente que (?:no|nunca|solo)\b|\btem gente que (?:nao|nunca|so)\b|\bso sabe reclamar\b|\bsolo sabe quejarse\b|\bcom[oe] a (?:un nino|una nina|uma crianca|un bambino)\b"
    r"|\bes de (?:los|las) que (?:se quejan|nunca|solo|protestan|no)\b|\be (?:daqueles|desses|daquelas|dessas) que (?:so|nunca|nao|reclamam)\b|\be uno di quelli che (?:non|si lamentano)\b|\b(?:fait partie|est) de ceux qui (?:ne|n'|se plaignent)|\bel problema (?:es|era) (?:el|ella)(?=\s*[,.;!?:]|$)|\bo problema (?:e|era) (?:ele|ela)(?=\s*[,.;!?:]|$)|\ble probleme,? c'est (?:lui|elle)\b|\bdas problem (?:ist|war|sitzt) (?:er|sie|der kunde|die kundin|vor dem)\b"
    r"|\b(?:dur[oa] de mollera|cabeca dura|sem nocao|cort[oa] de luces|duro di comprendonio|rompiscatole|testa dura|pesad[oa] como siempre|chat[oa] como sempre)\b"
    r"|\b(?<!no )(?<!nao )(?<!non )(?:es|e|fue|foi|era) (?:solo |todo |tudo |toda |tutta )?(?:su propia culpa|culpa (?:suya|dele|dela)|colpa sua)\b|\b(?:se l'e cercata|se lo busco el solo|se lo busco ella sola)\b"
)
"""The same in other languages, where it is unmistakable."""
