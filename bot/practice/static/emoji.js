// The emoji an app is likely to name; any other is shown by its name.

const KNOWN = {
  alarm_clock: "⏰", bell: "🔔", blue_heart: "💙", blush: "😊", bulb: "💡", calendar: "📅", camera: "📷",
  clap: "👏", coffee: "☕", dart: "🎯", eyes: "👀", fire: "🔥", gift: "🎁", green_heart: "💚", handshake: "🤝",
  heart: "❤️", heavy_check_mark: "✔️", hourglass: "⌛", inbox_tray: "📥", joy: "😂", large_green_circle: "🟢",
  large_green_square: "🟩", large_orange_square: "🟧", large_yellow_square: "🟨", link: "🔗", lock: "🔒",
  memo: "📝", muscle: "💪", ok_hand: "👌", partying_face: "🥳", pray: "🙏", raised_hands: "🙌", red_circle: "🔴",
  rocket: "🚀", seedling: "🌱", slightly_smiling_face: "🙂", smile: "😄", smiley: "😃", sparkles: "✨",
  speech_balloon: "💬", star: "⭐", star2: "🌟", sunflower: "🌻", sunny: "☀️", tada: "🎉", thinking_face: "🤔",
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", trophy: "🏆", warning: "⚠️", wave: "👋",
  white_check_mark: "✅", white_circle: "⚪", white_large_square: "⬜", x: "❌", yellow_heart: "💛",
};

export const OFFERED = ["tada", "heart", "clap", "eyes", "+1"];

export const emoji = (name) => KNOWN[name] ?? `:${name}:`;

export const withEmoji = (text) =>
  text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => KNOWN[name] ?? whole);
