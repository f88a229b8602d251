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

  placeName(id) {
    const found = this.channel(id);
    return found ? this.titleOf(found) : id;
  }

  // A channel by its name, a direct message by who else is in it.
  titleOf(channel) {
    if (!channel.is_im && !channel.is_mpim) return `#${channel.name}`;
    const others = channel.members.filter((one) => one !== this.me);
    return others.map((one) => this.user(one)?.real_name ?? one).join(", ") || `${this.user(this.me)?.real_name} (you)`;
  }

  // The direct messages of a person with people; those with apps have their own place.
  directs(user) {
    return this.homeOf(user).channels.filter(
      (one) => one.members.includes(user) && (one.is_mpim || (one.is_im && !one.members.some((each) => this.user(each)?.kind === "bot"))),
    );
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

  // What a select of conversations offers: public channels and one's own, less what its filter leaves out.
  places(query, part) {
    const kind = (one) => (one.is_im ? "im" : one.is_mpim ? "mpim" : one.is_private ? "private" : "public");
    const bot = (one) => one.is_im && one.members.some((each) => this.user(each)?.kind === "bot");
    const { include, exclude_external_shared_channels: inside, exclude_bot_users: people } = part.filter ?? {};
    return this.homeOf(this.me)
      .channels.filter((one) => kind(one) === "public" || (!part.type.includes("channels_select") && one.members.includes(this.me)))
      .filter((one) => (!include || include.includes(kind(one))) && !(inside && one.is_ext_shared) && !(people && bot(one)))
      .map((one) => ({ value: one.id, words: this.titleOf(one) }))
      .filter((one) => one.words.toLowerCase().includes(query.toLowerCase()));
  }

  moment(seconds, form) {
    const zone = this.user(this.me)?.tz ?? "UTC";
    return new Intl.DateTimeFormat("en-GB", { ...form, timeZone: zone }).format(new Date(seconds * 1000));
  }
}
