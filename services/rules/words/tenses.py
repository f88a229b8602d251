"""Words by which something is announced, or told as done. Patterns over folded text."""

import re

ANNOUNCED = re.compile(
    r"\b(?:i'?ll|i will|we'?ll|we will|i shall|will (?:be |then |also |soon )?(?:send|call|ring|write|give|bring|follow|check|do|visit|report|get|let|tell|update|come|share|ask|see|deliver|arrange|fix|show|meet|mail|email|post|talk|speak|add|confirm|reach|contact|happen|return|go|finish|sort|order|book)"
    r"|going to|gonna|plan(?:s|ned|ning)? to|planned for|intend(?:s|ed|ing)? to|hope to|aim to|about to|to be (?:done|sent|confirmed|delivered|continued|decided|agreed|announced)|still to (?:come|do|follow)|to follow|to come|follow(?:s|-up)? (?:follows|is coming|is planned|is scheduled|comes|to be|will)|tbd|tbc|tba|pending|scheduled for|is scheduled|in progress|upcoming|awaiting|on my list|on the list|to-?do"
    r"|tomorrow|next (?:week|monday|tuesday|wednesday|thursday|friday|month|time)|soon|not (?:yet|done|there)|later this (?:week|month)"
    r"|werde\w*|wird noch|folgt|kommt noch|steht (?:noch )?aus|noch offen|morgen|nachste woche|demnachst|bald|geplant|noch nicht"
    r"|je vais|nous allons|j'enverrai|je (?:lui )?\w+(?:erai|irai|drai)|demain|la semaine prochaine|bientot|prevu|a venir|a suivre|pas encore"
    r"|voy a|vamos a|le (?:mandare|enviare|llamare|avisare|contare|dire|escribire|llevare)|manana|la semana que viene|la proxima semana|pronto|pendiente|todavia no|por hacer"
    r"|vou (?:\w+r)|vamos \w+r|amanha|semana que vem|proxima semana|em breve|ainda nao|a fazer|kal (?:karunga|karungi|batata|bataunga|bataungi)|karunga|karungi|karenge|bataunga|bataungi|domani|presto|morgen|volgende week)\b"
)

PLEDGED = re.compile(
    r"\b(?:i'?ll|i will|we'?ll|we will|i shall|(?:i am|i'm|we are|we're) (?:going|planning) to|(?:i|we) (?:plan|intend|hope|aim|want) to|gonna"
    r"|(?:ich|wir) (?:werden?|melden?|schicken?|rufen?|bringen?)|werde ich|je vais|nous allons|j'enverrai|voy a|vamos a|vou|vamos|ik ga|ik zal|we gaan|gaan we|zal ik|faro|faremo|mandero|chiamero)\b[^.;!?\n]*"
    r"|(?:^|[.,;!?:\n] ?)(?:and |then |so )?will (?:be |then |also |soon )?(?:send|call|ring|write|give|bring|follow|check|do|visit|report|get|let|tell|update|come|share|ask|see|arrange|fix|show|mail|confirm|add|post|keep)\b[^.;!?\n]*"
)
"""What the teller says they will do, up to the end of the sentence: whatever verbs follow, none of it has happened."""

DONE = re.compile(
    r"\b(?:\w{2,}ed|sent|told|gave|brought|rang|wrote|went|came|took|made|did|met|spoke|said|got|had|was|were|found|left|showed|put|read|let|kept|paid|sat|drove|saw|heard|held|built|bought|thought|felt|knew|done|gone|given|taken|"
    r"written|spoken|been|began|broke|chose|drew|fell|flew|forgot|hung|laid|led|lent|lit|lost|meant|ran|sang|sold|stood|stuck|swept|taught|tore|understood|won|wore|wound|"
    r"(?:an|ab|auf|aus|ein|mit|vor|zu|nach|hin|her|vorbei|zuruck|durch|weg|los|heim|nachhause)ge\w{2,}(?:t|en)|habe|hat|haben|hatte|war|waren|wurde|ge\w{3,}(?:t|en)|\w+iert|gab|kam|ging|rief|schrieb|brachte|sagte|"
    r"ai|a (?:ete|repondu|dit|recu|aime|\w+e)|avons|ete|etait|fait|dit|envoye|rappele|"
    r"mande|envie|llame|lleve|avise|dije|di|hice|fui|hable|conte|escribi|le (?:mande|envie|llame|lleve|avise|dije|di|hice|conte)|quedo|dijo|fue|\w+aron|\w+ieron|contesto|respondio|agradecio|recibio|"
    r"mandei|enviei|liguei|levei|avisei|disse|fiz|falei|contei|escrevi|entreguei|ficou|foi|\w+aram|respondeu|agradeceu|recebeu|kiya|diya|bheja|bola|bataya|kar diya|ho gaya|gaya|mandato|chiamato|detto|portato|heb|heeft|gestuurd|gebeld)\b"
)

UNDERWAY = re.compile(
    r"\b(?:(?:he|she|it|they|that|this)'ll|most likely|probably|back and forth|in progress|in the works|under ?way|being (?:prepared|made|arranged|sorted|looked|repaired|fixed|built|printed|checked|processed|worked)|on (?:its|the|their) way|en route|expected|awaited|awaiting|waiting (?:on|for)|hoping|hopefully|fingers crossed|should (?:be|arrive|have|come|get)"
    r"|(?:is |are |'s |be )?due (?:on |in |by |next |to )?(?:\w+day|tomorrow|next|soon|shortly|course|arrive|be)|fixed for|set for|all set|lined up|booked (?:in )?for|scheduled|reminder|in (?:my|the) (?:calendar|diary)|nearly (?:there|done|ready|finished)|almost (?:there|done|ready|finished)|still (?:running|open|waiting|working|to|needs?|in|on|being|looking|not)"
    r"|as soon as|once (?:it|the|he|she|they|that|this|we|i)\b|when (?:i|we) (?:get|have|find|can|am|are)|when it (?:arrives|comes|is)|the moment (?:it|he|she|they)|until then|by then|in due course|in the coming|over the coming|shortly|premature|to be (?:done|seen|sent|continued|confirmed)|update (?:after|when|once)|report back|i do promise|(?:goes|go) out (?:this|next|on|tomorrow)|from (?:then|now) on|i(?:'m| am) (?:confident|sure|certain|optimistic|positive)|i (?:expect|reckon|hope|trust|intend|mean|plan)|to ?do\b"
    r"|in arbeit|unterwegs|in vorbereitung|am wochenende|sobald|sollte (?:bald|morgen|dann|am)|warte (?:noch )?auf|erwarte|wird (?:gerade|derzeit|noch|bald)|steht an|in kurze|im kalender|fast fertig|melde mich|gebe? (?:dann )?bescheid|sage? (?:dann )?bescheid"
    r"|en cours|en (?:chemin|preparation)|des que|aussitot que|j'attends|on attend|devrait|au courant|presque (?:pret|fini)|dans la semaine|(?:je|nous|il|elle|on) (?:\w+ ){0,2}\w+(?:rai|rons|ra|ront)"
    r"|en camino|en proceso|en cuanto|tan pronto|cuando (?:llegue|tenga|pueda|este)|esperando|falta poco|casi (?:listo|lista|hecho)|por llegar|deberia|a caminho|em andamento|assim que|quando chegar|aguardando|a espera|quase pronto|vou \w+r"
    r"|in arrivo|in corso|appena (?:arriva|posso|avro|ho)|aspetto|quasi (?:pronto|fatto)|dovrebbe|ti (?:faro|diro)|onderweg|zodra|wacht(?:en)? (?:nog )?op|bijna klaar|binnenkort|w drodze|w trakcie|jak tylko|wkrotce|zaraz|czekam|raste mein|jaldi)\b"
    r"|\b(?:agenda|details?|more|rest|report|result|update) (?:to )?follows?\b|\b(?:nothing to report|no result yet|too early)\b"
)
"""That it is on its way, waited for or pencilled in."""

PREPARED = re.compile(
    r"\b(?:invitations?|invites?|requests?|orders?|ordered|reminders?|applications?|appointments?|slots?|bookings?|booked|scheduled|arranged|planned|prepared|noted|signed up|pencilled|asked for|put in|informed|contacted both|agreed (?:on|to|that)|set (?:up )?(?:a|an|the|up)|einladung\w*|bestellt|termin\w*|notiert|geplant|commande\w*|rendez-vous|note|pedido\w*|encarg\w*|apuntado|agendad\w*|ordinat\w*|besteld|afspraak|zamowi\w+)\b"
)
"""Preparations: done, and still not the thing that was promised."""

_WHEN = r"^(?:how|what|if|whether|where|when|who|that|wie|ob|was|dass|si|ce qu\w*|comment|lo que|como|o que|se|come|hoe|of|wat|jak|co|czy)\b"
OPEN_CLAUSE = re.compile(_WHEN)
"""A clause that only says what is not known yet."""
