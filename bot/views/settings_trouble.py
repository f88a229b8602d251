"""Why something about teams and settings cannot be done, in words."""

from collections.abc import Mapping
from types import MappingProxyType

from services.languages import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "no_group_scope": Sentence(
            en="I may not see user groups here: usergroups:read was declined when I was installed. A team by hand works"
            " as well, or from a channel. Whoever looks after Slack can allow it later.",
            de="Benutzergruppen darf ich hier nicht sehen: usergroups:read wurde beim Installieren abgelehnt. Ein Team von"
            " Hand geht genauso, oder eines aus einem Channel. Erlauben lässt es sich auch später noch.",
        ),
        "no_channel_scope": Sentence(
            en="I may not see who is in channels here: channels:read was declined when I was installed. A team by hand works"
            " as well, or from a user group. Whoever looks after Slack can allow it later.",
            de="Wer in Channels ist, darf ich hier nicht sehen: channels:read wurde beim Installieren abgelehnt. Ein Team von"
            " Hand geht genauso, oder eines aus einer Benutzergruppe. Erlauben lässt es sich auch später noch.",
        ),
        "no_scope": Sentence(
            en="I may not see that here: the permission was declined when I was installed. A team by hand works as well.",
            de="Das darf ich hier nicht sehen, es wurde beim Installieren abgelehnt. Ein Team von Hand geht genauso.",
        ),
        "gone": Sentence(
            en="I can't find that in Slack any more. Please choose another one.",
            de="Das finde ich in Slack nicht mehr. Wähl bitte etwas anderes.",
        ),
        "no_plan": Sentence(
            en="User groups are part of Slack's paid plans. A team by hand works as well, or from a channel.",
            de="Benutzergruppen gehören zu den bezahlten Tarifen von Slack. Ein Team von Hand geht genauso, oder eines aus"
            " einem Channel.",
        ),
        "no_groups": Sentence(
            en="There are no user groups in this workspace yet. A team by hand works as well, or from a channel.",
            de="In diesem Workspace gibt es noch keine Benutzergruppen. Ein Team von Hand geht genauso, oder eines aus einem"
            " Channel.",
        ),
        "no_such_team": Sentence(
            en="This team is no more. Everybody is where they belong without it.",
            de="Dieses Team gibt es nicht mehr. Alle sind dort, wo sie ohne es hingehören.",
        ),
        "first_team": Sentence(
            en="Everybody who is in no other team is in this one, so it stays.",
            de="In diesem Team sind alle, die in keinem anderen sind; darum bleibt es.",
        ),
        "too_many_teams": Sentence(
            en="There are a thousand teams already. End one that is done first.",
            de="Es gibt schon tausend Teams. Beende zuerst eines, das fertig ist.",
        ),
        "no_source": Sentence(
            en="Please choose one of this workspace's own.",
            de="Wähl bitte eine, die zu diesem Workspace gehört.",
        ),
        "source_taken": Sentence(
            en="Another team follows it already.",
            de="Danach richtet sich schon ein anderes Team.",
        ),
        "team_name_length": Sentence(
            en="A name of up to 60 characters, please.", de="Bitte ein Name mit höchstens 60 Zeichen."
        ),
        "team_name_taken": Sentence(en="Another team is called so.", de="So heißt schon ein anderes Team."),
        "bad_recap_day": Sentence(
            en="A recap can be drafted from Wednesday to Friday.",
            de="Ein Wochenrückblick lässt sich von Mittwoch bis Freitag entwerfen.",
        ),
        "bad_deal_day": Sentence(
            en="Cards can come from Monday to Wednesday, so that the week has days left to play.",
            de="Karten können von Montag bis Mittwoch kommen, damit genug von der Woche zum Spielen bleibt.",
        ),
        "too_many_by_hand": Sentence(
            en="Up to 100 by hand. For more, a user group or a channel keeps itself up to date.",
            de="Von Hand bis zu 100. Für mehr hält sich eine Benutzergruppe oder ein Channel selbst aktuell.",
        ),
        "no_such_channel": Sentence(
            en="Please choose one of this workspace's channels.",
            de="Wähl bitte einen Channel dieses Workspace.",
        ),
        "bad_holidays": Sentence(
            en="One day a line, written like 2026-12-25, or its first and last day with up to a month between them.",
            de="Ein Tag je Zeile, geschrieben wie 2026-12-25, oder der erste und der letzte Tag, höchstens einen Monat"
            " auseinander.",
        ),
        "too_many_holidays": Sentence(
            en="That is more than a hundred days. Please leave out those that are far off.",
            de="Das sind mehr als hundert Tage. Lass bitte die weg, die noch weit weg sind.",
        ),
        "bad_hours": Sentence(
            en="Please choose one of the hours offered.", de="Wähl bitte eine der angebotenen Stunden."
        ),
        "no_such_zone": Sentence(
            en="I don't know this time zone. Type a city, such as Lisbon.",
            de="Diese Zeitzone kenne ich nicht. Tipp eine Stadt ein, zum Beispiel Lisbon.",
        ),
    }
)
