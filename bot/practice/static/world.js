// What the page knows of the workspaces: names, places, time. Refreshed after every change.

import { get } from "./api.js";

export class World {
  async refresh() {
    Object.assign(this, await get("desk"));
  }

  space(team) {
    return this.workspaces.find((one) => one.id === team) ?? this.workspaces[0];
  }

  user(id) {
    for (const space of this.workspaces) {
      const found = space.users.find((one) => one.id === id);
      if (found) return found;
    }
    return null;
  }

  homeOf(user) {
    return this.workspaces.find((space) => space.users.some((one) => one.id === user));
  }

  nameOf(id) {
    const found = this.user(id);
    return found && (found.display_name || found.real_name);
  }

  channel(id) {
    for (const space of this.workspaces) {
      const found = space.channels.find((one) => one.id === id);
      if (found) return found;
    }
    return null;
  }

  channelName(id) {
    return this.channel(id)?.name;
  }

  fileAddress(file) {
    return `_control/files/${encodeURIComponent(file?.id ?? "")}`;
  }

  people(query) {
    const wanted = query.toLowerCase();
    return this.homeOf(this.me)
      .users.filter((one) => !one.deleted && (one.real_name + one.name).toLowerCase().includes(wanted))
      .map((one) => ({ value: one.id, words: one.real_name, more: one.kind === "person" ? "" : one.kind }));
  }

  places(query) {
    return this.homeOf(this.me)
      .channels.filter((one) => !one.is_im && one.name.includes(query.toLowerCase().replace("#", "")))
      .map((one) => ({ value: one.id, words: `#${one.name}` }));
  }

  moment(seconds, form) {
    const zone = this.user(this.me)?.tz ?? "UTC";
    return new Intl.DateTimeFormat("en-GB", { ...form, timeZone: zone }).format(new Date(seconds * 1000));
  }
}
