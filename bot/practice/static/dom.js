// Elements without templates: nothing that came from an app is ever parsed as HTML.

export function el(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "class") node.className = value;
    else if (key in node && !key.startsWith("aria") && key !== "list" && key !== "role") node[key] = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child || child === 0));
  return node;
}

let last = 0;
export const fresh = (stem) => `${stem}-${++last}`;

export function button(words, press, properties = {}) {
  return el("button", { type: "button", onclick: press, ...properties }, words);
}

// Says something to everybody, also to those who listen to the page.
export function say(words) {
  const place = document.getElementById("said");
  clearTimeout(place.timer);
  place.hidePopover(); // and shown again, so that it stands before a dialog that was opened meanwhile
  place.showPopover();
  place.replaceChildren(el("p", {}, words));
  place.timer = setTimeout(() => place.hidePopover(), 8000);
}

// Runs an act; what the practice workspace would not let a person do is said, not thrown.
export async function trying(work) {
  try {
    return await work();
  } catch (error) {
    say(error.message);
    return null;
  }
}
