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
    r"habe|hat|haben|hatte|war|waren|wurde|ge\w{3,}(?:t|en)|\w+iert|gab|kam|ging|rief|schrieb|brachte|sagte|"
    r"ai|a (?:ete|repondu|dit|recu|aime|\w+e)|avons|ete|etait|fait|dit|envoye|rappele|"
    r"mande|envie|llame|lleve|avise|dije|di|hice|fui|hable|conte|escribi|le (?:mande|envie|llame|lleve|avise|dije|di|hice|conte)|quedo|dijo|fue|\w+aron|\w+ieron|contesto|respondio|agradecio|recibio|"
    r"mandei|enviei|liguei|levei|avisei|disse|fiz|falei|contei|escrevi|entreguei|ficou|foi|\w+aram|respondeu|agradeceu|recebeu|kiya|diya|bheja|bola|bataya|kar diya|ho gaya|gaya|mandato|chiamato|detto|portato|heb|heeft|gestuurd|gebeld)\b"
)
