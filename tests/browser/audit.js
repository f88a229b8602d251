// What a screen reader, weak eyes or a keyboard would stumble over. Answers a JSON list of findings.
() => {
  const findings = [];
  const shown = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && node.getClientRects().length > 0;
  const say = (what, node) => findings.push(`${what}: ${node.outerHTML.slice(0, 160)}`);
  const words = (node) => (node?.innerText ?? node?.textContent ?? "").trim();
  const named = (node) =>
    node.getAttribute("aria-label") ||
    (node.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => words(document.getElementById(id))).join("") ||
    [...(node.labels ?? [])].map(words).join("") ||
    (node.matches("button, a, summary, option, [role=option]") ? words(node) : "") ||
    node.getAttribute("title") ||
    "";

  for (const node of document.querySelectorAll("button, a[href], summary, input, select, textarea, [role]")) {
    const quiet = node.matches("[role=status], [role=listbox]:empty, [role=presentation]");
    if (shown(node) && !quiet && !named(node)) say("no name", node);
  }
  for (const node of document.querySelectorAll("img")) if (!node.hasAttribute("alt")) say("no alt", node);

  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  for (const id of new Set(ids)) if (ids.filter((each) => each === id).length > 1) findings.push(`id twice: ${id}`);
  for (const node of document.querySelectorAll("[aria-describedby], [aria-controls]"))
    for (const id of `${node.getAttribute("aria-describedby") ?? ""} ${node.getAttribute("aria-controls") ?? ""}`.split(" ").filter(Boolean))
      if (!document.getElementById(id)) say(`points to nothing (${id})`, node);
  for (const place of ["main", "nav", "header"]) if (document.querySelectorAll(`body > ${place}`).length !== 1) findings.push(`not one ${place}`);
  if (!document.documentElement.lang) findings.push("no language");

  // Contrast as WCAG 2.2 counts it: 4.5 for text, 3 where it is large.
  const channel = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const colour = (text) => text.match(/[\d.]+/g).map(Number);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const [red, green, blue, alpha = 1] = colour(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return [red, green, blue];
    }
    return [255, 255, 255];
  };
  const open = document.querySelector("dialog[open]");
  const walker = document.createTreeWalker(open ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || node.closest("script, noscript, .skip") || !shown(node)) continue;
    const style = getComputedStyle(node);
    const [one, other] = [light(colour(style.color)), light(ground(node))].sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if ((one + 0.05) / (other + 0.05) < (large ? 3 : 4.5)) say(`contrast ${((one + 0.05) / (other + 0.05)).toFixed(2)}`, node);
  }

  // Room for a finger: 24 pixels either way, as WCAG 2.2 asks at the least.
  for (const node of (open ?? document).querySelectorAll("button, select, summary, input")) {
    const box = node.getBoundingClientRect();
    const choice = node.matches("[type=checkbox], [type=radio]");
    if (shown(node) && !choice && (box.height < 24 || box.width < 24)) say(`too small (${Math.round(box.width)}×${Math.round(box.height)})`, node);
  }
  return JSON.stringify(findings);
};
