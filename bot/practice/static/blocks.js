// Block Kit as a person sees it. `place` says where the blocks stand: what pressing and choosing in them does.

import { el } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { element, field } from "./elements.js";
import { mrkdwn, text } from "./mrkdwn.js";
import { richText } from "./rich_text.js";

function picture(block, world) {
  const source = block.image_url ?? world.fileAddress(block.slack_file);
  return el("img", { src: source, alt: block.alt_text, loading: "lazy" });
}

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
        cell.type === "rich_text" ? richText(cell, place.world) : withEmoji(cell.text ?? String(cell.value)),
      ),
    );
  return el(
    "div",
    { class: "table", tabIndex: 0, role: "region", "aria-label": "Table" },
    el("table", {}, el("tbody", {}, block.rows.map((row) => el("tr", {}, cells(row))))),
  );
}

function card(block, place) {
  const { world } = place;
  return el(
    "div",
    { class: "card" },
    block.hero_image && picture(block.hero_image, world),
    block.title && el("strong", {}, text(block.title, world)),
    block.subtitle && el("p", { class: "quiet" }, text(block.subtitle, world)),
    block.body && el("p", {}, text(block.body, world)),
    block.subtext && el("p", { class: "quiet" }, text(block.subtext, world)),
    block.actions && el("div", { class: "actions" }, block.actions.map((part) => one(part, block, place))),
  );
}

const BLOCKS = {
  section,
  table,
  card,
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
  markdown: (block, place) => el("p", {}, mrkdwn(block.text.replace(/\*\*/g, "*"), place.world)),
  alert: (block, place) => el("p", { class: `alert ${block.level ?? "default"}` }, text(block.text, place.world)),
  video: (block) => el("p", {}, el("a", { href: block.video_url, target: "_blank", rel: "noreferrer" }, block.title.text)),
};

export function blocks(list, place) {
  return list.map((block) => {
    const node = BLOCKS[block.type]?.(block, place) ?? el("p", { class: "quiet" }, `[${block.type}]`);
    node.dataset.block = block.block_id ?? "";
    return node;
  });
}
