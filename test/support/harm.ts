/** The styles of the terminal report: bold, dim, underline, four colours, and their ends. */
const STYLE = /\u001b\[(?:1|2|4|22|24|31|32|33|36|39)m/gu;
/** What a terminal obeys or hides: controls but line feeds, marks of direction, invisible and separating characters. */
const HARMFUL = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What the runners of GitHub Actions and Azure Pipelines take for a command. */
const COMMAND = /^[^\S\n]*::.*|##\w*\[/gmu;

/** Everything in an output that something else than a reader would act on. */
export function findHarm(output: string): readonly string[] {
  const text = output.replace(STYLE, "");
  return [...text.matchAll(HARMFUL), ...text.matchAll(COMMAND)].map(([found]) => JSON.stringify(found));
}
