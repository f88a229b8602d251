// The blocks Slack added lately, drawn plainly: what is in them, where to press, nothing that moves.

import { button, el, fresh } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { element } from "./elements.js";
import { text } from "./mrkdwn.js";
import { picture } from "./picture.js";
import { richText } from "./rich_text.js";

const STATUS = { pending: "Waiting", in_progress: "Under way", complete: "Done", error: "Failed" };
const pages = new Map(); // which page of a data table one has turned to

// A cell of a table, as words.
export const words = (cell, place) => (cell.type === "rich_text" ? richText(cell, place.world) : withEmoji(cell.text ?? String(cell.value)));

function dataTable(block, place) {
  const key = `${place.key}:${block.block_id}`;
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? 5;
  const last = Math.ceil(rows.length / size) - 1;
  const named = block.row_header_column_index ?? 0;
  const shown = el("tbody");
  const where = el("span", { class: "quiet", role: "status" });
  const cell = (one, at) => el(at === named ? "th" : "td", { scope: at === named ? "row" : undefined }, one.element ? element(one.element, block, place) : words(one, place));
  const turn = (to) => {
    const page = Math.min(Math.max(to, 0), last);
    pages.set(key, page);
    shown.replaceChildren(...rows.slice(page * size, (page + 1) * size).map((row) => el("tr", {}, row.map(cell))));
    where.replaceChildren(`Page ${page + 1} of ${last + 1}`);
  };
  turn(pages.get(key) ?? 0);
  const step = (name, by) => button(name, () => turn(pages.get(key) + by), { class: "small" });
  return el(
    "div",
    { class: "table", tabIndex: 0, role: "group", "aria-label": block.caption },
    el("table", {}, el("caption", {}, withEmoji(block.caption)), el("thead", {}, el("tr", {}, head.map((one) => el("th", { scope: "col" }, words(one, place))))), shown),
    last > 0 && el("div", { class: "pages" }, step("Previous Rows", -1), where, step("Next Rows", 1)),
  );
}

function task(one, place, name = "div") {
  return el(
    name,
    { class: "task" },
    el("p", {}, el("strong", {}, withEmoji(one.title)), el("span", { class: `tag ${one.status}` }, STATUS[one.status])),
    one.details && richText(one.details, place.world),
    one.output && richText(one.output, place.world),
    one.sources && el("p", { class: "quiet" }, one.sources.flatMap((source, at) => [at ? ", " : "", el("a", { href: source.url, target: "_blank", rel: "noreferrer noopener" }, source.text)])),
  );
}

export function container(block, place, children) {
  const title = fresh("container");
  const head = [
    block.icon && picture(block.icon, place.world),
    el("strong", { id: title }, block.rich_text_title ? richText(block.rich_text_title, place.world) : text(block.title, place.world)),
    block.subtitle && el("span", { class: "quiet" }, text(block.subtitle, place.world)),
  ];
  const look = `container ${block.width ?? "standard"}`;
  if (block.is_collapsible) return el("details", { class: look, open: !block.default_collapsed }, el("summary", {}, head), children);
  return el("section", { class: look, "aria-labelledby": title }, el("p", { class: block.has_header_divider ? "divided" : "" }, head), children);
}

export const NEWER = {
  data_table: dataTable,
  task_card: (block, place) => task(block, place),
  plan: (block, place) =>
    el("div", { class: "plan" }, el("p", {}, el("strong", {}, withEmoji(block.title))), block.tasks && el("ol", {}, block.tasks.map((one) => task(one, place, "li")))),
  video: (block) =>
    el(
      "figure",
      { class: "picture" },
      el("a", { href: block.title_url ?? block.video_url, target: "_blank", rel: "noreferrer noopener" }, el("img", { src: block.thumbnail_url, alt: block.alt_text, loading: "lazy" }), withEmoji(block.title.text)),
      block.author_name && el("figcaption", { class: "quiet" }, block.author_name),
      block.description && el("p", { class: "quiet" }, withEmoji(block.description.text)),
    ),
};
