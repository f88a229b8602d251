"use strict";
// A screen that nobody touches: it shows a few things at a time, takes what is new, and finds its way back by itself.
const TURN = 12000;
const AGAIN = 10000;
let turn = 0;

function wide() {
  return window.matchMedia("(min-aspect-ratio: 1/1)").matches && window.innerWidth > 640;
}

// On a telephone all of it is there to scroll through.
function show() {
  const small = window.innerWidth <= 640;
  for (const [selector, most] of [[".stories > article", wide() ? 2 : 3], [".posters > figure", 1]]) {
    const all = [...document.querySelectorAll(selector)];
    const pages = Math.max(1, Math.ceil(all.length / most));
    const page = turn % pages;
    all.forEach((each, place) => {
      each.classList.toggle("waiting", !small && Math.floor(place / most) !== page);
    });
  }
}

function live(alive) {
  const state = document.getElementById("state");
  const told = alive ? state.dataset.live : state.dataset.lost;
  if (state.textContent !== told) state.textContent = told;
  state.classList.toggle("lost", !alive);
}

function replaced(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("wall");
  if (fresh) document.getElementById("wall").replaceWith(fresh);
  show();
}

// A stream that was refused is not tried again by the browser: somebody may be starting the service anew.
function later() {
  window.setTimeout(async () => {
    const said = await fetch(location.href, { cache: "no-store" }).catch(() => null);
    if (said && (said.ok || said.status === 404)) location.reload();
    else later();
  }, AGAIN);
}

function listen() {
  const version = document.getElementById("wall").dataset.version;
  const source = new EventSource(`${location.pathname}/live?version=${version}`);
  source.addEventListener("open", () => live(true));
  source.addEventListener("wall", (event) => replaced(JSON.parse(event.data)));
  source.addEventListener("closed", () => location.reload());
  source.addEventListener("error", () => {
    live(false);
    if (source.readyState === EventSource.CLOSED) later();
  });
}

if (document.getElementById("state")) {
  show();
  window.setInterval(() => { turn += 1; show(); }, TURN);
  window.addEventListener("resize", show);
  listen();
}
