/** So many alternatives that no one would write them by hand. */
const MOST_ALTERNATIVES = 256;

export type Expanded =
  | { readonly ok: true; readonly alternatives: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Writes `a.{js,ts}` out as `a.js` and `a.ts`. Braces in braces are refused, as are more than 256 alternatives. */
export function expandBraces(glob: string): Expanded {
  let alternatives: readonly string[] = [""];
  for (const part of glob.split(/(\{[^{}]*\})/u)) {
    const choices = part.startsWith("{") && part.endsWith("}") ? part.slice(1, -1).split(",") : [part];
    if (choices.length === 1 && /[{}]/u.test(part)) {
      return { ok: false, why: "needs braces in pairs, not nested, with a comma between: {a,b}" };
    }
    if (alternatives.length * choices.length > MOST_ALTERNATIVES) {
      return { ok: false, why: `stands for more than ${MOST_ALTERNATIVES} alternatives` };
    }
    alternatives = alternatives.flatMap((start) => choices.map((choice) => start + choice));
  }
  return { ok: true, alternatives };
}
