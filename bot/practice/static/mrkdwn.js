// Slack's mrkdwn as nodes: links, mentions, dates, bold, italic, struck, code, quotes.

import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
export const unescaped = (text) => text.replace(/&(?:amp|lt|gt);/g, (found) => ENTITIES[found]);

const SPANS = [
  [/^```([\s\S]+?)```/, (found) => el("pre", {}, unescaped(found[1].replace(/^\n/, "")))],
  [/^`([^`\n]+)`/, (found) => el("code", {}, unescaped(found[1]))],
  [/^<([^<>]+)>/, (found, world) => reference(found[1], world)],
  [/^\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/, (found, world) => el("strong", {}, spans(found[1], world))],
  [/^_([^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])/, (found, world) => el("em", {}, spans(found[1], world))],
  [/^~([^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])/, (found, world) => el("s", {}, spans(found[1], world))],
];

// A formatting mark counts only where a word may begin.
const MAY_BEGIN = /[\s([{"'“‘…–—:;,.!?/>-]$/;

function spans(text, world) {
  const nodes = [];
  let plain = "";
  for (let rest = text; rest; ) {
    const begins = !plain ? !nodes.length || nodes.at(-1) instanceof Element : MAY_BEGIN.test(plain);
    const hit = matched(rest, begins);
    if (hit) {
      if (plain) nodes.push(withEmoji(unescaped(plain)));
      plain = "";
      nodes.push(hit.make(hit.found, world));
      rest = rest.slice(hit.found[0].length);
    } else {
      plain += rest[0];
      rest = rest.slice(1);
    }
  }
  if (plain) nodes.push(withEmoji(unescaped(plain)));
  return nodes;
}

function matched(rest, begins) {
  if (!"`<*_~".includes(rest[0])) return null;
  for (const [pattern, make] of SPANS) {
    const found = pattern.exec(rest);
    if (found && (begins || rest[0] === "<")) return { found, make };
  }
  return null;
}

function reference(inner, world) {
  const [target, label] = [inner.split("|")[0], inner.split("|").slice(1).join("|")];
  if (target.startsWith("@")) return mention(`@${world.nameOf(target.slice(1)) ?? label ?? target.slice(1)}`);
  if (target.startsWith("#")) return mention(`#${world.channelName(target.slice(1)) ?? label ?? target.slice(1)}`);
  if (target.startsWith("!date^")) return dated(target, label, world);
  if (target.startsWith("!subteam^")) return mention(label || "@group");
  if (target.startsWith("!")) return mention(`@${target.slice(1)}`);
  return link(unescaped(target), label ? unescaped(label) : unescaped(target));
}

export const mention = (words) => el("span", { class: "mention" }, words);

export function link(address, words) {
  if (!/^(https?:|mailto:)/i.test(address)) return document.createTextNode(words);
  return el("a", { href: address, target: "_blank", rel: "noreferrer noopener" }, withEmoji(words));
}

const DATE = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

function dated(target, fallback, world) {
  const [, seconds, form, address] = target.split("^");
  if (!/^\d+$/.test(seconds ?? "")) return document.createTextNode(unescaped(fallback));
  const words = (form ?? "").replace(/\{(\w+?)(?:_pretty)?\}/g, (whole, name) =>
    DATE[name] ? world.moment(Number(seconds), DATE[name]) : whole,
  );
  return address ? link(unescaped(address), words) : document.createTextNode(words);
}

// Quoted lines become one quotation, everything else stays as it is.
export function mrkdwn(text, world) {
  const place = el("span", { class: "mrkdwn" });
  for (const part of text.split(/((?:^&gt; ?.*(?:\n|$))+)/m)) {
    if (/^&gt; ?/.test(part)) {
      const inner = part.replace(/^&gt; ?/gm, "").replace(/\n$/, "");
      place.append(el("blockquote", {}, spans(inner, world)));
    } else place.append(...spans(part, world));
  }
  return place;
}

// A text object of either kind.
export function text(object, world) {
  if (!object) return "";
  return object.type === "mrkdwn" ? mrkdwn(object.text, world) : withEmoji(object.text);
}
