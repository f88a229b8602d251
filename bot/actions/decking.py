"""What is pressed around the deck: leafing through it, changing it, suggesting for it, answering suggestions."""

from dataclasses import replace

from bot import inbound, names
from bot.actions.base import Action
from bot.inbound import deck_places
from bot.listening import Answer, Desk, Done, Payload
from bot.listening.decking import place_of, shown
from bot.listening.settings import below, shown_below
from bot.views import deck_changes, deck_file, deck_forms
from bot.views import suggestions as suggestions_view
from bot.views.form_state import DeckPlace, DeckTab
from services.deck_pages import COMES_WITH_IT, Leafing
from services.usecases.add_square import ShowSquareForm, show_square_form
from services.usecases.bring_back_square import BringBackSquare, bring_back_square
from services.usecases.choose_learned import ChooseLearned, choose_learned
from services.usecases.choose_target import ChooseTarget, choose_target
from services.usecases.go_back_to_deck import GoBackToDeck, go_back_to_deck
from services.usecases.retier_square import RetierSquare, retier_square
from services.usecases.retire_square import RetireSquare, retire_square
from services.usecases.show_deck_changes import ShowDeckChanges, show_deck_changes
from services.usecases.thank_suggestion import ShowThanks, show_thanks


async def open_deck(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    return await shown(press, DeckPlace(tab=deck_places.tab(press.value)), desk)


async def which(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    there = replace(place_of(press).leafing, which=deck_places.asking(press.value), number=0)
    return await shown(press, DeckPlace(leafing=there), desk)


async def setting(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    there = Leafing(which=place_of(press).leafing.which, setting=deck_places.setting(press.value))
    return await shown(press, DeckPlace(leafing=there), desk)


async def turn(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    there = replace(place_of(press).leafing, number=press.number)
    return await shown(press, DeckPlace(leafing=there), desk)


async def find(payload: Payload, desk: Desk) -> Answer:
    """One square alone."""
    press = inbound.press(payload)
    there = Leafing(which=place_of(press).leafing.which, activity=deck_places.activity_id(press.value))
    return await shown(press, DeckPlace(leafing=there), desk)


async def retire(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = RetireSquare(person=press.who.person, activity=deck_places.activity_id(press.value))
    await desk.once(retire_square, command)
    return await shown(press, place_of(press), desk)


async def retier(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    told = deck_places.retiered(press.value)
    command = RetierSquare(person=press.who.person, activity=told.activity, effort=told.effort)
    await desk.once(retier_square, command)
    return await shown(press, place_of(press), desk)


async def bring_back(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    command = BringBackSquare(person=press.who.person, activity=deck_places.activity_id(press.value))
    await desk.once(bring_back_square, command)
    return await shown(press, place_of(press), desk)


async def go_back(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    wanted = COMES_WITH_IT if press.value == deck_changes.SHIPPED else deck_places.deck_hash(press.value)
    command = GoBackToDeck(person=press.who.person, deck=wanted, base=place_of(press).base)
    await desk.once(go_back_to_deck, command)
    return await shown(press, place_of(press), desk)


async def use_learned(payload: Payload, desk: Desk) -> Answer:
    """What was learned, or the authors' estimates."""
    press = inbound.press(payload)
    told = deck_places.learned_chosen(press.value)
    command = ChooseLearned(person=press.who.person, chosen=told.chosen, base=told.base)
    await desk.once(choose_learned, command)
    return await shown(press, DeckPlace(tab=DeckTab.LEARNED), desk)


async def target(payload: Payload, desk: Desk) -> Answer:
    """How likely a line is."""
    press = inbound.press(payload)
    told = deck_places.targeted(press.value)
    command = ChooseTarget(person=press.who.person, target=told.target, base=told.base)
    await desk.once(choose_target, command)
    await shown_below(below(press, names.MODAL_DECK), press.who.person, desk)
    return await shown(press, place_of(press), desk)


async def hand_over(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_deck_changes, ShowDeckChanges(person=inbound.press(payload).who.person))
    await desk.open(deck_file.form(page))
    return Done()


async def theme(payload: Payload, desk: Desk) -> Answer:
    page = await desk.run(show_deck_changes, ShowDeckChanges(person=inbound.press(payload).who.person))
    await desk.open(deck_forms.theme(page))
    return Done()


async def add_square(payload: Payload, desk: Desk) -> Answer:
    """An empty form, or one that is filled in from a suggestion."""
    press = inbound.press(payload)
    suggestion = deck_places.suggestion_id(press.value) if press.value else None
    asked = ShowSquareForm(person=press.who.person, suggestion=suggestion)
    page = await desk.run(show_square_form, asked)
    tab = DeckTab.CHANGES if suggestion is None else DeckTab.SUGGESTIONS
    await desk.open(deck_forms.square(page, DeckPlace(tab=tab, suggestion=suggestion)))
    return Done()


async def suggest(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    await desk.open(suggestions_view.form(place_of(press)))
    return Done()


async def thank(payload: Payload, desk: Desk) -> Answer:
    press = inbound.press(payload)
    asked = ShowThanks(person=press.who.person, suggestion=deck_places.suggestion_id(press.value))
    await desk.open(suggestions_view.thank(await desk.run(show_thanks, asked)))
    return Done()


DECKING = (
    Action(action=names.DECK, listener=open_deck),
    Action(action=names.DECK_WHICH, listener=which),
    Action(action=names.DECK_SETTING, listener=setting),
    Action(action=names.DECK_PAGE, listener=turn),
    Action(action=names.DECK_FIND, listener=find),
    Action(action=names.RETIRE, listener=retire),
    Action(action=names.RETIER, listener=retier),
    Action(action=names.BRING_BACK, listener=bring_back),
    Action(action=names.GO_BACK, listener=go_back),
    Action(action=names.USE_LEARNED, listener=use_learned),
    Action(action=names.TARGET, listener=target),
    Action(action=names.DECK_FILE, listener=hand_over),
    Action(action=names.THEME, listener=theme),
    Action(action=names.ADD_SQUARE, listener=add_square),
    Action(action=names.SUGGEST, listener=suggest),
    Action(action=names.THANK, listener=thank),
)
