// A picture of an app: by its address, or by a file of Slack's.

import { el } from "./dom.js";

export function picture(block, world) {
  const source = block.image_url ?? world.fileAddress(block.slack_file);
  return el("img", { src: source, alt: block.alt_text, loading: "lazy" });
}
