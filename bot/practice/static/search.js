// A select that is searched by typing: one or several, for the mouse, the keyboard and screen readers alike.

import { button, el, fresh } from "./dom.js";

export function search({ label, least, most, many, held, find, choose }) {
  const ids = { list: fresh("options"), input: fresh("search") };
  let chosen = [...held];
  let found = [];
  let at = -1;
  let asked = 0;
  const chips = el("div", { class: "chips" });
  const list = el("ul", { id: ids.list, role: "listbox", "aria-label": label, hidden: true });
  const input = el("input", {
    type: "text",
    id: ids.input,
    role: "combobox",
    autocomplete: "off",
    placeholder: label,
    "aria-label": label,
    "aria-expanded": "false",
    "aria-controls": ids.list,
    "aria-autocomplete": "list",
    oninput: () => look(input.value),
    onclick: () => look(many || !chosen.length ? input.value : ""),
    onblur: () => close(),
    onkeydown: keyed,
  });

  function shownChips() {
    if (!many) {
      input.value = chosen[0]?.words ?? "";
      return;
    }
    chips.replaceChildren(
      ...chosen.map((one) =>
        el("span", { class: "chip" }, one.words, button("×", () => drop(one), { "aria-label": `Remove ${one.words}` })),
      ),
    );
  }

  function drop(one) {
    chosen = chosen.filter((other) => other !== one);
    shownChips();
    choose(chosen.map((each) => each.value));
  }

  function take(one) {
    chosen = many ? [...chosen, one].slice(0, most) : [one];
    input.value = "";
    shownChips();
    close();
    choose(chosen.map((each) => each.value));
  }

  async function look(query) {
    const turn = ++asked;
    if (query.length < least) return close();
    const answer = await find(query);
    if (turn !== asked || document.activeElement !== input) return;
    const there = new Set(chosen.map((one) => one.value));
    found = answer.filter((one) => !many || !there.has(one.value)).slice(0, 50);
    at = -1;
    list.replaceChildren(...(found.length ? found.map(item) : [el("li", { class: "quiet" }, "Nothing found")]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function item(one, place) {
    return el(
      "li",
      {
        id: `${ids.list}-${place}`,
        role: "option",
        "aria-selected": "false",
        onmousedown: (event) => {
          event.preventDefault();
          take(one);
        },
      },
      one.words,
      one.more && el("span", { class: "quiet" }, one.more),
    );
  }

  function keyed(event) {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) look(input.value);
      else move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (found[at]) take(found[at]);
    } else if (event.key === "Backspace" && !input.value && chosen.length) drop(chosen.at(-1));
  }

  function move(step) {
    at = (at + step + found.length) % found.length;
    [...list.children].forEach((node, place) => node.setAttribute("aria-selected", String(place === at)));
    list.children[at]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", `${ids.list}-${at}`);
  }

  function close() {
    list.hidden = true;
    found = [];
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    if (!many && !input.value && chosen.length) {
      chosen = [];
      choose([]);
    } else if (!many) shownChips();
  }

  shownChips();
  return el("div", { class: "search" }, chips, input, list);
}
