// What a person can press, choose and fill in.
//
// `place.enter(block, element, value)` keeps what was entered, `place.press(block, element, value)` tells the app,
// `place.held(block, element)` is the value object that stands there now.

import { button, el, fresh, say, trying } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { ask } from "./confirm.js";
import { search } from "./search.js";

const optionsOf = (part) => part.options ?? (part.option_groups ?? []).flatMap((group) => group.options);
const plain = (object) => withEmoji(object?.text ?? "");
const named = (part) => ({ "aria-label": plain(part.placeholder) || part.action_id });
const atOnce = (block) => block.type !== "input" || block.dispatch_action;

// Chosen in an input it is entered, elsewhere the app is told, after a question where one is asked.
async function chosen(part, block, place, value) {
  if (!atOnce(block)) return place.enter(block, part, value);
  if (part.confirm && !(await ask(part.confirm, place.world))) return place.redraw();
  return place.press(block, part, value);
}

function pressed(part, block, place) {
  const press = async () => {
    if (part.confirm && !(await ask(part.confirm, place.world))) return;
    if (part.url) window.open(part.url, "_blank", "noopener");
    await place.press(block, part, part.value ?? null);
  };
  const node = button(plain(part.text), press, {
    class: part.style ?? "",
    "aria-label": part.accessibility_label,
  });
  node.dataset.action = part.action_id;
  return node;
}

// Two buttons with one name; which one it was is told by its value.
function opinions(part, block, place) {
  const one = (half) => button(plain(half.text), () => place.press(block, part, half.value), { "aria-label": half.accessibility_label });
  return el("span", { class: "pair", role: "group", "aria-label": "Feedback" }, one(part.positive_button), one(part.negative_button));
}

function overflow(part, block, place) {
  const list = el(
    "menu",
    {},
    optionsOf(part).map((option) =>
      el("li", {}, button(plain(option.text), () => chosen(part, block, place, option.value))),
    ),
  );
  return el("details", { class: "overflow" }, el("summary", { "aria-label": "More" }, "⋯"), list);
}

function select(part, block, place) {
  const value = place.held(block, part)?.selected_option?.value ?? "";
  const choice = (option) =>
    el("option", { value: option.value, selected: option.value === value }, [plain(option.text), plain(option.description)].filter(Boolean).join(": "));
  const groups = part.option_groups?.map((group) => el("optgroup", { label: plain(group.label) }, group.options.map(choice)));
  const empty = el("option", { value: "", disabled: !block.optional && value !== "", selected: value === "" }, plain(part.placeholder) || "Choose an option");
  return el(
    "select",
    { ...named(part), onchange: (event) => chosen(part, block, place, event.target.value || null) },
    empty,
    groups ?? optionsOf(part).map(choice),
  );
}

// Options that are searched: several at once, of an app, people or channels.
const SOURCES = {
  static: (part) => async (query) =>
    optionsOf(part)
      .filter((option) => plain(option.text).toLowerCase().includes(query.toLowerCase()))
      .map((option) => ({ value: option.value, words: plain(option.text) })),
  external: (part, block, place) => async (query) => {
    if (query.length < (part.min_query_length ?? 3)) return [];
    return (await place.lookUp(block, part, query)).map((option) => ({ value: option.value, words: plain(option.text), more: plain(option.description) }));
  },
  users: (_part, _block, place) => async (query) => place.world.people(query),
  conversations: (part, _block, place) => async (query) => place.world.places(query, part),
  channels: (part, _block, place) => async (query) => place.world.places(query, part),
};

function entries(held, place) {
  const options = [held?.selected_option, ...(held?.selected_options ?? [])].filter(Boolean);
  const ids = ["user", "conversation", "channel"].flatMap((kind) => [held?.[`selected_${kind}`], ...(held?.[`selected_${kind}s`] ?? [])]);
  return [
    ...options.map((option) => ({ value: option.value, words: plain(option.text) })),
    ...ids.filter(Boolean).map((id) => ({ value: id, words: place.world.nameOf(id) ?? place.world.placeName(id) })),
  ];
}

function searched(part, block, place) {
  const many = part.type.startsWith("multi_");
  const source = SOURCES[part.type.replace("multi_", "").replace("_select", "")](part, block, place);
  return search({
    label: plain(part.placeholder) || "Search",
    least: part.type.includes("external") ? (part.min_query_length ?? 3) : 0,
    most: many ? (part.max_selected_items ?? Infinity) : 1,
    many,
    held: entries(place.held(block, part), place),
    find: (query) => trying(() => source(query)).then((found) => found ?? []),
    choose: (values) => chosen(part, block, place, many ? values : (values[0] ?? null)),
  });
}

function choices(part, block, place, kind) {
  const held = place.held(block, part);
  const on = new Set([held?.selected_option, ...(held?.selected_options ?? [])].filter(Boolean).map((option) => option.value));
  const name = fresh(part.action_id);
  const boxes = optionsOf(part).map((option) => {
    const box = el("input", { type: kind, name, value: option.value, checked: on.has(option.value) });
    const more = option.description && el("span", { class: "quiet" }, plain(option.description));
    return el("label", { class: "choice" }, box, el("span", {}, plain(option.text), more));
  });
  const change = (event) => {
    const values = [...event.currentTarget.querySelectorAll(":checked")].map((box) => box.value);
    chosen(part, block, place, kind === "radio" ? values[0] : values);
  };
  return el("div", { class: "choices", role: kind === "radio" ? "radiogroup" : "group", onchange: change }, boxes);
}

function typed(part, block, place, type) {
  const held = place.held(block, part)?.value ?? "";
  const most = part.max_length ?? 3000;
  const properties = {
    value: held,
    placeholder: plain(part.placeholder),
    maxLength: type === "text" ? most : undefined,
    oninput: (event) => place.enter(block, part, event.target.value),
    onkeydown: (event) => {
      if (event.key === "Enter" && block.dispatch_action && !part.multiline) place.press(block, part, event.target.value);
    },
  };
  return part.multiline ? el("textarea", { ...properties, rows: 4 }) : el("input", { type, ...properties });
}

const stamp = (seconds) => (seconds ? new Date(seconds * 1000 - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16) : "");

function moment(part, block, place, type, name) {
  const held = place.held(block, part)?.[name];
  const change = (event) => {
    const value = event.target.value;
    chosen(part, block, place, value ? (type === "datetime-local" ? Math.floor(new Date(value) / 1000) : value) : null);
  };
  return el("input", { type, ...named(part), value: type === "datetime-local" ? stamp(held) : (held ?? ""), onchange: change });
}

function files(part, block, place) {
  const list = el("ul", { class: "files" }, (place.held(block, part)?.files ?? []).map((file) => el("li", {}, file.name)));
  const change = async (event) => {
    const given = [];
    for (const file of event.target.files) {
      const kept = await trying(() => place.upload(file));
      if (kept) given.push(kept);
    }
    list.replaceChildren(...given.map((file) => el("li", {}, file.name)));
    place.enter(block, part, given.map((file) => file.id));
    if (given.length) say(`${given.map((file) => file.name).join(", ")} is attached.`);
  };
  const accept = (part.filetypes ?? []).map((ending) => `.${ending}`).join(",");
  return el("div", {}, el("input", { type: "file", accept, multiple: (part.max_files ?? 10) > 1, onchange: change }), list);
}

const ELEMENTS = {
  button: pressed,
  icon_button: pressed,
  feedback_buttons: opinions,
  overflow,
  static_select: (part, block, place) => (optionsOf(part).length > 12 ? searched(part, block, place) : select(part, block, place)),
  checkboxes: (part, block, place) => choices(part, block, place, "checkbox"),
  radio_buttons: (part, block, place) => choices(part, block, place, "radio"),
  plain_text_input: (part, block, place) => typed(part, block, place, "text"),
  email_text_input: (part, block, place) => typed(part, block, place, "email"),
  url_text_input: (part, block, place) => typed(part, block, place, "url"),
  number_input: (part, block, place) => typed(part, block, place, "number"),
  datepicker: (part, block, place) => moment(part, block, place, "date", "selected_date"),
  timepicker: (part, block, place) => moment(part, block, place, "time", "selected_time"),
  datetimepicker: (part, block, place) => moment(part, block, place, "datetime-local", "selected_date_time"),
  file_input: files,
};

export function element(part, block, place) {
  const shown = part.visible_to_user_ids;
  if (shown && !shown.includes(place.user)) return null;
  const make = ELEMENTS[part.type] ?? (part.type.endsWith("_select") ? searched : null);
  return make ? make(part, block, place) : el("span", { class: "quiet" }, `[${part.type}]`);
}

// An input block: label, element, hint, and the error that was answered for it.
export function field(block, place) {
  const node = element(block.element, block, place);
  const control = node.matches("input, textarea, select") ? node : node.querySelector("input");
  const grouped = node.matches(".choices");
  const ids = { hint: fresh("hint"), error: fresh("error"), label: fresh("label") };
  const error = place.errors?.[block.block_id];
  control.id ||= fresh("control");
  control.removeAttribute("aria-label");
  (grouped ? node : control).setAttribute("aria-describedby", [block.hint && ids.hint, error && ids.error].filter(Boolean).join(" "));
  if (grouped) node.setAttribute("aria-labelledby", ids.label);
  if (error) (grouped ? node : control).setAttribute("aria-invalid", "true");
  const label = [plain(block.label), block.optional ? el("span", { class: "quiet" }, " (optional)") : ""];
  return el(
    "div",
    { class: "field" },
    grouped ? el("span", { id: ids.label, class: "label" }, label) : el("label", { htmlFor: control.id }, label),
    node,
    error && el("p", { class: "error", id: ids.error }, error),
    block.hint && el("p", { class: "quiet", id: ids.hint }, plain(block.hint)),
  );
}
