// Whose Slack one looks at, and the places in it.

import { button, el } from "./dom.js";
import { newMessage } from "./direct.js";
import { avatar } from "./messages.js";

const OTHERS = { guest: "Guest", external: "Another organisation" };

// What one wrote oneself is read, in Slack as here.
export function unread(user, channel) {
  return channel.latest_by !== user && Number(channel.latest ?? 0) > Number(localStorage.getItem(`read:${user}:${channel.id}`) ?? 0);
}

export function read(user, channel) {
  if (channel?.latest) localStorage.setItem(`read:${user}:${channel.id}`, channel.latest);
}

export function side(world, at, go) {
  const space = world.homeOf(at.user);
  const inside = (user) => space.channels.filter((one) => one.members.includes(user));
  const waiting = (user) => inside(user).filter((one) => (one.is_im || one.is_mpim) && unread(user, one)).length;
  const who = (user) =>
    button([avatar(user), el("span", { class: "name" }, user.real_name, (OTHERS[user.kind] || user.title) && el("span", { class: "quiet" }, OTHERS[user.kind] || user.title)), waiting(user.id) ? el("span", { class: "count", "aria-label": `${waiting(user.id)} unread` }, String(waiting(user.id))) : null], () => go({ user: user.id }), {
      class: "person",
      "aria-current": user.id === at.user ? "true" : undefined,
    });
  const spot = (words, target, current, channel) =>
    button(words, () => go({ user: at.user, ...target }), {
      class: channel && unread(at.user, channel) ? "spot unread" : "spot",
      "aria-current": current ? "page" : undefined,
      "aria-label": channel && unread(at.user, channel) ? `${words}, unread` : undefined,
    });
  const people = space.users.filter((one) => one.kind !== "bot" && !one.deleted);
  const channels = inside(at.user).filter((one) => !one.is_im && !one.is_mpim && !one.is_archived);
  const spaces =
    world.workspaces.length > 1
      ? el("div", { class: "spaces" }, el("h2", {}, "Workspaces"), world.workspaces.map((one) => button(one.name, () => go({ user: one.users.find((user) => user.kind === "person")?.id }), { class: "spot", "aria-current": one === space ? "true" : undefined })))
      : null;
  return [
    spaces,
    el("h2", {}, "Apps"),
    space.apps.flatMap((app) => {
      const direct = inside(at.user).find((one) => one.is_im && one.members.includes(app.bot_user));
      return [
        app.home_tab && world.user(at.user).kind !== "external" && spot(`${app.name} home`, { place: "home", app: app.id }, at.place === "home" && at.app === app.id),
        app.messages_tab && spot(`${app.name} messages`, { place: "messages", app: app.id }, at.place === "messages" && at.app === app.id, direct),
      ];
    }),
    el("h2", {}, "Channels"),
    channels.map((one) => spot(`#${one.name}`, { place: one.id }, at.place === one.id, one)),
    el("h2", {}, "Direct messages"),
    world.directs(at.user).map((one) => spot(world.titleOf(one), { place: one.id }, at.place === one.id, one)),
    button("New Message", () => newMessage(world, at.user, go), { class: "spot", "aria-haspopup": "dialog" }),
    el("h2", {}, "You are"),
    el("ul", { class: "people" }, people.map((one) => el("li", {}, who(one)))),
  ].flat(2).filter(Boolean);
}
