// The modal in front of a person: drawn anew when the app changes it, with everything typed still there.

import { act } from "./api.js";
import { blocks } from "./blocks.js";
import { button, el, say } from "./dom.js";
import { Place, told } from "./place.js";
import { text } from "./mrkdwn.js";

let shown = null; // { dialog, view, errors, sketch }

export function modal(stack, world, user, redraw) {
  const view = stack.at(-1) ?? null;
  const sketch = JSON.stringify([view?.id, view?.hash, view?.blocks, view?.title, user]);
  if (shown && shown.sketch === sketch && !shown.stale) return;
  const same = shown !== null && shown.view.id === view?.id;
  const errors = same ? shown.errors : undefined;
  const focus = same ? focusIn(shown.dialog) : null;
  if (shown && !same) shown.place.forget();
  shown?.dialog.remove();
  shown = null;
  if (!view) return;
  shown = draw(view, stack.length, world, user, redraw, errors);
  shown.sketch = sketch;
  document.body.append(shown.dialog);
  shown.dialog.showModal();
  refocus(shown.dialog, focus);
  if (!focus) (shown.dialog.querySelector(".body :is(input, textarea, select)") ?? shown.dialog.querySelector("footer button:last-child")).focus();
}

function draw(view, depth, world, user, redraw, errors) {
  const place = new Place({ world, user, redraw, errors, key: `${user}:${view.id}`, where: { view: view.id }, state: view.state?.values });
  const self = { view, place, errors };
  const submit = async (event) => {
    event.preventDefault();
    const answer = await sent(() => act(user, "submits", { values: place.draft }));
    if (!answer) return;
    told(answer);
    self.errors = Object.keys(answer.errors ?? {}).length ? answer.errors : undefined;
    self.stale = true;
    await redraw();
    document.querySelector("dialog.modal [aria-invalid]")?.focus();
  };
  const close = async () => {
    await sent(() => act(user, "closes", {}));
    await redraw();
  };
  self.dialog = el(
    "dialog",
    {
      class: "modal",
      "aria-labelledby": "modal-title",
      oncancel: (event) => {
        event.preventDefault();
        close();
      },
    },
    el(
      "form",
      { onsubmit: submit, noValidate: true },
      el("header", {}, el("h2", { id: "modal-title" }, text(view.title, world)), button("×", close, { class: "plain", "aria-label": depth > 1 ? "Back" : "Close" })),
      el("div", { class: "body" }, blocks(view.blocks, place)),
      el(
        "footer",
        {},
        button(view.close ? text(view.close, world) : depth > 1 ? "Back" : "Close", close),
        view.submit && el("button", { type: "submit", class: "primary" }, text(view.submit, world)),
      ),
    ),
  );
  return self;
}

async function sent(work) {
  document.body.classList.add("waiting");
  try {
    return await work();
  } catch (error) {
    say(error.message);
    return null;
  } finally {
    document.body.classList.remove("waiting");
  }
}

function focusIn(dialog) {
  const node = document.activeElement;
  if (!dialog.contains(node)) return null;
  return { block: node.closest("[data-block]")?.dataset.block, action: node.dataset.action, from: node.selectionStart, top: dialog.querySelector(".body").scrollTop };
}

function refocus(dialog, focus) {
  if (!focus) return;
  dialog.querySelector(".body").scrollTop = focus.top;
  const block = [...dialog.querySelectorAll("[data-block]")].find((node) => node.dataset.block === focus.block);
  const node = (focus.action && block?.querySelector(`[data-action="${CSS.escape(focus.action)}"]`)) || block?.querySelector("input, textarea, select, button");
  node?.focus();
  if (node && focus.from !== undefined && focus.from !== null && "selectionStart" in node) {
    try {
      node.selectionStart = node.selectionEnd = focus.from;
    } catch {
      // Dates and numbers have no place of the cursor.
    }
  }
}
