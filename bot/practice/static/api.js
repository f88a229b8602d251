// The control API of the practice workspace, and the wish to know when something changed.

export class Impossible extends Error {}

async function asked(path, options) {
  const answer = await fetch(`_control/${path}`, options);
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Impossible(body.error ?? `The practice workspace answered ${answer.status}.`);
  return body;
}

export const get = (path) => asked(path);

export const post = (path, body = {}) =>
  asked(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const act = (user, name, body = {}) => post(`people/${user}/${name}`, body);

// Calls back soon after changes, once for many that come together, and once more when the line was cut.
export function onChange(callback, pause = 60) {
  let waiting = 0;
  const soon = () => {
    waiting ||= setTimeout(() => {
      waiting = 0;
      callback();
    }, pause);
  };
  const source = new EventSource("_control/changes");
  source.onmessage = soon;
  source.onopen = soon;
}
