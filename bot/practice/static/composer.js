// Where a person writes: commands with suggestions, shortcuts, plain words, and files beside them.

import { act } from "./api.js";
import { button, el, fresh, trying } from "./dom.js";
import { fit, upload } from "./files.js";
import { told } from "./place.js";

const written = new Map(); // what stands unsent, by place
const waiting = new Map(); // files that are to be sent with it, by place

export function composer({ user, key, to, label, commands, shortcuts, redraw, readOnly }) {
  if (readOnly) return el("p", { class: "quiet composer" }, readOnly);
  const hints = fresh("commands");
  const files = () => waiting.get(key) ?? [];
  const send = async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    const given = files();
    if (!text && !given.length) return;
    input.value = "";
    written.delete(key);
    waiting.delete(key);
    shown();
    const answer = await trying(() => (given.length ? post(given, text) : act(user, to.thread_ts ? "says" : "types", { text, ...to })));
    if (answer === null) {
      input.value = text;
      written.set(key, text);
      waiting.set(key, given);
      shown();
      return;
    }
    told(answer);
    await redraw();
  };
  const post = async (given, text) => {
    const ids = [];
    for (const file of given) ids.push((await upload(user, file)).id);
    return act(user, "shares", { files: ids, text, ...to });
  };
  const input = el("input", {
    type: "text",
    value: written.get(key) ?? "",
    placeholder: label,
    "aria-label": label,
    autocomplete: "off",
    maxLength: 4000,
    list: commands.length ? hints : undefined,
    "data-keep": `words ${key}`,
    oninput: (event) => written.set(key, event.target.value),
    onpaste: (event) => {
      if (event.clipboardData.files.length) take(event.clipboardData.files);
    },
  });
  const take = (list) => {
    waiting.set(key, [...files(), ...fit([...list])]);
    shown();
    input.focus();
  };
  const picker = el("input", { type: "file", multiple: true, hidden: true, "aria-label": "Files", onchange: () => take(picker.files) });
  const chips = el("ul", { class: "chips", "aria-label": "Files to send" });
  const shown = () => {
    chips.hidden = !files().length;
    chips.replaceChildren(
      ...files().map((file) => el("li", { class: "chip" }, file.name, button("×", () => drop(file), { "aria-label": `Remove ${file.name}` }))),
    );
  };
  const drop = (file) => {
    waiting.set(key, files().filter((one) => one !== file));
    shown();
    input.focus();
  };
  const run = (one) => async () => {
    told(await trying(() => act(user, "shortcut", { callback_id: one.callback_id, app: one.app })));
    await redraw();
  };
  shown();
  const form = el(
    "form",
    { class: "composer", onsubmit: send },
    el("datalist", { id: hints }, commands.map((one) => el("option", { value: `${one} ` }))),
    chips,
    button("+", () => picker.click(), { "aria-label": "Attach files", title: "Attach files", class: "attach", "data-keep": `attach ${key}` }),
    picker,
    input,
    el("button", { type: "submit", class: "primary", "data-keep": `send ${key}` }, "Send"),
    shortcuts.length
      ? el(
          "details",
          { class: "overflow" },
          el("summary", { "aria-label": "Shortcuts" }, "⚡"),
          el("menu", {}, shortcuts.map((one) => el("li", {}, button(one.name, run(one))))),
        )
      : null,
  );
  form.take = take;
  return form;
}

// Files may be dropped anywhere on a conversation.
export function takesDrops(place) {
  const here = (event) => event.dataTransfer?.types.includes("Files") && place.querySelector("form.composer");
  place.addEventListener("dragover", (event) => {
    if (!here(event)) return;
    event.preventDefault();
    place.classList.add("dropping");
  });
  for (const name of ["dragleave", "drop"]) place.addEventListener(name, () => place.classList.remove("dropping"));
  place.addEventListener("drop", (event) => {
    const form = here(event);
    if (!form) return;
    event.preventDefault();
    form.take(event.dataTransfer.files);
  });
}
