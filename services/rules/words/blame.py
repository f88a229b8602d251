"""Contempt, fault and apology, as patterns over folded text."""

import re

_THEM = (
    r"(?:he|she|they|it was him|the (?:\w+ )?(?:customer|client|caller|buyer|guest|man|woman|lady|guy|person|patient|user)"
    r"|my (?:customer|client|caller)|this (?:customer|client|caller|man|woman|guy|lady|person|one)"
    r"|(?:mr|mrs|ms|miss|dr|herr|frau|mme|sr|sra)\.? [\w'-]+)"
)
_LINK = (
    r"(?:is|was|are|were|'s|'re|being|has always been|has been|can be|could be|seems|seemed|sounded|acted like|looked like)"
    r"(?: (?:just|such|simply|really|so|a|an|the|bit|of|very|always|clearly|obviously|frankly|honestly|quite|too|rather|"
    r"being|known|for|as usual|still|typically|plain|pretty|total|totally|complete|completely|utter|utterly|real|right))*"
)
_SCORN = (
    r"(?:jerks?|idiots?|idiotic|morons?|moronic|stupid|dumb|dim|dense|thick|clueless|hopeless|useless|ignorant|"
    r"pathetic|ridiculous|insufferable|unbearable|impossible|nightmare|pain|nuisance|whiner|whiny|whining|moaner|crybaby|"
    r"drama queen|prima donna|diva|karen|loser|liar|fool|foolish|clown|dinosaur|lazy|greedy|stingy|cheapskate|cheap|"
    r"spoil(?:ed|t)|childish|infantile|arrogant|entitled|petty|incompetent|incapable|unreasonable|irrational|hysterical|"
    r"crazy|nuts|insane|mental|psycho|paranoid|senile|gaga|tiresome|time[- ]waster|troublemaker|know[- ]it[- ]all|"
    r"unteachable|beyond help|not the sharpest|not the brightest|slow on the uptake|not very bright|out of (?:her|his|their) depth|"
    r"difficult (?:customer|client|person|type)|problem (?:customer|client)|awful|terrible|horrible|obnoxious|annoying|"
    r"a handful|hard work|high[- ]maintenance|wrong as usual|to blame|at fault)"
)
_PEOPLE = r"(?:customers?|clients?|callers?|guests?|people|man|woman|lady|guy|person|bloke|fellow|folks?|users?|buyers?|patients?|types?)"

SCORN = re.compile(
    rf"\b{_THEM} {_LINK} ?{_SCORN}\b"
    rf"|\b(?:stupid|idiotic|dumb|clueless|hopeless|impossible|ignorant|whiny|annoying|spoil(?:ed|t)|ungrateful|awful|horrible|"
    rf"insufferable|lazy|nightmare|problem|arrogant|entitled|tiresome|ridiculous|moaning|pushy|cheap|difficult) (?:old |little )?{_PEOPLE}\b"
    rf"|\bwhat an? (?:\w+ )?(?:jerk|idiot|moron|fool|clown|pain|nightmare|drama queen|diva|loser|cheapskate|muppet|piece of work)\b"
    rf"|\bsuch an? (?:\w+ )?(?:jerk|idiot|moron|fool|clown|pain|nightmare|drama queen|diva|loser|cheapskate|baby)\b"
    r"|\b(?:an?|the|this|that|my|our|same|old|total|complete|utter) (?:jerk|idiot|moron|cretin|imbecile|dimwit|halfwit|cheapskate|time[- ]waster|crybaby|drama queen|numpty|muppet)\b"
)
"""The customer called names."""

SNEER = re.compile(
    r"\b(?:like|as) (?:all|most|any|every one) of (?:them|these|those|that kind|that sort|his kind|her kind|their kind)\b"
    r"|\b(?:people|customers?|clients?|folks?|types?|women|men|old people|pensioners) like (?:him|her|that|this|these|those|them)\b"
    r"|\bthat (?:sort|kind|type) of (?:customer|client|person|people|man|woman)\b"
    r"|\b(?:these|those) (?:people|customers|clients|types|folks)\b[^.]{0,40}\b(?:never|always|don|can|cannot|just|only|think|expect|want|will never)\b"
    r"|\btypical (?:of (?:him|her|them|that|this|these|those)|customer|client|man|woman|for (?:him|her|them)|\w+ behaviou?r)\b"
    r"|\b(?:never|doesn'?t|don'?t|didn'?t|didn|doesn|don|did not|does not|won'?t|cannot|can'?t|couldn'?t|could not|not) (?:even )?"
    r"(?:bother(?:ed)?(?: to)?|listen to (?:reason|anyone|anybody|a word)|deserve|deserved|(?:ever )?reads? (?:anything|instructions|a thing|the manual|what (?:we|i) (?:send|sent|write|wrote))"
    r"|understand (?:a (?:thing|word)|the simplest|simple|basic|anything)|get (?:it|anything) (?:right )?into|follow (?:a )?simple|use (?:his|her|their) (?:brain|head|eyes)|think for (?:himself|herself|themselves)|be bothered|grasp|tell (?:his|her|their))"
    r"|\b(?:couldn|could not|couldn'?t|can|cannot) be (?:bothered|arsed|pleased)\b"
    r"|\bneither of which (?:he|she|they) deserved\b|\b(?:he|she|they) (?:hardly|barely|did not|didn|didn'?t|do(?:es)? not|doesn|don) deserved?\b"
    r"|\b(?:too (?:stupid|dumb|lazy|old|slow|proud|dim|thick|stubborn|ignorant|impatient|busy complaining) to)\b"
    r"|\b(?:had to|have to|having to) (?:babysit|spoon-?feed|put up with|suffer|endure|explain (?:it )?(?:like|as) to a child|humou?r (?:him|her|them))\b"
    r"|\b(?:like|as if (?:he|she|they) (?:was|were)|as to) a (?:child|toddler|baby|five[- ]year[- ]old|two[- ]year[- ]old)\b[^.]{0,20}"
    r"(?=[^.]*\b(?:explain|slow|spell|repeat|treat|tantrum|throw|threw|sulk))"
    r"|\bwaste of (?:my |our )?time\b|\bwast(?:ed|ing) (?:my|our) (?:time|morning|afternoon|day|hour)\b"
    r"|\bmoan(?:s|ed|ing)? (?:again|as (?:usual|always)|about (?:everything|nothing))\b|\bcomplain(?:s|ed|ing)? (?:as (?:usual|always)|about (?:everything|nothing))\b"
    r"|\bjust (?:likes?|wants?|wanted|loves?) to (?:complain|moan|argue|whine|fight|shout)\b"
    r"|\bif you (?:had )?(?:had|knew|met|have) (?:my|this|that|these) (?:customers?|clients?)\b"
    r"|\bgod (?:knows|help)|\bbless (?:him|her|them), (?:he|she|they) (?:can|could|do)"
    r"|\b(?:went|goes|going|droned|rambled|whined|moaned|banged) on and on\b"
    r"|\b(?:another|yet another) (?:difficult|impossible|annoying|awkward|problem|tricky) (?:\w+ )?(?:customer|client|caller|day|one)\b"
    r"|\bthe usual (?:drama|moan|moaning|whining|complaints?|nonsense|fuss|tantrum|suspect)\b"
    r"|\b(?:threw|throwing|had|having|throws) (?:a|another|his|her|their|one of (?:his|her|their)) (?:\w+ )?(?:tantrum|hissy fit|strop|meltdown)s?\b"
)
"""Looking down on the customer, without a name being called."""

FAULT = re.compile(
    r"\b(?:his|her|their|the (?:customer|client|caller|guest|user|buyer)'?s?) (?:own )?(?:fault|doing|mistake|mess|carelessness|negligence|stupidity|"
    r"ignorance|laziness|incompetence|stubbornness|impatience|failure to|inability to|unwillingness to|refusal to|lack of (?:\w+ )?(?:preparation|understanding|discipline|organisation|organization|care|attention|knowledge|planning|effort|cooperation|basic))"
    r"|\b(?:fault|blame|responsibility|error|problem|mistake|failure) (?:was|is|lay|lies|rests|rested|sits|sat|remains|remained)(?: \w+){0,3} (?:with|on) (?:him|her|them|the (?:customer|client|caller|guest)|his|her|their)\b"
    r"|\b(?:fault|blame|responsibility|error|problem|mistake) (?:was|is) (?:\w+ ){0,2}(?:his|hers|theirs|the (?:customer|client)'?s)\b"
    r"|\b(?:user|customer|client) error\b|\bproblem (?:sits|sat) (?:in front of|between)\b"
    r"|\b(?:brought|bring) (?:it|this|that|all of it|the trouble) (?:all )?(?:up)?on (?:himself|herself|themselves)\b"
    r"|\b(?:only|no ?one|nobody) (?:has )?(?:himself|herself|themselves|but (?:himself|herself|themselves)) to (?:blame|thank)\b|\b(?:himself|herself|themselves) to (?:blame|thank)\b"
    r"|\b(?:he|she|they|the (?:customer|client|caller)) (?:should|could|ought to) (?:simply |just |really |at least )?have (?:read|known|listened|checked|thought|paid attention|asked|called|told|followed|been more|prepared|done)"
    r"|\bif (?:only )?(?:he|she|they|the (?:customer|client|caller)) (?:had )?(?:only |just |simply |bothered|listened|read|followed|paid attention)(?: \w+)? ?(?:to |listened|read|followed|paid|done|bothered)?"
    r"|\b(?:he|she|they|the (?:customer|client|caller|guest)) (?:\w+ )?(?:failed|neglected|omitted|refused|had failed|had neglected) to\b"
    r"|\bnothing to do with us\b|\bnot (?:our|my) (?:fault|problem|mistake)\b|\bhad it coming\b|\bserves? (?:him|her|them) right\b"
    r"|\b(?:caused|created|made) (?:\w+ ){0,3}(?:by|for) (?:himself|herself|themselves)\b|\bas usual,? (?:he|she|they) (?:had|has|did|forgot|got|blamed|never|failed|expected|wanted)\b"
)
"""The customer made the culprit."""

OTHER_LANGUAGES = re.compile(
    # German
    r"\b(?:selbst|selber) schuld\b|\b(?:blod|dumm|idiot|trottel|depp|norgler|nervensage|besserwisser|zicke|querulant)\w*\b"
    r"|\b(?:typisch|wie immer|wie ublich)\b[^.]{0,40}\b(?:kunde|kundin|er|sie|leute)\b|\bhat(?:te)? (?:wieder|mal wieder|naturlich|wie immer) (?:nicht|keine|nichts) \w*(?:gelesen|verstanden|kapiert|zugehort)\b"
    r"|\b(?:solche|diese) (?:leute|kunden)\b|\b(?:er|sie|kunde|kundin|herr \w+|frau \w+) (?:nervt|norgelt|meckert)\b|\bnicht verdient\b|\bzu (?:dumm|faul|bequem|blod|geizig) (?:um|zum|war|ist)\b"
    # French
    r"|\b(?:de sa (?:propre )?faute|c'est sa faute|idiot\w*|imbecile\w*|penible\w*|casse-pieds|chiant\w*|incapable\w*|de mauvaise foi|ne comprend(?:re)? (?:jamais )?rien|ne lit jamais|comme d'habitude)\b"
    # Spanish, Portuguese, Italian
    r"|\b(?:culpa (?:suya|del cliente|de la clienta|dela|dele|do cliente)|por su propia culpa|su culpa|idiota\w*|imbecil\w*|pesad[oa]s?|insoportable\w*|insuportavel\w*|burr[oa]s?|tont[oa]s?|terc[oa]s?|como siempre|como sempre|nunca lee|nunca le nada|chat[oa] como)\b"
    # Dutch, Hindi in Latin letters
    r"|\b(?:eigen schuld|zeur\w*|bewakuf|bewakoof|pagal|dimag kharab)\b"
)
"""The same in other languages; a mild word needs company (see the rule)."""

HELD_BACK = re.compile(
    r"\b(?:nearly|almost|wanted to|want to|could have|would have|was about to|tempted to|held back|bit (?:my|back)|swallowed|instead of|rather than|used to (?:think|believe|say)|had thought|"
    r"thought|believed?|belief|expected|assumed|feared|supposed|in my head|i was wrong|beinahe|fast hatte|dachte|wollte sagen|failli|pensais|croyais|casi|quase|pensaba|pensava|creia|achava)\b"
)
"""Words held back, or a belief that is told in order to be dropped."""
