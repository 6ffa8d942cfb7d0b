import { escapeJson } from "../json/escape.ts";
import { runDecision, type PublicReport } from "../report.ts";
import type { FileHashes } from "./fingerprints.ts";
import { listItems } from "./items.ts";
import { describeRun } from "./notifications.ts";
import { resultOf } from "./result.ts";
import { describeRules } from "./rules.ts";

/** Code scanning takes so many results of a run, and of these it keeps the 5,000 worst. */
const MOST_RESULTS = 25_000;
/**
 * Bytes of all results. Code scanning takes 10 MB after compression by gzip; what is smaller before it is smaller after
 * it too. A quarter is left for everything else, whose parts are limited by number and length.
 */
const MOST_BYTES = 7_500_000;

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * The report as SARIF 2.1.0, one run, for what GitHub's code scanning reads of it ("SARIF support for code scanning" in
 * its documentation): the worst results first, one a line, and said so when some had to be left out. `hashes` are those
 * of the lines with results, `rulePages` the address of the folder that has a page of each built-in rule. There are no `automationDetails`: the uploader then makes them of its `category`.
 * The same inputs give the same bytes. Ends with a line feed.
 */
export function renderSarif(report: PublicReport, hashes: FileHashes, rulePages: string | null = null): string {
  const { tool, run, judgements } = report;
  const items = listItems(report);
  const rules = describeRules(items, report, rulePages);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = takeThatFit(
    items.map((item) => () => resultOf(item, indexes.get(item.rule) ?? -1, hashes, run.forkPoint !== null)),
  );
  const document = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: tool.name, semanticVersion: tool.version, rules } },
        invocations: [
          {
            executionSuccessful: !judgements.some(({ gaps }) => gaps.some(({ kind }) => kind === "stage")),
            toolExecutionNotifications: describeRun(report, items.length - results.length),
          },
        ],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The top of the repository, or the scanned folder." } } },
        properties: {
          decision: runDecision(report),
          enforced: run.enforced,
          scope: run.scope,
          base: run.base,
          forkPoint: run.forkPoint,
          head: run.head,
          policy: { profile: run.policy.profile, ref: run.policy.ref, sha256: run.policy.sha256 },
        },
        results: [],
      },
    ],
  };
  const [start, end] = splitAt(escapeJson(JSON.stringify(document)), '"results":[');
  return `${start}\n${results.join(",\n")}\n${end}\n`;
}

/** As many as fit, as JSON, from the first on. */
function takeThatFit(make: readonly (() => object)[]): readonly string[] {
  const taken: string[] = [];
  let bytes = 0;
  for (const one of make.slice(0, MOST_RESULTS)) {
    const json = escapeJson(JSON.stringify(one()));
    bytes += Buffer.byteLength(json);
    if (bytes > MOST_BYTES) break;
    taken.push(json);
  }
  return taken;
}

/** Behind the last occurrence: nothing from outside comes after it. */
function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.lastIndexOf(mark) + mark.length;
  return [text.slice(0, at), text.slice(at)];
}
