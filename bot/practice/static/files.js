// Files: of what size they are, how they are sent, and how they stand in a message.

import { act } from "./api.js";
import { el, say } from "./dom.js";

export const BYTES_MOST = 25 * 1024 * 1024;
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

export function size(bytes) {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

// Those that can be sent; of the others it is said why not.
export function fit(files) {
  const empty = files.filter((file) => !file.size);
  const large = files.filter((file) => file.size > BYTES_MOST);
  const names = (some) => some.map((file) => file.name).join(", ");
  if (empty.length) say(`${names(empty)}: there is nothing in it, so there is nothing to send.`);
  if (large.length) say(`${names(large)}: larger than 25 MB, the most this workspace keeps.`);
  return files.filter((file) => file.size && file.size <= BYTES_MOST);
}

function base64(buffer) {
  const bytes = new Uint8Array(buffer);
  let words = "";
  for (let at = 0; at < bytes.length; at += 0x8000) words += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(words);
}

export async function upload(user, file) {
  const content = base64(await file.arrayBuffer());
  return act(user, "uploads", { name: file.name, mimetype: file.type, content });
}

export function attached(file) {
  if (file.mode === "tombstone") return el("p", { class: "quiet" }, "This file was deleted.");
  if (file.file_access && file.file_access !== "visible") return el("p", { class: "quiet" }, "A file of another organisation");
  const address = `_control/files/${encodeURIComponent(file.id)}`;
  const name = el("a", { href: address, download: file.name }, file.name);
  if (PICTURES.includes(file.mimetype))
    return el("figure", { class: "picture" }, el("img", { src: address, alt: file.name, loading: "lazy" }), el("figcaption", {}, name));
  return el("p", { class: "file" }, name, el("span", { class: "quiet" }, `${(file.filetype ?? "file").toUpperCase()} · ${size(file.size ?? 0)}`));
}
