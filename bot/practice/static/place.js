// Where blocks stand: a message, a Home tab or a modal. What is entered is kept here until it is sent.

import { act, Impossible } from "./api.js";
import { say, trying } from "./dom.js";
import { upload } from "./files.js";

// What was entered and not sent yet: surface → block → action → value as the control API takes it.
const drafts = new Map();

export function told(answer) {
  if (!answer?.failure) return;
  const why = answer.failure === "operation_timeout" ? "the app took too long to answer" : "the app could not do that";
  say(`Slack would say: ${why} (${answer.failure.slice(0, 200)}).`);
}

export class Place {
  constructor({ world, user, key, where, state, redraw, errors }) {
    Object.assign(this, { world, user, key, where, state: state ?? {}, redraw, errors });
  }

  get draft() {
    if (!drafts.has(this.key)) drafts.set(this.key, {});
    return drafts.get(this.key);
  }

  forget() {
    drafts.delete(this.key);
  }

  held(block, part) {
    const kept = this.state[block.block_id]?.[part.action_id];
    const typed = this.draft[block.block_id]?.[part.action_id];
    return typed !== undefined && kept && "value" in kept ? { ...kept, value: typed } : kept;
  }

  // Text is kept here, so that typing is never disturbed; what was chosen is told to the workspace at once.
  enter(block, part, value) {
    (this.draft[block.block_id] ??= {})[part.action_id] = value;
    if (part.type.endsWith("_input") && part.type !== "file_input") return null;
    return trying(() => this.flush());
  }

  async flush() {
    const values = this.draft;
    if (Object.keys(values).length) await act(this.user, "fills", { ...this.where, values });
  }

  async press(block, part, value) {
    document.body.classList.add("waiting");
    try {
      await this.flush();
      const body = { ...this.where, action_id: part.action_id, value, block_id: block.block_id || undefined };
      told(await act(this.user, "presses", body));
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      say(error.message);
    } finally {
      document.body.classList.remove("waiting");
      this.redraw();
    }
  }

  async lookUp(block, part, query) {
    const answer = await act(this.user, "looks_up", { ...this.where, action_id: part.action_id, block_id: block.block_id, query });
    return answer.options.flatMap((option) => option.options ?? [option]);
  }

  upload(file) {
    return upload(this.user, file);
  }
}
