/** So many alternatives that no one would write them by hand. */
const MOST_ALTERNATIVES = 256;

export type Expanded =
  | { readonly ok: true; readonly alternatives: readonly string[] }
  | { readonly ok: false; readonly why: string };

/**
 * Writes `a.{js,ts}` out as `a.js` and `a.ts`. Braces in braces are refused, as are more than 256 alternatives. Without a
 * regular expression, because each start reads thousands of names in this form.
 */
export function expandBraces(glob: string): Expanded {
  let alternatives: readonly string[] = [""];
  for (let at = 0; ;) {
    const open = glob.indexOf("{", at);
    const before = open < 0 ? glob.slice(at) : glob.slice(at, open);
    if (before.includes("}")) return UNPAIRED;
    if (open < 0) return { ok: true, alternatives: join(alternatives, [before]) };
    const close = glob.indexOf("}", open);
    const inner = glob.slice(open + 1, Math.max(close, open));
    if (close < 0 || inner.includes("{") || !inner.includes(",")) return UNPAIRED;
    const choices = inner.split(",");
    if (alternatives.length * choices.length > MOST_ALTERNATIVES) {
      return { ok: false, why: `stands for more than ${MOST_ALTERNATIVES} alternatives` };
    }
    alternatives = join(join(alternatives, [before]), choices);
    at = close + 1;
  }
}

const UNPAIRED: Expanded = { ok: false, why: "needs braces in pairs, not nested, with a comma between: {a,b}" };

function join(starts: readonly string[], ends: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const start of starts) for (const end of ends) joined.push(start + end);
  return joined;
}
