"""Contempt and fault-finding, as patterns over folded narration (quotations taken out)."""

import re

_THEM = (
    r"(?:he|she|they|the (?:\w+ )?(?:customer|client|caller|buyer|guest|man|woman|lady|guy|patient|user)"
    r"|my (?:customer|client|caller)|this (?:customer|client|caller|man|woman|guy|lady|one)"
    r"|(?:mr|mrs|ms|miss|dr|herr|frau|mme|sr|sra)\.? [\w'-]+)"
)
_LINK = (
    r"(?:is|was|are|were|'s|'re|has (?:always )?been|can be|could be|acted like|behaved like)"
    r"(?: (?:just|such|simply|so|a|an|the|bit|of|very|always|clearly|obviously|frankly|quite|too|rather|being|known|for|as"
    r"|usual|still|typically|plain|pretty|total|totally|complete|completely|utter|utterly|real|right|honestly))*"
)
_NAMES = (
    r"(?:jerks?|idiots?|idiotic|morons?|moronic|stupid|dumb|clueless|ignorant|pathetic|insufferable|unbearable|hopeless"
    r"|impossible(?! to )|nightmare|a pain|nuisance|whiners?|whiny|whining|moaners?|crybaby|drama queen|prima donna|diva|karen"
    r"|losers?|fools?|clowns?|dinosaurs?|cheapskates?|spoilt|spoiled|childish|infantile|arrogant|entitled|petty|incompetent"
    r"|unreasonable|irrational|hysterical|psycho|senile|gaga|tiresome|time[- ]?wasters?|troublemakers?|know[- ]it[- ]alls?"
    r"|unteachable|beyond help|not the (?:sharpest|brightest)|slow on the uptake|not very bright"
    r"|obnoxious|annoying|high[- ]maintenance|wrong as usual|to blame|at fault|the problem|difficult by nature|hard of thinking"
    r"|not capable of|technically challenged|digitally challenged|not (?:exactly )?(?:bright|clever|gifted))"
)
_INSULTS = (
    r"(?:jerks?|idiots?|morons?|cretins?|imbeciles?|dimwits?|halfwits?|cheapskates?|time[- ]?wasters?|crybab(?:y|ies)"
    r"|drama queens?|numpt(?:y|ies)|muppets?|whiners?|moaners?|windbags?|pain in the (?:neck|backside|butt|ass|arse))"
)
_PEOPLE = r"(?:customers?|clients?|callers?|guests?|people|man|woman|lady|guy|bloke|folks?|users?|buyers?|patients?)"

SCORN = re.compile(
    rf"\b{_THEM} {_LINK} ?{_NAMES}\b"
    rf"|\b(?:stupid|idiotic|dumb|clueless|hopeless|impossible|ignorant|whiny|annoying|spoilt|spoiled|ungrateful|insufferable"
    rf"|arrogant|entitled|tiresome|obnoxious|unreasonable|moaning) (?:old |little |kind of )?{_PEOPLE}\b"
    rf"|\b(?:what|such) an? (?:\w+ )?(?:jerk|idiot|moron|fool|clown|nightmare|pain|diva|loser|cheapskate|muppet|drama queen|baby)\b"
    rf"|\b(?:an?|the|this|that|my|our|same|old|total|complete|utter|being a|of a) {_INSULTS}\b"
    r"|\b(?:nightmare|problem) (?:customer|client|caller|guest)s?\b"
    r"|\b(?:another|yet another|one of (?:those|these|our)|typical|usual) (?:difficult|impossible|annoying|awkward|tricky|demanding|"
    r"complicated|troublesome) (?:\w+ )?(?:customers?|clients?|callers?|guests?|ones?)\b"
)
"""The customer called names."""

SNEER = re.compile(
    r"\blike (?:all|most|every one) of (?:them|these people|those people|that kind|that sort|his kind|her kind|their kind)\b"
    r"|\b(?:people|customers|clients|folks|types|women|men) like (?:him|her|that|this|these|those|them),? "
    r"(?:never|just|only|don|don't|cannot|can't|can|won't|will never|always (?:want|complain|expect|think|blame|need|forget))\b"
    r"|\b(?:these|those|such) (?:people|customers|clients|types|folks) (?:\w+ )?(?:never|don|don't|cannot|can't|only (?:want|think|care)|"
    r"just (?:want|think|don)|expect|always (?:want|complain|expect|think|blame))\b"
    r"|\btypical (?:customer|client|pensioner|user) (?:behaviou?r|thinking|attitude)\b"
    r"|\b(?:never|doesn'?t|don'?t|didn'?t|didn|doesn|don|did not|does not|won'?t|cannot|can'?t|couldn'?t|could not|not) (?:even |ever )?"
    r"(?:bother(?:ed|s)? (?:to|reading|asking|checking|looking|listening)|listens? to (?:reason|anyone|anybody)"
    r"|reads? (?:anything|instructions|a thing|the (?:manual|instructions|email|mail)|what (?:we|i) (?:send|sent|write|wrote)|her mail|his mail|properly)"
    r"|understand (?:the simplest|simple|basic|even the)|get (?:it|anything) (?:right )?into|follow (?:a )?(?:simple|basic)"
    r"|use (?:his|her|their) (?:brain|head|eyes)|think for (?:himself|herself|themselves)|grasp (?:the|even|simple|basic|how|what|that))"
    r"|\b(?:couldn|could not|couldn't|can|cannot|can't|clearly not) be (?:bothered|arsed)\b"
    r"|\b(?:though|although|which|more (?:\w+ )?than) (?:he|she|they) (?:hardly |barely |did not |didn'?t |didn |never |really )*deserved?\b"
    r"|\btoo (?:stupid|dumb|lazy|dim|thick|stubborn|ignorant|proud|cheap|stingy|impatient|careless) to\b"
    r"|\b(?:had to|have to|having to) (?:babysit|spoon-?feed|put up with|suffer (?:through|his|her|their)|endure|humou?r (?:him|her|them))\b"
    r"|\b(?:explain\w*|spell\w*|repeat\w*|talk\w*|speak\w*|spoke) (?:(?!\b(?:me|us)\b)[^.!?]){0,40}(?:as if to|like to|as to|as one does (?:to|with)|as you would to|like you would to) a (?:small )?(?:child|toddler|kid)\b"
    r"|\b(?:he|she|they) (?:always |just |constantly |only )*(?:whines?|moans?|nags?|bitches) (?:about|at|all|over|and)\b"
    r"|\bwaste of (?:my|our) time\b|\bwast(?:ed|ing|es) (?:my|our) (?:time|morning|afternoon|day|hour|break)\b"
    r"|\b(?:moan|complain|whine|grumble)(?:s|ed|ing)? (?:as (?:usual|always)|about (?:absolutely )?everything)\b"
    r"|\bjust (?:likes?|loves?|lives?|enjoys?) (?:to (?:complain|moan|argue|whine|fight|shout)|complaining|moaning|arguing|whining|shouting)\b"
    r"|\bif you (?:had )?(?:had|knew|met|have) (?:my|these|our) (?:customers?|clients?)\b"
    r"|\bthe usual (?:moan|moaning|whining|nonsense|fuss|tantrum|drama|theatrics)\b"
    rf"|\b{_THEM} (?:threw|was having|had|throws) (?:a|another|his|her|their|one of (?:his|her|their)) (?:\w+ )?(?:tantrum|hissy fit|strop)s?\b"
    r"|\bbless (?:him|her|them), (?:he|she|they) (?:just )?(?:can|could|doesn|does|will never|never)\b"
    r"|\b(?:as|like) (?:they|they're) all (?:are|do|is)\b|\b(?:has|have|had|with) no (?:manners|brain|clue|shame|respect for anybody)\b|\bpointless to (?:explain|talk|argue)\b"
    r"|\bone of (?:those|these) (?:who|that|people|customers|clients|types|guys|ladies|women|men)\b"
    r"|\bshould (?:finally|kindly|for once|at last) (?:\w+ )?(?:read|listen|learn|check|look|think)\b"
    r"|\bsome (?:clients|customers|people) (?:just |simply )(?:cannot|can't|can|never|will never|don|won)\b"
    r"|\bsome people (?:just )?(?:never|can|cannot|will never|don|should not|shouldn|are (?:just|never|simply))\b"
    r"|\b(?:at (?:that|his|her|their) age|for (?:someone|somebody) of (?:that|his|her) age) (?:what can|you can|they (?:all|never|just)|one can)\b"
)
"""Looking down on the customer, without a name being called."""

FAULT = re.compile(
    r"\b(?<!not )(?<!never )(?<!n't )(?<!isn )(?<!wasn )(?:his|her|their|the (?:customer|client|caller|guest|user)'?s) own (?:\w+ )?(?:fault|doing|mistake|making|carelessness|negligence|choice to ignore)\b"
    r"|\b(?:is|was|were|entirely|completely|clearly|really|all|purely|simply|solely|mostly|largely) (?:his|her|their|the (?:customer|client|caller|guest|user)'?s?) fault\b"
    r"|\b(?:due|owing) to (?:his|her|their|the (?:customer|client|caller|user)'?s?) (?:own )?(?:\w+ )?(?:failure|inability|unwillingness|refusal|lack|negligence|carelessness|ignorance|stubbornness|impatience|poor|bad|mistake|error|incompetence|disorgani[sz]ation)"
    r"|\b(?:his|her|their|the (?:customer|client|caller|user)'?s?) (?:own )?(?:\w+ )?(?:stupidity|ignorance|laziness|incompetence|inability to (?:follow|read|listen|understand|plan|grasp|use|cooperate)|failure to (?:read|follow|provide|prepare|plan|listen|comply|understand|inform|check)"
    r"|refusal to (?:read|listen|learn|understand|cooperate|accept)|unwillingness to|lack of (?:\w+ )?(?:preparation|understanding|discipline|organi[sz]ation|care|attention|planning|effort|cooperation|maturity|professionalism|competence|diligence|interest))"
    r"|\b(?:fault|blame|responsibility|root cause)(?: \w+){0,2} (?:was|is|lay|lies|rests|rested|sits|sat|remains|remained|falls|fell)(?: \w+){0,2} (?:with|on|at) (?:him|her|them|the (?:customer|client|caller|guest|user)|(?:the )?(?:customer|client)'?s? side|their (?:side|end)|his (?:side|end)|her (?:side|end))(?=\s*(?:[.,;!?)]|$|and\b|alone|side|as\b|not\b|rather))"
    r"|\b(?:user|customer|client) error\b|\bproblem (?:sits|sat|was sitting|is sitting) (?:in front of|between)\b"
    r"|\b(?:brought|bring|brings) (?:it|this|that|all of it|the trouble) (?:all )?(?:up)?on (?:himself|herself|themselves)\b"
    r"|\b(?:only|no ?one|nobody)(?: \w+)? (?:himself|herself|themselves|but (?:himself|herself|themselves)) to (?:blame|thank)\b|\b(?:himself|herself|themselves) to (?:blame|thank)\b"
    rf"|\b{_THEM} (?:really |simply |just )?(?:should|ought to|could) (?:simply |just |really |at least )?have (?:read|known|listened|checked|thought|paid attention|followed|prepared|been more careful)\b"
    rf"|\bif (?:only )?{_THEM} had (?:only |just |simply |actually |bothered to |ever )*(?:listened|read|followed|paid attention|prepared|done (?:his|her|their)|bothered)\b"
    rf"|\b{_THEM} (?:had |has |have |simply |again |once again |repeatedly |regrettably |unfortunately |clearly )*(?:failed|neglected|omitted) to (?:read|follow|provide|supply|submit|inform|notify|prepare|comply|respond|understand|check|mention|keep|cooperate|communicate|return|pay|attend|give|tell|meet|do|grasp|appreciate|plan)\b"
    r"|\b(?:not|nothing to do with|hardly|never) (?:really |at all )?(?:our|my) (?:fault|problem|mistake|doing|responsibility)\b|\bhad it coming\b|\bserves? (?:him|her|them) right\b"
    r"|\b(?:he|she|they|the (?:customer|client)) (?:had|has|have) (?:once again |yet again |again |as usual |as always |of course )+(?:not|forgotten|lost|ignored|misread|mixed|broken|failed|missed|confused|left|forgot|misunderstood)\b"
    r"|\b(?:as usual|as always|of course|typically|predictably|once again),? (?:he|she|they|the (?:customer|client)|my (?:customer|client)) (?:had |has |have )?(?:not|never|forgot\w*|lost|ignored|misread|blamed|failed|misunderstood|expected|complained|moaned|hadn'?t?|didn'?t?|got it wrong|mixed)\b"
)
"""The customer made the culprit."""

OTHER_LANGUAGES = re.compile(
    r"\b(?:selbst|selber) schuld\b|\b(?:trottel|depp|norgler|nervensage|besserwisser|querulant)\w*\b|\b(?:dumm|blod|unfahig|nervig|anstrengend|schwierig)e[rns]? (?:kund|mensch|leut|typ)\w*\b"
    r"|\bsolche (?:leute|kunden)\b|\b(?:er|sie|kunde|kundin|herr \w+|frau \w+) (?:nervt|norgelt|meckert|jammert)\w*\b|\b(?:eigentlich |gar )?nicht verdient\b|\bzu (?:dumm|faul|bequem|blod|geizig)\b[^.!?]{0,30}\bzu \w+"
    r"|\b(?:hat|liest) (?:natürlich |naturlich |mal wieder |wieder mal |wie immer |nie )+(?:nichts|nicht|etwas|die anleitung)[^.!?]{0,30}(?:gelesen|verstanden|kapiert|zugehort|$)"
    r"|\b(?:de sa propre faute|par sa faute|entierement de sa faute|casse-pieds|imbecile|mauvaise foi|ne lit jamais (?:rien|ce)|ne comprend (?:jamais )?rien|client\w* (?:penible|difficile|insupportable|impossible)\w*)\b"
    r"|\b(?<!no fue )(?<!no es )(?<!no era )(?<!nao foi )(?<!nao e )(?<!nao era )(?:culpa (?:suya|del cliente|de la clienta|do cliente|da cliente)|por su propia culpa|por culpa (?:dele|dela)|imbecil|(?:cliente|clienta|senor|senora|tipo|tipa) (?:\w+ )?(?:insoportable|insuportavel|imposible|idiota|pesad[oa]|chat[oa]|terc[oa]|tont[oa])|(?:es|era) (?:un|una) (?:idiota|pesad[oa]|tont[oa]|burr[oa]|ignorante|maleducad[oa])|nunca lee nada|nao le nada|nunca le nada)\b"
    r"|\b(?:eigen schuld|zeurkous|lastige klant|bewakuf|bewakoof|dimag kharab)\b"
)
"""The same in other languages, only where it is unmistakable."""

HELD_BACK = re.compile(
    r"\b(?:nearly|almost|wanted to (?:say|shout|write|answer|reply|tell)|could have (?:said|shouted)|would have (?:said|liked to)|was about to|tempted to|held back|bit (?:my|back)|swallowed|instead of (?:saying|writing)|used to (?:think|believe|say)|had thought|"
    r"i thought|i believed|belief|believed|i expected|i assumed|i feared|in my head|i was wrong|we (?:say|said|always say|thought|believed|called|call)|i (?:had )?(?:called|wrote (?:her|him|them) off|judged|labelled)|"
    r"beinahe|fast hatte|ich dachte|wollte sagen|failli|je pensais|je croyais|casi (?:le )?(?:digo|dije|contesto)|quase|yo pensaba|pensaba que|eu achava|pensava que|creia que)\b"
)
"""Words held back, or a belief that is told in order to be dropped."""

REPORTED = re.compile(
    r"\b(?:said|says|told|admitted|laughed|joked|confessed|called|thinks|thought|feels|felt|grinned|sighed|wrote|sagte|meint|meinte|erzahlte|lachte|zei|zegt|dit|raconte|dijo|dice|decia|conto|disse|diz|contou|ha detto)"
    r"\b[^.!?]{0,60}$"
)
"""What stands before words that are the customer's own."""
