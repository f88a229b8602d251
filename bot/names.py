"""Every callback_id and action_id we put into Slack, so that views and listeners mean the same thing.

A button's `value` is written down beside its name. Weeks are `2026-W48`, claims are UUIDs, positions 0 to 24.
"""

from typing import Final

COMMAND: Final = "/bingo"

# Shortcuts and modals, by their callback_id
SHORTCUT_CLAIM: Final = "claim_square"
SHORTCUT_EVIDENCE: Final = "use_as_evidence"
MODAL_CLAIM: Final = "claim_form"
MODAL_RESULT: Final = "claim_result"
MODAL_FAIRNESS: Final = "fairness"
MODAL_REVIEW_ASK: Final = "review_ask"
MODAL_REVIEWS: Final = "reviews"
MODAL_REVIEW: Final = "review"
MODAL_HAND_OVER: Final = "hand_over"
MODAL_TAKE_BACK: Final = "take_back"
MODAL_LOOKERS: Final = "lookers"
MODAL_PAUSE: Final = "pause"
MODAL_CARD: Final = "past_card"
MODAL_DECK: Final = "deck_leafed"
MODAL_DECK_FILE: Final = "deck_file"
MODAL_DECK_PREVIEW: Final = "deck_preview"
MODAL_SQUARE: Final = "square_added"
MODAL_THEME: Final = "theme_set"
MODAL_SUGGEST: Final = "square_suggested"
MODAL_THANK: Final = "suggestion_thanked"
MODAL_PEOPLE: Final = "people"
MODAL_ACQUAINTANCE: Final = "acquaintance"
MODAL_OFFER: Final = "customer_offered"
MODAL_PEOPLE_PASTED: Final = "people_pasted"
MODAL_RECAP: Final = "recap_edited"
MODAL_RECAPS: Final = "recaps_past"
MODAL_RECAP_READ: Final = "recap_read"
MODAL_COMPANY: Final = "company"
MODAL_WALL: Final = "wall"
MODAL_TEAMS: Final = "teams"
MODAL_TEAM: Final = "team"
MODAL_SET_UP: Final = "set_up"
MODAL_MY_SETTINGS: Final = "my_settings"
MODAL_WORKSPACE_SETTINGS: Final = "workspace_settings"
MODAL_POLICY: Final = "policy"
MODAL_BOARDS: Final = "advisory_boards"
MODAL_BOARD: Final = "advisory_board"
MODAL_BOARD_FORM: Final = "advisory_board_form"
MODAL_SEAT: Final = "advisory_seat"
MODAL_MEETING: Final = "advisory_meeting"
MODAL_NOMINATE: Final = "nomination"
SHORTCUT_ITEM: Final = "make_item"
MODAL_ITEMS: Final = "advisory_items"
MODAL_ITEM: Final = "advisory_item"
MODAL_REPLY: Final = "advisory_reply"
MODAL_QUESTIONS: Final = "advisory_questions"
MODAL_ANSWERS: Final = "advisory_answers"
MODAL_RECORD: Final = "advisory_record"

# Buttons and selects, by their action_id
JOIN: Final = "join"  # no value
LEAVE: Final = "leave"  # no value
RESUME: Final = "resume"  # no value
PAUSE: Final = "pause"  # no value: opens the pause modal
CLAIM: Final = "claim"  # week, or empty for the running week: opens the form at the choice of a square
CHOOSE_SQUARE: Final = "choose_square"  # inside the form; the option's value is a position
CUSTOMER: Final = "customer"  # inside the form; the option's value is a customer's UUID, or "new:" and a name
CUSTOMERS: Final = "customers"  # the same in the form of a group square, where several may be chosen
MEND: Final = "mend"  # claim
FOLLOW_UP: Final = "follow_up"  # claim
WITHDRAW: Final = "withdraw"  # claim
ASK_HUMAN: Final = "ask_human"  # claim
WITNESS_YES: Final = "witness_yes"  # claim
WITNESS_NO: Final = "witness_no"  # claim
REVIEW_AWARD: Final = "review_award"  # claim
REVIEW_ASK: Final = "review_ask"  # claim: opens a modal for the sentence
REVIEW_UNDO: Final = "review_undo"  # claim: takes the latest decision back
REVIEW_CLOSER: Final = "review_closer"  # claim: opens everything there is about it
HAND_OVER: Final = "hand_over"  # claim: opens a modal with the choice of a colleague
TAKE_BACK: Final = "take_back"  # claim: opens a modal for the reason
REVIEWS: Final = (
    "reviews"  # mine, everybody or lit, or empty: opens the list of reviews, or shows it as of now
)
REVIEWS_PAGE: Final = "reviews_page"  # inside the list: the number of a page
REVIEWS_OF: Final = "reviews_of"  # inside the list; the chosen person, whose awarded claims are shown
LOOKERS: Final = "lookers"  # no value: opens the modal with managers and reviewers
RESHUFFLE: Final = "reshuffle"  # week: deals another card in the place of this one
PRINT_CARD: Final = "print_card"  # no value: its address opens in a browser
HOW_DEALT: Final = "how_dealt"  # week: opens how my card was dealt
FAIRNESS: Final = (
    "fairness"  # week: opens how fair the cards of it are; inside it, shows those of the chosen one
)
THE_LOT: Final = "the_lot"  # no value: opens how the lot works
SEE_PHOTO: Final = "see_photo"  # no value: its address opens in a browser
OPEN_CLAIMS: Final = "open_claims"  # no value: answers with my claims
OPEN_PROMISES: Final = "open_promises"  # no value: answers with my promises
OPEN_CARD: Final = "open_card"  # the option's value is a week: answers with that card
OPEN_LEADERS: Final = "open_leaders"  # me, team, people or season
SHARE_BOARD: Final = "share_board"  # no value: posts the team's board where it was asked for
SHOW_ME: Final = "show_me"  # on or off: my name among my neighbours
LANGUAGE: Final = "language"  # a language's code, or slack for the one Slack speaks
CHEER: Final = "cheer"  # on or off: my lines celebrated in the team's channel
DAYS: Final = "days"  # 5, 4 or 3: the rows of my next card
SETTING: Final = "setting"  # account, counter, support or remote

DECK: Final = "deck"  # deck, changes or suggestions, or empty: opens it, or shows it in the open one
DECK_WHICH: Final = "deck_which"  # inside the deck: now or next
DECK_SETTING: Final = "deck_setting"  # inside the deck; the option's value is a setting, or any
DECK_PAGE: Final = "deck_page"  # inside the deck: the number of a page
DECK_FIND: Final = "deck_find"  # inside the deck; the option's value is an activity's id
DECK_FILE: Final = "deck_file"  # no value: opens the form that takes a deck
RETIRE: Final = "retire"  # inside the deck: an activity's id
RETIER: Final = "retier"  # inside what was learned: an activity's id, a slash, and its effort
BRING_BACK: Final = "bring_back"  # inside the changes; the option's value is an activity's id
GO_BACK: Final = "go_back"  # inside the changes: a deck's hash, or shipped
ADD_SQUARE: Final = "add_square"  # a suggestion's UUID, or empty: opens the form for a square
USE_LEARNED: Final = "use_learned"  # inside what was learned: what to deal by and what was to be dealt by, hashes or "authors", a slash between
TARGET: Final = "target"  # inside the changes: the chance of a line to aim for and the one before, in per cent, a slash between
THEME: Final = "theme"  # no value: opens the form for a theme
SUGGEST: Final = "suggest"  # no value: opens the form for a suggestion
THANK: Final = "thank"  # a suggestion's UUID: opens the form for a sentence
OPEN_PEOPLE: Final = "open_people"  # no value: opens the list of those who need to hear from me
ADD_PERSON: Final = "add_person"  # no value: opens the form for one more
EDIT_PERSON: Final = "edit_person"  # customer: opens the form with what is said of them
DROP_PERSON: Final = "drop_person"  # inside the form; customer: off my list
SAME_AS: Final = "same_as"  # inside the form; the option's value is a customer's UUID
PART_AGAIN: Final = "part_again"  # inside the form; a merger's UUID
HEARD_FROM: Final = "heard_from"  # customer: opens the claim form with them in it
OFFER: Final = "offer_customer"  # customer: opens the form to hand them over
TAKE_OVER: Final = "take_over"  # a hand-over's UUID
NOT_THIS_TIME: Final = "not_this_time"  # a hand-over's UUID
PASTE_PEOPLE: Final = "paste_people"  # no value: opens the form that takes a list
MONDAY_LINE: Final = "monday_line"  # on or off: who is quiet, in a line with my card

RECAP: Final = "recap"  # a recap's UUID, or empty: opens it, or that of my team
RECAP_UP: Final = "recap_up"  # inside the recap: claim of the story
RECAP_DOWN: Final = "recap_down"  # inside the recap: claim of the story
RECAP_DROP: Final = "recap_drop"  # inside the recap: claim of the story
RECAP_CHART: Final = "recap_chart"  # inside the recap; on or off: whether the team's weeks are shown
RECAP_PREVIEW: Final = "recap_preview"  # inside the recap; no value: opens it as the team reads it
RECAP_POST: Final = "recap_post"  # inside the recap; no value
RECAP_SCHEDULE: Final = "recap_schedule"  # inside the recap; no value: day and time stand in the form
RECAP_UNSCHEDULE: Final = "recap_unschedule"  # inside the recap; no value
RECAP_ITSELF: Final = "recap_itself"  # on or off: recaps go out on Fridays though nobody pressed
RECAP_PAST: Final = "recap_past"  # no value: opens the past recaps
RECAP_TEAM: Final = "recap_team"  # inside it or the past ones; a team's UUID: shows that team's instead
TAKE_OVER_LISTS: Final = (
    "take_over_lists"  # who left, or empty for all who did: their customers come onto my list
)
COMPANY: Final = "company"  # empty, or last: opens the running week of all teams, or the one before
RECAP_READ: Final = "recap_read"  # a recap's UUID: opens it as the team reads it
RECAP_AGAIN: Final = "recap_again"  # a recap's UUID: posts it once more

RINGS_TRUE: Final = "rings_true"  # a highlight's UUID: a member of an advisory board says so
NOT_MY_EXPERIENCE: Final = "not_my_experience"  # the same
TELL_ME_MORE: Final = "tell_me_more"  # the same
NAME_ME: Final = (
    "name_me"  # a board's UUID, a slash, and full, first or none: how its member likes to be named
)
ADVISORY: Final = "advisory"  # a board's UUID, or empty: opens it, or the list of them
NEW_BOARD: Final = "new_board"  # no value: opens the form for a board
EDIT_BOARD: Final = "edit_board"  # a board's UUID: opens its form
CLOSE_BOARD: Final = "close_board"  # a board's UUID
ADD_SEAT: Final = "add_seat"  # a board's UUID: opens the form for a member
DROP_SEAT: Final = "drop_seat"  # a board's UUID, a slash, and who leaves it
MEETING: Final = "meeting"  # a board's UUID: opens the choice of what goes out
GO_ON: Final = "board_goes_on"  # a board's UUID: it posts again
NOMINATE: Final = "nominate"  # claim: opens the form that puts it before a board
CONSENT_YES: Final = "consent_yes"  # a highlight's UUID
CONSENT_NO: Final = "consent_no"  # a highlight's UUID: no, or a yes taken back

ADVISORY_ITEMS: Final = "advisory_items"  # a board's UUID: opens what it said and what is made of it
MAKE_ITEM: Final = "make_item"  # a feedback's UUID: opens the form of its item
WORK_ITEM: Final = "work_item"  # an item's UUID: opens its form
MY_ITEMS: Final = "my_items"  # no value: opens the items that wait for me
ADVISORY_REPLY: Final = "advisory_reply"  # a highlight's UUID: opens a form to answer in
ADVISORY_QUESTIONS: Final = "advisory_questions"  # a thread's UUID: opens the questions of the year
ADVISORY_ANSWERS: Final = "advisory_answers"  # a board's UUID: opens what was answered, once enough have
ADVISORY_RECORD: Final = "advisory_record"  # a board's UUID: opens its figures and the links to its record
OPEN_RECORD: Final = "open_record"  # no value: its address opens in a browser

TEAMS: Final = "teams"  # no value: opens the list of teams
TEAMS_PAGE: Final = "teams_page"  # inside the list: the number of a page
TEAM: Final = "team"  # a team's UUID: opens its form
NEW_TEAM: Final = "new_team"  # hand, group or channel: opens the form of a new one
END_TEAM: Final = "end_team"  # inside the form: a team's UUID
MY_SETTINGS: Final = "my_settings"  # no value: opens the form
WORKSPACE_SETTINGS: Final = "workspace_settings"  # no value: opens the form
POLICY: Final = "policy"  # no value: opens the choice of how much the rules ask
SET_UP: Final = "set_up"  # no value: answers with the steps of setting up
SET_UP_STEP: Final = "set_up_step"  # a step and done or left, a slash between
ZONE: Final = "zone"  # inside forms; the option's value is an IANA zone

TAKE_OFF: Final = "take_off"  # claim: off posters and the wall
TAKE_ALL_OFF: Final = "take_all_off"  # no value: everything of mine
WALL: Final = "wall"  # no value: opens my team's wall for an office screen
WALL_TEAM: Final = "wall_team"  # inside it; a team's UUID: shows that team's instead
WALL_OPEN: Final = "wall_open"  # inside it; a team's UUID: a new link
WALL_CLOSE: Final = "wall_close"  # inside it; a team's UUID

PART: Final = "/"
"""Parts an action_id from what makes it unique inside its block, as in `open_leaders/team`."""


def part(action: str, key: str) -> str:
    """The id of one of several buttons of the same action in one block. `bot.inbound` takes the key off again."""
    return f"{action}{PART}{key}"
