// The page: one person's Slack at a time, drawn anew after every change.

import { act, get, onChange } from "./api.js";
import { blocks } from "./blocks.js";
import { composer, takesDrops } from "./composer.js";
import { button, el, say, trying } from "./dom.js";
import { guide } from "./guide.js";
import { days, message } from "./messages.js";
import { modal } from "./modal.js";
import { Place, told } from "./place.js";
import { read, side } from "./side.js";
import { time } from "./time.js";
import { World } from "./world.js";

const world = new World();
const at = { user: "", place: "", app: "", thread: "" };
const node = (id) => document.getElementById(id);
const drawn = new Map();

// Draws a part only if what it shows has changed, so that nothing one is about to press is taken away.
function part(id, sketch, make) {
  const text = JSON.stringify(sketch);
  if (drawn.get(id) === text) return false;
  drawn.set(id, text);
  const held = kept(node(id));
  node(id).replaceChildren(...[make()].flat().filter(Boolean));
  held?.();
  return true;
}

// Whoever is writing goes on writing when something new arrives.
function kept(place) {
  const writing = document.activeElement;
  const name = place.contains(writing) && writing.dataset.keep;
  if (!name) return null;
  const from = writing.selectionStart;
  return () => {
    const again = [...place.querySelectorAll("[data-keep]")].find((one) => one.dataset.keep === name);
    again?.focus({ preventScroll: true });
    if (again?.type === "text") again.setSelectionRange(from, from);
  };
}

function fromAddress() {
  const [user, place, app] = decodeURIComponent(location.hash.slice(1)).split("/");
  Object.assign(at, { user: user ?? "", place: place ?? "", app: app ?? "", thread: "" });
}

function settle() {
  const people = world.workspaces.flatMap((space) => space.users.filter((one) => one.kind === "person" && !one.deleted));
  if (!world.homeOf(at.user)) at.user = people[0]?.id ?? "";
  world.me = at.user;
  const space = world.homeOf(at.user);
  const app = space?.apps.find((one) => one.id === at.app) ?? space?.apps[0];
  at.app = app?.id ?? "";
  const channel = space?.channels.find((one) => one.id === at.place && one.members.includes(at.user));
  const home = app?.home_tab && world.user(at.user)?.kind !== "external";
  if (at.place === "home" && !home) at.place = "";
  if (!["home", "messages"].includes(at.place) && !channel) at.place = app ? (home ? "home" : "messages") : (space?.channels.find((one) => one.members.includes(at.user))?.id ?? "");
}

async function go(target) {
  const before = `${at.user}/${at.place}/${at.app}`;
  if (target.user && target.user !== at.user) Object.assign(at, { user: target.user, thread: "" });
  if (target.place && target.place !== at.place) at.thread = "";
  Object.assign(at, target);
  settle();
  const address = `${at.user}/${at.place}/${at.app}`;
  if (decodeURIComponent(location.hash.slice(1)) !== address) history.pushState(null, "", `#${address}`);
  if (before !== address) {
    node("side").classList.remove("open");
    node("menu").setAttribute("aria-expanded", "false");
    await arrive();
  }
  drawn.delete("guide");
  await redraw();
}

// Opening a tab of an app is told to the app.
async function arrive() {
  if (at.place === "home") told(await trying(() => act(at.user, "opens_home", { app: at.app })));
  if (at.place === "messages") await trying(() => act(at.user, "opens_messages", { app: at.app }));
  drawn.delete("main");
}

let turn = 0;
async function redraw() {
  const mine = ++turn;
  await world.refresh();
  settle();
  if (!at.user) return say("Nobody works here yet.");
  const query = at.place === "home" || at.place === "messages" ? `app=${at.app}` : `channel=${at.place}&app=${at.app}`;
  const seen = await get(`people/${at.user}?${query}`);
  if (mine !== turn) return null;
  const space = world.homeOf(at.user);
  document.title = `${world.nameOf(at.user)} · ${space.name}`;
  part("space", space.name, () => space.name);
  part("time", [Math.floor(world.now / 60), at.user], () => time(world, at.user, redraw));
  read(at.user, here(space));
  part("side", [world.workspaces, at], () => side(world, at, go));
  drawMain(space, seen);
  drawThread(space, seen);
  modal(seen.modals, world, at.user, redraw);
  const panels = await guide(world, at, go);
  if (mine === turn) node("guide").replaceChildren(...panels);
  return null;
}

function shortcutsOf(space) {
  return space.apps.flatMap((app) => app.shortcuts.map((one) => ({ ...one, app: app.id })));
}

function looks(space, seen) {
  return {
    world,
    user: at.user,
    redraw,
    threads: true,
    shortcuts: shortcutsOf(space),
    openThread: (ts) => go({ thread: ts }),
    seen,
  };
}

// The channel in front: the one chosen, or the direct messages with the app. None on a Home tab.
function here(space) {
  if (at.place === "home") return null;
  if (at.place !== "messages") return world.channel(at.place);
  const bot = space.apps.find((one) => one.id === at.app)?.bot_user;
  return space.channels.find((one) => one.is_im && one.members.includes(at.user) && one.members.includes(bot)) ?? null;
}

function drawMain(space, seen) {
  const main = node("main");
  const arrived = !drawn.has("main");
  const bottom = main.scrollHeight - main.scrollTop - main.clientHeight < 80;
  const app = space.apps.find((one) => one.id === at.app);
  if (at.place === "home") return part("main", [seen.home, at], () => [el("h2", {}, app?.name ?? "Home"), home(seen)]);
  const channel = here(space);
  const list = spoken(seen, at.place === "messages" ? channel?.id : at.place);
  const title = at.place === "messages" ? (app?.name ?? "Messages") : channel ? world.titleOf(channel) : "Nowhere yet";
  const changed = part("main", [list, at, title], () => [
    el("h2", {}, title, channel?.is_ext_shared && el("span", { class: "tag" }, "Shared outside")),
    el("div", { class: "messages" }, list.length ? days(list, looks(space, seen)) : el("p", { class: "quiet" }, "Nothing here yet.")),
    composer({
      user: at.user,
      key: `${at.user}:${at.place}`,
      to: at.place === "messages" ? { app: at.app } : { channel: at.place },
      label: at.place === "messages" ? `Message ${title}` : `Message ${title}, or a command`,
      commands: world.user(at.user).kind === "external" ? [] : space.apps.flatMap((one) => one.commands),
      shortcuts: shortcutsOf(space).filter((one) => one.type === "global"),
      readOnly: silent(channel, app),
      redraw,
    }),
  ]);
  if (changed && (bottom || arrived)) main.scrollTop = main.scrollHeight;
  return null;
}

// Why nothing can be written here, if so.
function silent(channel, app) {
  if (at.place === "messages") return app?.read_only ? "Sending messages to this app has been turned off. Commands work in channels." : "";
  if (!channel) return "There is no channel to write in.";
  if (channel.is_archived) return "This channel is archived.";
  const others = channel.members.filter((one) => one !== at.user);
  const gone = channel.is_im && world.user(others[0])?.deleted;
  return gone ? `${world.titleOf(channel)} has left this workspace.` : "";
}

// Lasting messages and those only this person sees, in order; replies stand in their threads.
function spoken(seen, channel) {
  const replies = new Map();
  for (const one of seen.messages) if (one.thread_ts && one.thread_ts !== one.ts) replies.set(one.thread_ts, (replies.get(one.thread_ts) ?? 0) + 1);
  const roots = seen.messages.filter((one) => !one.thread_ts || one.thread_ts === one.ts).map((one) => ({ ...one, reply_count: replies.get(one.ts) ?? 0 }));
  const mine = seen.ephemerals.filter((one) => one.channel === channel).map((one) => ({ ...one, only_you: true }));
  return [...roots, ...mine].sort((one, other) => Number(one.ts) - Number(other.ts));
}

function home(seen) {
  if (!seen.home) return el("p", { class: "quiet" }, "This app shows nothing here yet.");
  const place = new Place({ world, user: at.user, redraw, key: `${at.user}:${seen.home.id}`, where: { view: seen.home.id }, state: seen.home.state?.values });
  return el("div", { class: "home" }, blocks(seen.home.blocks, place));
}

function drawThread(space, seen) {
  const pane = node("thread");
  pane.hidden = !at.thread;
  document.body.classList.toggle("threaded", Boolean(at.thread));
  if (!at.thread) return drawn.delete("thread");
  const list = seen.messages.filter((one) => one.ts === at.thread || one.thread_ts === at.thread);
  return part("thread", [list, at], () => [
    el("header", {}, el("h2", {}, "Thread"), button("×", () => go({ thread: "" }), { class: "plain", "aria-label": "Close the thread" })),
    el("div", { class: "messages" }, list.map((one) => message(one, { ...looks(space, seen), threads: false }))),
    composer({ user: at.user, key: `${at.user}:${at.thread}`, to: { channel: list[0]?.channel, thread_ts: at.thread }, label: "Reply", commands: [], shortcuts: [], redraw }),
  ]);
}

function toggles(id, target) {
  node(id).addEventListener("click", () => {
    const open = node(target).classList.toggle("open");
    node(id).setAttribute("aria-expanded", String(open));
  });
}

async function begin() {
  toggles("menu", "side");
  toggles("guide-toggle", "guide");
  takesDrops(node("main"));
  takesDrops(node("thread"));
  fromAddress();
  await world.refresh();
  settle();
  await arrive();
  await redraw();
  // A page whose address says `?still` is drawn once: for a picture, which waits until nothing more is loading.
  if (!new URLSearchParams(location.search).has("still")) onChange(() => trying(redraw));
  addEventListener("popstate", async () => {
    fromAddress();
    settle();
    await arrive();
    await redraw();
  });
}

begin().catch((error) => say(error.message));
