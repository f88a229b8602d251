// Where a person writes: commands with suggestions, shortcuts, and plain words.

import { act } from "./api.js";
import { button, el, fresh, trying } from "./dom.js";
import { told } from "./place.js";

const written = new Map(); // what stands unsent, by place

export function composer({ user, key, to, label, commands, shortcuts, redraw, readOnly }) {
  if (readOnly) return el("p", { class: "quiet composer" }, "Sending messages to this app has been turned off. Commands work in channels.");
  const hints = fresh("commands");
  const send = async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    input.value = "";
    written.delete(key);
    const answer = await trying(() => act(user, to.thread_ts ? "says" : "types", { text, ...to }));
    if (answer === null) {
      input.value = text;
      return;
    }
    told(answer);
    await redraw();
  };
  const input = el("input", {
    type: "text",
    value: written.get(key) ?? "",
    placeholder: label,
    "aria-label": label,
    autocomplete: "off",
    maxLength: 4000,
    list: commands.length ? hints : undefined,
    oninput: (event) => written.set(key, event.target.value),
  });
  const run = (one) => async () => {
    told(await trying(() => act(user, "shortcut", { callback_id: one.callback_id, app: one.app })));
    await redraw();
  };
  return el(
    "form",
    { class: "composer", onsubmit: send },
    el("datalist", { id: hints }, commands.map((one) => el("option", { value: `${one} ` }))),
    input,
    el("button", { type: "submit", class: "primary" }, "Send"),
    shortcuts.length
      ? el(
          "details",
          { class: "overflow" },
          el("summary", { "aria-label": "Shortcuts" }, "⚡"),
          el("menu", {}, shortcuts.map((one) => el("li", {}, button(one.name, run(one))))),
        )
      : null,
  );
}
