// rich_text blocks: sections, lists, quotes, preformatted, and the spans inside.

import { el } from "./dom.js";
import { emoji, withEmoji } from "./emoji.js";
import { link, mention } from "./mrkdwn.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function styled(span, node) {
  return Object.entries(STYLES).reduce(
    (inner, [style, name]) => (span.style?.[style] ? el(name, {}, inner) : inner),
    node,
  );
}

const SPANS = {
  text: (span) => withEmoji(span.text),
  link: (span) => link(span.url, span.text ?? span.url),
  user: (span, world) => mention(`@${world.nameOf(span.user_id) ?? span.user_id}`),
  channel: (span, world) => mention(`#${world.channelName(span.channel_id) ?? span.channel_id}`),
  usergroup: (span) => mention(`@${span.usergroup_id}`),
  broadcast: (span) => mention(`@${span.range}`),
  emoji: (span) => emoji(span.name),
  date: (span, world) => world.moment(span.timestamp, { dateStyle: "medium", timeStyle: "short" }),
  color: (span) => span.value,
};

const spans = (part, world) =>
  part.elements.map((span) => styled(span, SPANS[span.type]?.(span, world) ?? span.fallback ?? ""));

const PARTS = {
  rich_text_section: (part, world) => el("p", {}, spans(part, world)),
  rich_text_quote: (part, world) => el("blockquote", {}, spans(part, world)),
  rich_text_preformatted: (part, world) => el("pre", {}, spans(part, world)),
  rich_text_list: (part, world) =>
    el(
      part.style === "ordered" ? "ol" : "ul",
      { style: `margin-inline-start: ${(part.indent ?? 0) * 1.5}em`, start: (part.offset ?? 0) + 1 },
      part.elements.map((item) => el("li", {}, spans(item, world))),
    ),
};

export function richText(block, world) {
  return el("div", { class: "rich" }, block.elements.map((part) => PARTS[part.type]?.(part, world)));
}
