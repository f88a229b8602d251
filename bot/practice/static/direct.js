// A new message to somebody, or to a few: who it is for is searched by name.

import { act } from "./api.js";
import { button, el, fresh, trying } from "./dom.js";
import { search } from "./search.js";

export const TOGETHER_MOST = 8;

export function newMessage(world, user, go) {
  const title = fresh("direct");
  let people = [];
  const open = async (event) => {
    event.preventDefault();
    if (!people.length) return dialog.querySelector("input").focus();
    const answer = await trying(() => act(user, "opens_direct", { users: people }));
    if (!answer) return null;
    await world.refresh();
    dialog.close();
    return go({ user, place: answer.channel.id });
  };
  const dialog = el(
    "dialog",
    { class: "confirm", "aria-labelledby": title, onclose: () => dialog.remove() },
    el(
      "form",
      { onsubmit: open, noValidate: true },
      el("h2", { id: title }, "New message"),
      el("p", { class: "quiet" }, "To one person, or to a few of them together."),
      search({
        label: "To",
        least: 0,
        most: TOGETHER_MOST,
        many: true,
        held: [],
        find: async (query) => world.people(query).filter((one) => world.user(one.value).kind !== "bot"),
        choose: (values) => {
          people = values;
        },
      }),
      el("footer", {}, button("Cancel", () => dialog.close()), el("button", { type: "submit", class: "primary" }, "Open")),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("input").focus();
}
