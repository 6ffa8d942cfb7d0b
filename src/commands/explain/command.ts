import { joinTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import type { Safe } from "../../text/safe/safe.ts";
import { labelled, makePaper } from "../../report/terminal/paper.ts";
import { suggest } from "../../text/suggest.ts";
import { PACK_RULE_PREFIX } from "../../core/rule-pack.ts";
import type { Files } from "../../ports/files.ts";
import { printed, type Command, type Outcome } from "../command.ts";
import { complain } from "../complain.ts";
import { loadWorkTreePacks, loadWorkTreePolicy } from "../scan/work-tree-policy.ts";
import { allExplained, explainPacks, type Explained } from "./entries.ts";

export const explain: Command = {
  name: "explain",
  summary: "say everything about one rule, need, fault or exit code",
  usage: "<id>",
  options: [],
  examples: [
    { line: "evogate explain rules/download-pipe-shell", does: "a rule: why it matters and what to do" },
    { line: "evogate explain exit/3", does: "an exit code" },
  ],
  async run({ positionals }, { width, ports }) {
    const [id] = positionals;
    if (id === undefined || positionals.length > 1) {
      return complain([{ code: "usage", message: "explain takes one id; `evogate rules` lists the rules" }]);
    }
    const own = id.startsWith(PACK_RULE_PREFIX) ? await explainOwnRules(ports.files) : NO_OWN_RULES;
    if (!own.ok) return complain(own.faults);
    const all = [...own.value, ...(await allExplained())];
    const found = all.find((entry) => entry.id === id) ?? all.find((entry) => shortId(entry.id) === id);
    if (found !== undefined) return printed(show(found, width));
    const near =
      suggest(
        id,
        all.map((entry) => entry.id),
      ) ??
      suggest(
        id,
        all.map((entry) => shortId(entry.id)),
      );
    const hint = near === null ? "`evogate rules` lists the rules" : `did you mean ${near}?`;
    return complain([{ code: "usage", message: `nothing is known as ${JSON.stringify(id)}; ${hint}` }]);
  },
};

const NO_OWN_RULES: Outcome<readonly Explained[]> = { ok: true, value: [] };

/** The rules of the packs that the policy of the current folder names, as a plain scan would read them. */
async function explainOwnRules(files: Files): Promise<Outcome<readonly Explained[]>> {
  const policy = await loadWorkTreePolicy(files, null);
  if (!policy.ok) return policy;
  const packs = await loadWorkTreePacks(files, policy.value.packs);
  return packs.ok ? { ok: true, value: explainPacks(packs.value) } : packs;
}

function shortId(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

const LABEL = 10;

function show({ id, title, parts }: Explained, width: number): Safe<"terminal"> {
  const paper = makePaper({ width, color: false, verbose: false });
  const lines = [terminalText(id), terminalText(title), terminal``];
  for (const [label, text] of parts) {
    lines.push(...labelled(terminalText(label.padEnd(LABEL)), LABEL, text, paper, 0));
  }
  return terminal`${joinTerminal(lines, terminal`\n`)}\n`;
}
