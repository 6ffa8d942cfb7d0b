/** What a terminal or a log obeys or hides, and the `##[` and `##vso[` with which CI systems mark their commands. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#)/gu;

/** The same document in characters that are safe to show: inside of its strings each of these is a `\u` escape. */
export function escapeJson(document: string): string {
  return document.replace(OBEYED, (found) => (found === "\n" ? found : escapeUnits(found)));
}

function escapeUnits(text: string): string {
  return text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
