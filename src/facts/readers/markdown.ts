import { describeAccess } from "../access/describe-access.ts";
import { readProse, type DescribeUse } from "../prose/read.ts";
import type { RiskContext } from "../risk/context.ts";
import { riskOfLink } from "../risk/hosts.ts";
import type { SourceReader } from "../source-report.ts";
import { hostTarget } from "../targets/host.ts";
import { toWord } from "../word.ts";

/** What a text tells an agent to do. The code inside it is a source of its own. */
export const readMarkdownSource: SourceReader = ({ facts, text, prose }, context) => {
  const said = prose === null ? null : readProse({ text, facts, prose }, describeUse(context));
  return { calls: [], capabilities: said?.capabilities ?? [], said };
};

function describeUse(context: RiskContext): DescribeUse {
  return (role, text) => {
    if (role !== "link") return describeAccess({ role, word: toWord(text) }, context);
    return [{ kind: "network", target: hostTarget(toWord(text)), risk: riskOfLink(text) }];
  };
}
