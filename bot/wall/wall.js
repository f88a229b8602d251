"use strict";
// A screen that nobody touches: it shows a few things at a time, takes what is new, and finds its way back by itself.
const TURN = 12000;
const AGAIN = 10000;
let turn = 0;

// As many as fit below each other, then the next: nothing is cut, and nothing is left out for good.
function leafed(all, column) {
  const pages = [[]];
  const room = column.clientHeight;
  const gap = parseFloat(getComputedStyle(column).rowGap) || 0;
  let left = room;
  for (const each of all) {
    const high = each.offsetHeight;
    if (high > left && pages.at(-1).length) {
      pages.push([]);
      left = room;
    }
    pages.at(-1).push(each);
    left -= high + gap;
  }
  return pages;
}

// On a telephone all of it is there to scroll through.
function show() {
  const all = [...document.querySelectorAll(".stories > article, .posters > figure, .posters blockquote")];
  const column = document.querySelector(".stories");
  all.forEach((each) => each.classList.remove("waiting"));
  column.classList.remove("laid");
  if (window.innerWidth <= 640) return;
  const stories = [...document.querySelectorAll(".stories > article")];
  const posters = [...document.querySelectorAll(".posters > figure")];
  for (const pages of [leafed(stories, column), posters.map((each) => [each])]) {
    const shown = pages[turn % pages.length] ?? [];
    pages.flat().forEach((each) => each.classList.toggle("waiting", !shown.includes(each)));
  }
  for (const poster of posters) {
    const told = [...poster.querySelectorAll("blockquote")];
    const now = Math.floor(turn / posters.length) % told.length;
    told.forEach((each, number) => each.classList.toggle("waiting", number !== now));
  }
  column.classList.add("laid");
}

function live(alive) {
  const state = document.getElementById("state");
  const told = alive ? state.dataset.live : state.dataset.lost;
  if (state.textContent !== told) state.textContent = told;
  state.classList.toggle("lost", !alive);
}

function newest() {
  return document.querySelector(".stories > article")?.textContent;
}

// Whoever just told a story sees it come.
function replaced(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("wall");
  const before = newest();
  if (fresh) document.getElementById("wall").replaceWith(fresh);
  if (newest() !== before) turn = 0;
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
