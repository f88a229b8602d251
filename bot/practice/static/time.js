// The workspace's time, and ways to let it pass.

import { post } from "./api.js";
import { button, el, trying } from "./dom.js";

const HOUR = 3600;
const DAY = 24 * HOUR;

// The next moment at which a clock in `zone` shows this weekday (0 is Sunday, null any) and hour.
export function next(now, zone, weekday, hour) {
  for (let ahead = HOUR; ahead <= 8 * DAY; ahead += HOUR) {
    const moment = (Math.floor(now / HOUR) + ahead / HOUR) * HOUR;
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", hour: "2-digit", hourCycle: "h23", minute: "2-digit" })
        .formatToParts(new Date(moment * 1000))
        .map((part) => [part.type, part.value]),
    );
    const shift = Number(parts.minute) * 60;
    const day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].indexOf(parts.weekday);
    if (Number(parts.hour) === hour && (weekday === null || day === weekday)) return moment - shift + (shift ? HOUR : 0);
  }
  return now + DAY;
}

export function time(world, user, redraw) {
  const zone = world.user(user)?.tz ?? "UTC";
  const skip = (to) => async () => {
    document.body.classList.add("waiting");
    await trying(() => post("clock", { to }));
    document.body.classList.remove("waiting");
    await redraw();
  };
  const ways = [
    ["An hour later", world.now + HOUR],
    ["Next morning, 9:00", next(world.now, zone, null, 9)],
    ["Friday, 15:00", next(world.now, zone, 5, 15)],
    ["Monday, 9:00", next(world.now, zone, 1, 9)],
  ];
  return [
    el("time", {}, world.moment(world.now, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })),
    el("details", { class: "overflow" }, el("summary", {}, "Skip to…"), el("menu", {}, ways.map(([words, to]) => el("li", {}, button(words, skip(to)))))),
  ];
}
