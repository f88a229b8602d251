// Beside the conversation: what to try next, and what happens under the hood.

import { get } from "./api.js";
import { button, el } from "./dom.js";

let opened = "story";

export async function guide(world, at, go) {
  const panels = await get(`beside?user=${at.user}`);
  const hood = opened === "hood" ? await get("recent") : null;
  const tabs = [...Object.entries(panels).map(([name, panel]) => [name, panel.title]), ["hood", "Under the hood"]];
  if (!tabs.some(([name]) => name === opened)) opened = tabs[0][0];
  const open = (name) => {
    opened = name;
    go({});
  };
  return [
    el("div", { class: "tabs", role: "group", "aria-label": "Guide" }, tabs.map(([name, words]) => button(words, () => open(name), { "aria-pressed": String(name === opened) }))),
    opened === "hood" && hood ? under(hood, world) : panel(panels[opened], world, go),
  ].filter(Boolean);
}

function panel(panel, world, go) {
  if (!panel) return null;
  return el(
    "div",
    { class: "panel" },
    panel.lead && el("p", {}, panel.lead),
    el(
      "ol",
      {},
      panel.items.map((one) =>
        el(
          "li",
          { class: one.done ? "done" : "" },
          one.user && el("strong", {}, `${world.user(one.user)?.real_name ?? one.user}: `),
          one.text,
          one.detail && el("p", { class: "quiet" }, one.detail),
          one.user && !one.done && button("Go there", () => go({ user: one.user, ...one.goes }), { class: "small" }),
        ),
      ),
    ),
  );
}

const json = (value) => el("pre", { tabIndex: 0 }, JSON.stringify(value, null, 2));

function under(hood, world) {
  const line = (words, ok, detail) => el("details", { class: ok ? "" : "failed" }, el("summary", {}, words), detail);
  const when = (at) => world.moment(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return el(
    "div",
    { class: "panel hood" },
    el("h3", {}, "Slack told the app"),
    hood.deliveries.map((one) => line(`${when(one.at)} ${one.what} · ${one.failure || one.status || "ok"} · ${Math.round(one.seconds * 1000)} ms`, !one.failure, json({ payload: one.payload, answer: one.answer }))),
    el("h3", {}, "The app asked Slack"),
    hood.calls.map((one) => line(`${when(one.at)} ${one.method} · ${one.ok ? "ok" : one.answer.error || one.status}`, one.ok, json({ arguments: one.arguments, answer: one.answer }))),
  );
}
