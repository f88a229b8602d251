// Block Kit as a person sees it. `place` says where the blocks stand: what pressing and choosing in them does.

import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { element, field } from "./elements.js";
import { mrkdwn, text } from "./mrkdwn.js";
import { container, NEWER, words } from "./newer.js";
import { picture } from "./picture.js";
import { richText } from "./rich_text.js";

function section(block, place) {
  const { world } = place;
  const fields = block.fields && el("div", { class: "fields" }, block.fields.map((one) => el("p", {}, text(one, world))));
  const accessory = block.accessory && el("div", { class: "accessory" }, one(block.accessory, block, place));
  return el("div", { class: "section" }, el("div", {}, block.text && el("p", {}, text(block.text, world)), fields), accessory);
}

function one(part, block, place) {
  return part.type === "image" ? picture(part, place.world) : element(part, block, place);
}

function table(block, place) {
  const settings = block.column_settings ?? [];
  const cells = (row) =>
    row.map((cell, at) =>
      el(
        "td",
        { class: `${settings[at]?.align ?? "left"}${settings[at]?.is_wrapped ? " wrapped" : ""}` },
        words(cell, place),
      ),
    );
  return el(
    "div",
    { class: "table", tabIndex: 0, role: "group", "aria-label": "Table" },
    el("table", {}, el("tbody", {}, block.rows.map((row) => el("tr", {}, cells(row))))),
  );
}

function card(block, place) {
  const { world } = place;
  return el(
    "div",
    { class: "card" },
    block.hero_image && picture(block.hero_image, world),
    block.icon && el("span", { class: "icon" }, picture(block.icon, world)),
    block.title && el("strong", {}, text(block.title, world)),
    block.subtitle && el("p", { class: "quiet" }, text(block.subtitle, world)),
    block.body && el("p", {}, text(block.body, world)),
    block.subtext && el("p", { class: "quiet" }, text(block.subtext, world)),
    block.actions && el("div", { class: "actions" }, block.actions.map((part) => one(part, block, place))),
  );
}

// Plain markdown in Slack's own marks: bold, links and headings; lists stand as they are written.
const asMrkdwn = (text) =>
  text
    .replace(/^#{1,6} +(.*)$/gm, "**$1**")
    .replace(/\*\*/g, "*")
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, "<$2|$1>");

const BLOCKS = {
  section,
  table,
  card,
  ...NEWER,
  carousel: (block, place) =>
    el(
      "ul",
      { class: "carousel", tabIndex: 0, "aria-label": "Cards" },
      block.elements.map((one) => el("li", { "data-block": one.block_id }, card(one, place))),
    ),
  container: (block, place) => container(block, place, blocks(block.child_blocks, place)),
  context_actions: (block, place) => el("div", { class: "actions" }, block.elements.map((part) => element(part, block, place))),
  header: (block) => el("h3", {}, withEmoji(block.text.text)),
  divider: () => el("hr"),
  context: (block, place) =>
    el(
      "div",
      { class: "context" },
      block.elements.map((part) => (part.type === "image" ? picture(part, place.world) : el("span", {}, text(part, place.world)))),
    ),
  actions: (block, place) => el("div", { class: "actions" }, block.elements.map((part) => one(part, block, place))),
  image: (block, place) =>
    el("figure", {}, block.title && el("figcaption", {}, text(block.title, place.world)), picture(block, place.world)),
  input: (block, place) => field(block, place),
  rich_text: (block, place) => richText(block, place.world),
  markdown: (block, place) => el("p", {}, mrkdwn(asMrkdwn(block.text), place.world)),
  alert: (block, place) => el("p", { class: `alert ${block.level ?? "default"}` }, text(block.text, place.world)),
};

export function blocks(list, place) {
  return list.map((block) => {
    const node = BLOCKS[block.type]?.(block, place) ?? el("p", { class: "quiet" }, `[${block.type}]`);
    node.dataset.block = block.block_id ?? "";
    return node;
  });
}
