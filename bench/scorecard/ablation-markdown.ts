import { countBad, type Worth } from "./ablation.ts";

/** The ablation for people: first the rules that one could do without, then the rest, least worth first. */
export function renderAblation(worth: readonly Worth[]): string {
  const noisy = worth.filter(({ alone }) => alone.benign > 0 && countBad(alone) === 0);
  const idle = worth.filter(({ blocks }) => countBad(blocks) + blocks.benign === 0);
  const doubled = worth.filter(({ blocks, alone }) => countBad(blocks) > 0 && countBad(alone) + alone.benign === 0);
  const rest = worth.filter((each) => ![noisy, idle, doubled].some((group) => group.includes(each)));
  return [
    "# What each rule alone catches",
    "",
    "Units and pairs of the corpus that a finding of the rule holds or rejects, and in brackets those that no other rule",
    "does: without the rule they would pass. Balanced profile; intake does not count.",
    "",
    ...section("Only adds noise", "alone it stops benign units and no bad one", noisy),
    ...section(
      "Hits nothing",
      "no unit has a blocking finding of it; the corpus does not show what it is good for",
      idle,
    ),
    ...section("Always with others", "what it stops is stopped without it", doubled),
    ...section("Earns its place", "something passes without it", rest),
  ].join("\n");
}

function section(title: string, meaning: string, worth: readonly Worth[]): readonly string[] {
  const rows = worth
    .toSorted((a, b) => gain(a) - gain(b) || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, blocks, alone }) => {
      const cell = (label: "malicious" | "vulnerable" | "benign"): string => `${blocks[label]} (${alone[label]})`;
      return `| \`${rule}\` | ${cell("malicious")} | ${cell("vulnerable")} | ${cell("benign")} |`;
    });
  const head = ["| rule | malicious | vulnerable | benign |", "|---|---|---|---|"];
  return [`## ${title}: ${worth.length}`, "", `${meaning}.`, "", ...(rows.length === 0 ? [] : [...head, ...rows, ""])];
}

/** Bad units that would pass without it, less the benign ones that would. */
function gain({ alone }: Worth): number {
  return countBad(alone) - alone.benign;
}
