"""Why something about advisory boards cannot be done, in words; also what people from outside are told at the door."""

from collections.abc import Mapping
from types import MappingProxyType

from services.languages import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "item_decision": Sentence(
            en="Say what was decided before the board is told. A no is fine.",
            de="Sag erst, was entschieden wurde, bevor der Beirat es erfährt. Ein Nein ist in Ordnung.",
        ),
        "item_line": Sentence(
            en="Write the sentence the board is to read.", de="Schreib den Satz, den der Beirat lesen soll."
        ),
        "item_owner": Sentence(
            en="Pick somebody who works here and can look after it.",
            de="Wähl jemanden, der hier arbeitet und sich darum kümmern kann.",
        ),
        "item_theme": Sentence(
            en="Say in a few words what it is about.", de="Sag in ein paar Worten, worum es geht."
        ),
        "no_advisory_item": Sentence(
            en="This item is gone. Type /bingo advisory to see what there is.",
            de="Diesen Punkt gibt es nicht mehr. Tipp /bingo advisory ein, um zu sehen, was es gibt.",
        ),
        "no_advisory_thread": Sentence(
            en="Its thread is not in the channel, so there is nowhere to say it yet.",
            de="Der Thread dazu steht nicht im Channel, deshalb lässt es sich dort noch nicht sagen.",
        ),
        "no_feedback": Sentence(
            en="What was said there is gone. Type /bingo advisory to see the rest.",
            de="Was dort gesagt wurde, ist nicht mehr da. Tipp /bingo advisory ein, um den Rest zu sehen.",
        ),
        "no_feedback_here": Sentence(
            en="Items are made of what members of an advisory board say in one of its threads; this message is none of these.",
            de="Punkte entstehen aus dem, was Mitglieder eines Kundenbeirats in dessen Threads sagen; diese Nachricht gehört"
            " nicht dazu.",
        ),
        "no_story": Sentence(
            en="This story was taken back, so there is nothing to answer any more.",
            de="Diese Geschichte wurde zurückgezogen, darauf lässt sich nicht mehr antworten.",
        ),
        "outsider": Sentence(
            en="This one is only for people who work here. If you sit on an advisory board, the buttons under its stories"
            " are yours.",
            de="Das ist nur für Leute, die hier arbeiten. Wenn du in einem Kundenbeirat sitzt, sind die Knöpfe unter den"
            " Geschichten dort für dich.",
        ),
        "not_advisory": Sentence(
            en="Advisory boards are for managers. If you run one, ask whoever looks after Connection Bingo to make you a manager.",
            de="Kundenbeiräte sind für Führungskräfte. Wenn du einen betreust, bitte wer sich um Connection Bingo kümmert, dich dazu zu machen.",
        ),
        "no_board": Sentence(
            en="This board is closed. Type /bingo advisory to see the others.",
            de="Dieser Beirat ist geschlossen. Tipp /bingo advisory ein, um die anderen zu sehen.",
        ),
        "no_boards": Sentence(
            en="There is no advisory board yet. A manager can make one with /bingo advisory.",
            de="Es gibt noch keinen Kundenbeirat. Wer führt, kann mit /bingo advisory einen anlegen.",
        ),
        "owner_not_colleague": Sentence(
            en="A board is run by a colleague. Please choose somebody who works here.",
            de="Einen Beirat betreut jemand von uns. Wähl bitte jemanden, der hier arbeitet.",
        ),
        "team_channel": Sentence(
            en="A team celebrates in that channel. Give the board one of its own, so that neither reads the other's posts.",
            de="In diesem Kanal feiert ein Team. Gib dem Beirat einen eigenen, damit niemand mitliest, für wen es nicht gedacht ist.",
        ),
        "advisory_channel": Sentence(
            en="An advisory board reads in that channel, so no team posts there. Please choose another one.",
            de="In diesem Kanal liest ein Kundenbeirat mit, deshalb postet dort kein Team. Wähl bitte einen anderen.",
        ),
        "shared_channel": Sentence(
            en="People from outside read along in this channel, so your team's board is not shown here. Any channel of your own is fine.",
            de="In diesem Kanal lesen Leute von außerhalb mit, deshalb zeige ich die Teamwoche hier nicht. In jedem eurer eigenen Kanäle geht es.",
        ),
        "board_channel_taken": Sentence(
            en="Another board has that channel. Please choose one of its own.",
            de="Diesen Kanal hat schon ein anderer Beirat. Wähl bitte einen eigenen.",
        ),
        "member_unknown": Sentence(
            en="I can't find them in Slack. Ask them to join the board's channel first.",
            de="Ich finde diese Person in Slack nicht. Sie muss zuerst dem Kanal des Beirats beitreten.",
        ),
        "member_is_colleague": Sentence(
            en="They work here, and a board's members look at us from outside. Please choose a guest, or somebody of another organisation.",
            de="Diese Person arbeitet hier, und ein Beirat sieht von außen auf uns. Wähl bitte einen Gast oder jemanden aus einer anderen Organisation.",
        ),
        "board_full": Sentence(
            en="This board has all the members it can take: 30. A smaller one is heard better.",
            de="Dieser Beirat ist voll: mehr als 30 gehen nicht. In einem kleineren wird jeder besser gehört.",
        ),
        "not_for_board": Sentence(
            en="Only a lit claim with words of its own can go before a board.",
            de="Nur was leuchtet und eigene Worte hat, kann vor einen Beirat.",
        ),
        "sensitive_claim": Sentence(
            en="This one holds something that only a reviewer should read, so it goes before no board.",
            de="Darin steht etwas, das nur eine einzige Person lesen sollte. Deshalb kommt es vor keinen Beirat.",
        ),
        "customer_must_agree": Sentence(
            en="Please ask the customer first, and tick that they agreed.",
            de="Frag bitte zuerst die Kundin oder den Kunden, und kreuz an, dass sie einverstanden sind.",
        ),
        "before_board_already": Sentence(
            en="This one is before that board already, or on its way there.",
            de="Das liegt diesem Beirat schon vor oder ist auf dem Weg dorthin.",
        ),
        "no_highlight": Sentence(
            en="This is not yours to decide, or it is gone.",
            de="Darüber entscheidest nicht du, oder es ist nicht mehr da.",
        ),
        "board_stopped": Sentence(
            en="Nothing is posted to this board just now. Its page says why, and lets it go on.",
            de="In diesem Beirat wird gerade nichts gepostet. Seine Seite sagt, warum, und lässt es weitergehen.",
        ),
        "no_highlights": Sentence(
            en="Please tick at least one story that is still ready.",
            de="Kreuz bitte mindestens eine Geschichte an, die noch bereit ist.",
        ),
        "many_highlights": Sentence(
            en="Nine stories are the most a thread takes. The others can wait for the next one.",
            de="Mehr als neun Geschichten passen nicht in einen Thread. Die anderen können auf den nächsten warten.",
        ),
        "answers_stand": Sentence(
            en="Thank you, we have your answers of this year. They are counted with those of others now, so they stand as they"
            " are. Next year we ask again.",
            de="Danke, deine Antworten für dieses Jahr sind da. Sie sind jetzt mit denen von anderen gezählt und bleiben deshalb,"
            " wie sie sind. Nächstes Jahr fragen wir wieder.",
        ),
        "not_on_board": Sentence(
            en="These buttons are for the members of this board. If you would like to be one, ask whoever invited you here.",
            de="Diese Knöpfe sind für die Mitglieder dieses Beirats. Wenn du dazugehören möchtest, frag, wer dich hierher eingeladen hat.",
        ),
        "story_taken_back": Sentence(
            en="This story was taken back, so there is nothing left to say about it. Thank you all the same.",
            de="Diese Geschichte wurde zurückgenommen, dazu gibt es nichts mehr zu sagen. Trotzdem danke.",
        ),
    }
)
