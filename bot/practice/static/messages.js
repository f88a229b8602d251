// Messages of one place: in order of time, with threads, reactions and what only this person sees.

import { act } from "./api.js";
import { blocks } from "./blocks.js";
import { button, el, trying } from "./dom.js";
import { emoji, OFFERED } from "./emoji.js";
import { attached } from "./files.js";
import { mrkdwn } from "./mrkdwn.js";
import { told, Place } from "./place.js";

export function avatar(user) {
  const name = user?.real_name ?? "?";
  const initials = name.split(/\s+/).map((part) => part[0]).slice(0, 2).join("");
  const hue = [...(user?.id ?? "")].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  const node = el("span", { class: user?.kind === "bot" ? "avatar bot" : "avatar", "aria-hidden": "true" }, initials);
  node.style.setProperty("--hue", hue);
  return node;
}

function reactions(message, view) {
  const mine = (one) => one.users.includes(view.user);
  return el(
    "div",
    { class: "reactions" },
    (message.reactions ?? []).map((one) =>
      button(`${emoji(one.name)} ${one.count}`, () => react(message, one.name, view), { class: "reaction", disabled: mine(one), "aria-label": `${one.name}, ${one.count}` }),
    ),
  );
}

const react = (message, name, view) =>
  trying(() => act(view.user, "reacts", { channel: message.channel, ts: message.ts, name })).then(view.redraw);

function tools(message, view) {
  const shortcuts = view.shortcuts.filter((one) => one.type === "message");
  const run = (one) => async () => {
    told(await trying(() => act(view.user, "shortcut", { callback_id: one.callback_id, app: one.app, channel: message.channel, ts: message.ts })));
    view.redraw();
  };
  return el(
    "div",
    { class: "tools", role: "group", "aria-label": "Message actions" },
    OFFERED.slice(0, 3).map((name) => button(emoji(name), () => react(message, name, view), { "aria-label": `React with ${name}` })),
    view.threads && button("Reply", () => view.openThread(message.thread_ts ?? message.ts)),
    shortcuts.map((one) => button(one.name, run(one))),
  );
}

export function message(message, view) {
  const author = view.world.user(message.user);
  const place = new Place({
    world: view.world,
    user: view.user,
    redraw: view.redraw,
    key: `${view.user}:${message.channel}:${message.ts}`,
    where: { channel: message.channel, ts: message.ts },
    state: message.entered,
  });
  const replies = message.reply_count
    ? button(`${message.reply_count} ${message.reply_count === 1 ? "reply" : "replies"}`, () => view.openThread(message.ts), { class: "link" })
    : null;
  const body = message.blocks?.length ? blocks(message.blocks, place) : message.text && [el("p", {}, mrkdwn(message.text, view.world))];
  const node = el(
    "article",
    { class: message.only_you ? "message only" : "message", tabindex: "-1", "aria-label": `${author?.real_name ?? "Somebody"}, ${view.world.moment(Number(message.ts), { dateStyle: "medium", timeStyle: "short" })}` },
    avatar(author),
    el(
      "div",
      { class: "words" },
      el(
        "p",
        { class: "by" },
        el("strong", {}, author?.real_name ?? message.user),
        author?.kind === "bot" && el("span", { class: "tag" }, "App"),
        author?.kind === "guest" && el("span", { class: "tag" }, "Guest"),
        author?.kind === "external" && el("span", { class: "tag" }, "External"),
        el("time", {}, view.world.moment(Number(message.ts), { hour: "2-digit", minute: "2-digit" })),
        message.edited && el("span", { class: "quiet" }, "(edited)"),
        message.only_you && el("span", { class: "quiet" }, "Only visible to you"),
      ),
      body,
      (message.files ?? []).map(attached),
      reactions(message, view),
      replies,
    ),
    message.only_you ? null : tools(message, view),
  );
  node.dataset.ts = message.ts;
  return node;
}

// Days are marked, as in any diary.
export function days(list, view) {
  const nodes = [];
  let day = "";
  for (const one of list) {
    const its = view.world.moment(Number(one.ts), { weekday: "long", day: "numeric", month: "long" });
    if (its !== day) nodes.push(el("h3", { class: "day" }, its));
    day = its;
    nodes.push(message(one, view));
  }
  return nodes;
}
