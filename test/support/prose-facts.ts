import type { Prohibition } from "../../src/facts/prose/prohibitions.ts";
import type { DescribeUse, ProseFacts } from "../../src/facts/prose/read.ts";
import { readProse } from "../../src/facts/prose/read.ts";
import { readProhibitions } from "../../src/facts/query/prohibitions.ts";
import { readMarkdown } from "../../src/languages/markdown/read.ts";

/** Capabilities by role, with the text as target: what they are made of is not what prose tests are about. */
const KINDS = {
  url: "network",
  link: "network",
  read: "fs-read",
  write: "fs-write",
  variable: "env",
  package: "dependency",
} as const;

/** A link is risky when something is to be filled in; everything else that is used is. */
const describeUse: DescribeUse = (role, text) => [
  {
    kind: KINDS[role],
    target: { match: "exact", value: text },
    risk: role === "link" && !/[{<$]/u.test(text) ? "harmless" : "risky",
  },
];

/** What a Markdown text tells its reader to do, and what it holds him back from. */
export function readProseOf(text: string): ProseFacts & { readonly prohibitions: readonly Prohibition[] } {
  const { source: facts, ...prose } = readMarkdown(text);
  const prohibitions = readProhibitions({ facts, prose }, () => true);
  return { ...readProse({ text, facts, prose }, describeUse), prohibitions };
}
