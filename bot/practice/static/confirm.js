// The question a button may ask before it tells its app.

import { button, el, fresh } from "./dom.js";
import { text } from "./mrkdwn.js";

export function ask(confirm, world) {
  return new Promise((resolve) => {
    const title = fresh("confirm");
    const dialog = el(
      "dialog",
      { class: "confirm", "aria-labelledby": title },
      el("h2", { id: title }, text(confirm.title, world)),
      el("p", {}, text(confirm.text, world)),
      el(
        "footer",
        {},
        button(text(confirm.deny, world), () => dialog.close("no")),
        button(text(confirm.confirm, world), () => dialog.close("yes"), { class: confirm.style ?? "primary" }),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
