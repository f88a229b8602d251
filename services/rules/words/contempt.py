"""Small signs of contempt. One alone means nothing; several of different kinds add up. Over folded narration.

Each kind counts once, with its weight; `Policy.contempt` is the sum from which a story looks down on the customer.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

_WHO = r"(?:he|she|they|mr \w+|mrs \w+|ms \w+|miss \w+|dr \w+|herr \w+|frau \w+|er|sie|il|elle|el|ella|ele|ela|lui|lei|hij|ze|the (?:customer|client|caller|man|woman|lady|gentleman|guy|bloke))"
_POSS = r"(?:his|her|their)"
_FAIL = (
    r"(?:read|listen|learn|think|understand|prepare|check|bother|apologi[sz]e|admit|own up|pay attention|follow|remember|try|look|answer|say thank|say please|say sorry|get the (?:message|point|hint)"
    r"|take responsibility|do (?:his|her|their) (?:homework|part|job))(?:s|ed|t)?"
)

SIGNS: Mapping[str, tuple[float, re.Pattern[str]]] = MappingProxyType(
    {
        "always so": (
            0.5,
            re.compile(
                rf"\b{_WHO}(?:'s|'re|'d| is| are| was| were| has| had| will| would)? (?:\w+ )?(?:always|constantly|forever|invariably|typically|predictably|conveniently|naturally)\b"
                r"|\bas (?:usual|always|ever|per usual|was to be expected|expected|one would expect)\b|\blike (?:he|she|they) always (?:does|do|is|are)\b|\b(?:was|were|is|are) at it again\b|\b(?:once|yet) again\b|\bof course (?:he|she|they|not|nothing|it was)\b|\bobviously (?:he|she|they)\b|\b(?:no|what a) surprise\b|\bsurprise,? surprise\b|\btypical\b|\bnaturally(?=[,.!])|\b(?:kicked|kicks|going|went|started|starts) off again\b|\bat it again\b"
                r"|\bwie immer\b|\bnaturlich (?:hat|war|ist) (?:er|sie)\b|\btypisch\b|\bmal wieder\b|\bimmer (?:nur|das gleiche)\b|\bnie zufrieden\b|\bcomme (?:d'habitude|toujours)\b|\b(?:il|elle) ne \w+ jamais\b|\bcomo siempre\b|\bsiempre se queja\b|\bcomo sempre\b|\bcome (?:sempre|al solito)\b|\bzoals (?:altijd|gewoonlijk)\b|\bweer eens\b|\bjak zwykle\b|\bhamesha\b"
            ),
        ),
        "that kind": (
            1.0,
            re.compile(
                r"\b(?:people|customers|clients|folks?|types|men|women|guests|callers|users|somebody|someone|anyone) (?:like|such as|of) (?:him|her|that|them|this|those|his (?:sort|kind|age)|her (?:sort|kind|age))\b|\b(?:this|that|his|her|their|such a) (?:kind|sort|type|breed) of (?:customer|client|person|people|guest|caller|man|woman|behaviou?r)s?\b"
                r"|\bsome (?:customers|clients|people|folks?|guests) (?:just|simply|really)\b|\balways the same with (?:him|her|them|these)\b|\bone of (?:those|these|the) (?:\w+ )?(?:people|customers|clients|folks?|guests|callers|types|ones)? ?(?:who|that)\b|\bthese (?:people|customers|clients)\b|\b(?:some|certain) (?:people|customers|clients|folk|folks|guests) (?:are|will|just|never|need|think|have|cannot|can'?t|don'?t|simply|only)\b|\bhow these people are\b|\b(?:with|for|from|to|of) (?!us\b)(?:\w+ )?[a-z]{3,}s,? (?:you|one) (?:cannot|can'?t|can never|must|has to|have to|should not|shouldn'?t)\b|\bas (?:one|you|we) (?:must|has to|have to|needs? to) with\b|\b(?:people|persons|customers|clients) who (?:live|think|believe|expect|never|only|just)\b|\b(?:difficult|such|certain|simple|these) persons?\b|\bthis is (?:where|how) such (?:problems|things|mistakes)\b|\blike all of them\b"
                r"|\b(?:solche|diese art|so ein[er]?) (?:kunden?|leute|menschen|typen|kundin)\b|\bce genre\b|\bces gens\b|\best[ae] tipo de\b|\b(?:gente|clientes?|pessoas) (?:asi|assim)\b|\b(?:quel|questo) (?:tipo|genere) di\b|\bdat soort\b|\bzulke (?:klanten|mensen)\b|\btacy klienci\b|\baise (?:log|customer)\b|\bdaqueles\b"
            ),
        ),
        "not me": (
            1.0,
            re.compile(
                r"\b(?:hardly|not|nothing to do with|little to do with|scarcely|certainly not) because of (?:me|us)\b|\b(?:all|entirely|purely|largely|mostly) (?:his|her|their) (?:own )?(?:doing|fault|making)\b|\bunlike (?:him|her|them)\b|\b(?:too|so|overly) (?:patient|nice|soft|kind|lenient|trusting|good|helpful|accommodating|generous) (?:with|to|for) (?:him|her|them|people|such|someone|somebody)\b"
                r"|\btrusted (?:him|her|them) too much\b|\b(?:i|we) (?:stayed|remained|kept|was|were) (?:\w+ )?(?:professional|polite|calm|my cool|our cool|my composure|civil)\b|\b(?:patience|calm|professionalism|experience) is what (?:separates|distinguishes)\b|\b(?:what|which) (?:separates|distinguishes) (?:a|the|us|me)\b|\bremember who i am (?:talking|dealing)\b|\bcould (?:list|name|mention|have listed|have named) (?:more|others|many|plenty)\b|\bkept my (?:cool|composure|temper)\b|\bnot paid (?:enough|to)\b|\bsurvived\b|\bthicker skin\b|\bprotect (?:myself|my team|ourselves|my people)\b|\b(?:my|our) (?:only )?(?:part|share|mistake|fault) (?:is|was|lies|being|in it is|in it was)? ?(?:\w+ )?(?:that )?i (?:was|am|had|have|should|let|gave|trusted|expected)\b"
                r"|\bi (?:gave in|let it go) (?:so|to get|because)\b|\b(?:i am|i'm|we are|we're) not (?:his|her|their|a) (?:punchbag|punching bag|servant|babysitter|therapist|nanny|maid|doormat|slave)\b|\bpunch(?:ing )?bag\b|\bzu (?:nett|geduldig|gutmutig|viel zu oft)\b|\bviel zu (?:oft|nett|geduldig)\b"
            ),
        ),
        "traits": (
            1.0,
            re.compile(
                rf"\b(?:{_POSS}|with an|such an) (?:\w+ )?(?:ego|moods?|temper|tantrums?|little (?:moment|show|game|drama|speech|scene)|dramas?|attitude|nonsense|theatrics|antics|performance|stupidity|laziness|hobby|incompetence|inability|own failures?|pride|vanity|arrogance|ignorance|stubbornness|rants?|monologues?|whims?|airs|complaints? again)\b"
                rf"|\b{_WHO}(?:'s| is| was| are| were|'re)(?: \w+)? (?:impossible|insufferable|unbearable|rude|naive|stubborn|lazy|clueless|childish|petty|pushy|ungrateful|difficult person|dramatic|hysterical|incapable|overwhelmed by|unfit|dense|thick|slow|dim|bitter|spiteful|pathetic|hopeless|a lost cause|beyond (?:him|her|them|help))\b"
                r"|\b(?:einfach|ziemlich|so) (?:ein )?(?:schwierige[rn]?|anstrengende[rn]?|unmogliche[rn]?) (?:mensch|person|kunde|kundin|typ)\b|\bschwieriger mensch\b|\binsoportable\b|\binsupportable\b|\bpesad[oa]\b|\bmaleducad[oa]\b|\bsem educacao\b|\bmaleducat[oa]\b|\bun(?:e)? (?:emmerdeu\w*|raleu\w*|chieu\w*)\b|\blastig mens\b|\bbezczeln\w+\b"
            ),
        ),
        "wants trouble": (
            1.0,
            re.compile(
                r"\btakes? (?:advice|everything|help|criticism|it all) as an? (?:insult|attack|affront)\b|\bwhat (?:he|she)(?:'s| is| was) (?:really )?after\b|\bplay(?:s|ed|ing)? the (?:victim|martyr|diva|boss|innocent|queen)\b|\battention\b(?= (?:he|she|they)|[- ]seek|$)|\b(?:it'?s|it is|was) (?:just |only |all )?attention\b|\b(?:come|comes|came|wants?|wanted|looking|spoiling|itching) (?:in )?(?:for )?an? (?:argument|fight|quarrel|row|scene)\b|\bpick(?:s|ed|ing)? (?:a fight|holes|quarrels)\b|\b(?:needs?|wants?|wanted|looking for|looks for|after) (?:somebody|someone|anybody) (?:else )?to (?:be angry|blame|shout|yell|carry|take it out)\b"
                r"|\bcarry the can\b|\b(?:since|because|as) (?:nobody|no one) (?:else |at home )*(?:does|will|listens|wants|can|bears|puts up)\b|\bsome(?:body|one) to (?:listen|complain|moan|whine) to\b|\bout of (?:his|her|their) depth\b|\bcan'?t (?:handle|cope with|deal with|take) (?:change|criticism|the truth|a no|pressure|it)\b|\bquestion of (?:ability|intelligence|character|intellect|education|upbringing)\b|\bblames? (?:us|me|others|everyone|everybody|the world)\b|\bshift(?:s|ed|ing)? (?:everything|the blame|it all|all of it) (?:on)?to\b|\b(?:went|goes|going) off on one\b|\blectur(?:ed|es|ing) (?:me|us)\b"
                r"|\b(?:took|takes|taking) it personally\b|\bgot defensive\b|\brolled (?:her|his|their) eyes\b|\btook the (?:mickey|biscuit)\b|\b(?:he|she|they) (?:was |were |is |are |just |only |kept |always |went on )*(?:moan|whin|nagg?)(?:ed|ing|es|s)\b|\b(?:on and on|droning on|banging on)\b|\bgive (?:her|him|them|these people|people) an inch\b|\bsuchen? (?:den|nur) (?:den )?streit\b|\bnur gejammert\b|\bgejammert\b|\bgemeckert\b|\bnous accuse\b|\breclama[mr]? de tudo\b|\bse queja de todo\b|\bsi lamenta (?:sempre|di tutto)\b|\bcara feia\b"
            ),
        ),
        "scorn": (
            1.0,
            re.compile(
                r"\bwhat (?:do|did|can|could) (?:you|they|he|she|one|i) expect\b|\bdo you expect\b|\bat least (?:he|she|they) (?:was|were|went|shut|is|are|stopped|left)\b|\bdeep down (?:he|she|they)\b|\bpenny (?:finally |eventually )?dropped\b|\b(?:had|have|has|with) the (?:cheek|nerve|gall|audacity|front)\b|\ba (?:grown|more grown[- ]up|more mature|normal|reasonable|sensible) (?:man|woman|person|adult)\b|\byou(?:'d| would) (?:have )?th(?:ink|ought)\b|\bapparently not\b|\bgood for (?:him|her) for once\b|\bdid (?:him|her|them) (?:some )?good\b"
                r"|\blike (?:puppies|puppy|children|child|toddlers?|babies|a baby|a child|pupils|dogs?)\b|\b(?:with|from|to) a toddler\b|\bfor once\b|\bwasted? (?:half|an|my|our|everybody'?s|everyone'?s|the whole|hours)\b|\b(?:see|saw) through (?:him|her|them)\b|\b(?:nobody|no one) forces\b|\bonly (?:himself|herself|themselves)\b|\b(?:he|she|they)(?:'d|'s| had| has)? only (?:himself|herself)\b|\bthanks? (?:to )?(?:her|his) (?:own )?(?:carelessness|laziness)\b|\bevery(?:one|body) (?:here|on the desk|in the (?:office|shop|team)|at (?:work|ours))?,? ?knows (?:it|him|her|that)\b|\banyone who (?:has|had|ever) (?:\w+ )?(?:met|knows?|known|dealt)\b"
                r"|\bthe only person in the (?:world|queue|room|universe) with\b|\b(?:job|life|work),? which (?:he|she|they) (?:does|do) not\b|\bwhich (?:he|she|they) (?:do|does)(?: not|n'?t) (?:seem|appear)\b|\bas if (?:the world|we|i) (?:had nothing|have nothing|revolve\w*)\b|\bneed(?:s)? to be trained\b|\bunder (?:their|his|her) noses?\b|\breason for our\b|\blong story short\b|\bcomme a un enfant\b|\blo que (?:se )?merec\w+\b|\bverdien(?:t|te) (?:hat|hatte)\b|\bzum schluss war (?:er|sie)\b|\bwenigstens (?:still|ruhig|weg)\b"
            ),
        ),
        "failing": (
            1.0,
            re.compile(
                rf"\b{_WHO} (?:\w+ )?(?:never|doesn'?t|don'?t|didn'?t|won'?t|can'?t|cannot|hadn'?t|hasn'?t|couldn'?t|does not|did not|do not|will not|had not|has not|refus\w+ to|fail\w+ to|forgot to|still doesn'?t|still didn'?t) (?:even |ever |once |really |actually |bother to )*{_FAIL}\b"
                rf"|\b{_WHO} had (?:prepared|read|understood|learned|done) nothing\b|\bhas(?:n'?t| not)? (?:got )?(?:a|any|no) (?:clue|sense of|idea how|manners|insight|understanding)\b|\bno (?:sense of responsibility|manners|clue|insight|self-awareness)\b|\bhad no idea\b(?= (?:about|of|how) (?:\w+ )?(?:his|her|their|own|anything))|\bif (?:you|people|they|he|she) (?:do not|don'?t|can'?t|cannot|won'?t) (?:even )?(?:read|listen|follow|learn)\b|\bnever once admitted\b|\bnever admit\w*\b|\b(?:nobody|no one) (?:there )?(?:takes? (?:any )?responsibility|ever (?:reads|listens|checks))\b|\bsits? on (?:every|each|all)\b|\bsimply (?:ignor\w+|forg\w+)\b"
                r"|\b(?:obwohl|weil) (?:er|sie) selbst\b|\b(?:er|sie) (?:liest|hort|versteht|begreift) (?:nie|nichts|nicht)\b|\b(?:il|elle) ne (?:lit|comprend|ecoute) (?:jamais|rien|pas)\b|\bcomprend tout de travers\b|\bno (?:escucha|lee|entiende) (?:a )?(?:nadie|nada)\b|\bnao (?:ouve|le|entende) (?:ninguem|nada)\b|\bnon (?:ascolta|legge|capisce) (?:mai|niente|nessuno)\b|\b(?:leest|luistert|snapt) (?:nooit|niets|niet)\b|\b(?:nic nie rozumie|nigdy nie (?:czyta|slucha))\b"
            ),
        ),
        "limits": (
            1.0,
            re.compile(
                r"\b(?:not|isn'?t|wasn'?t|never|hardly|n't) (?:\w+ )?(?:equipped|wired|up to|capable of|cut out) (?:for |to )?(?:an? |any |this |that |such an? )?(?:\w+ )?(?:conversations?|discussions?|thinking|reasoning|thought|anything|grasp|follow|understand|level)\b"
                rf"|\b(?:above|beyond|past) (?:the level of an? |(?:{_POSS}|the other (?:fella|fellow|guy|person|side|man)'?s?) (?:level|ceiling|league|comprehension|horizon|grasp|understanding|intellect))|\b{_POSS} (?:mental |intellectual )?(?:ceiling|horizon|bandwidth) (?:is|was)\b|\bthe other (?:fella|fellow|guy|person|side|man)'?s? ceiling\b"
            ),
        ),
        "no more of them": (
            1.0,
            re.compile(
                rf"\b(?:can'?t|cannot|couldn'?t|should not|shouldn'?t|don'?t) expect (?:much |any )?(?:more|better|much|wonders|miracles) (?:from|of|out of) (?:him|her|them|people|some|such|that)\b|\bonly so much (?:you|one|we|i) can (?:do|expect|get|explain)\b|\b{_WHO}(?:'ll| will) (?:come (?:round|around)|get (?:it|there)) (?:once|when|if) (?:some(?:body|one)|his|her|their)\b"
            ),
        ),
        "looked down on": (
            2.0,
            re.compile(
                r"\btreat(?:ed|ing|s)? (?:him|her|them|such people|people like \w+) (?:like|as) (?:a |an |small |little )?(?:child|children|kid|kids|baby|toddler|toddlers|infant|idiot)s?\b|\b(?:you |one |we |i )?(?:can'?t|cannot|can not|couldn'?t|no) (?:help|helping|please|pleasing|reason with|reasoning with|talk to|talking to|teach|satisfy) (?:some people|such people|people like|that man|that woman|this man|this woman|him anyway|her anyway)\b"
                r"|\bgive (?:that|this) (?:woman|man|person|customer|lot|family)\b|\b(?:the |her |his )?next drama\b|\bover (?:absolutely )?nothing\b|\bno manners\b|\b(?:to keep|for the sake of) the peace\b[^.!?]{0,60}\b(?:drama|moan|again)|\bneed(?:s)? to be (?:trained|taught|told off|put in (?:his|her|their) place)\b|\bput (?:him|her|them) in (?:his|her|their) place\b|\b(?:and )?then it was my fault\b|\bgo(?:es)? crying to\b|\bmust (?:really )?be hard work (?:being|to be)\b"
                r"|\b(?:wie|als) (?:ein(?:em)? )?kleinkind\b|\bman kann (?:es )?(?:ihm|ihr|solchen leuten|manchen) nie recht machen\b|\bjamais content\w*\b|\bnunca esta content\w+\b|\bnunca esta satisfeit\w+\b|\bnon (?:e|va) mai (?:contento|contenta|bene niente)\b|\bnooit tevreden\b|\bwiecznie niezadowolon\w+\b"
            ),
        ),
        "his own fault": (
            2.0,
            re.compile(
                r"\b(?:all|entirely|purely) (?:his|her|their) (?:own )?(?:doing|fault|making)\b|\b(?:himself|herself|themselves) to (?:thank|blame)\b|\b(?:entierement|uniquement|completement) sa faute\b|\btoda la culpa es (?:suya|de)\b|\btutta colpa (?:sua|loro)\b|\bhelemaal (?:zijn|haar) eigen (?:schuld|fout)\b|\b(?:jego|jej) wina\b|\bunki (?:hi )?galti\b"
            ),
        ),
    }
)
