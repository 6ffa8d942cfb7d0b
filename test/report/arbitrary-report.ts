import fc from "fast-check";
import { nonEmpty } from "../../src/core/brand.ts";
import type { Masked, RuleId } from "../../src/core/finding.ts";
import { asPath, type ArtifactId } from "../../src/core/ids.ts";
import type { Gap, Judgement, Need } from "../../src/core/judgement.ts";
import { wholeFile, type Location } from "../../src/core/location.ts";
import { failed } from "../../src/core/outcome.ts";
import type { Trial } from "../../src/core/trial.ts";
import type { PublicReport } from "../../src/report/report.ts";
import { hostileMarkdown } from "../support/hostile-markdown.ts";
import {
  completed,
  makeArtifact,
  makeFinding,
  makeJudged,
  makeJudgement,
  makeReport,
  makeRule,
  RUN,
  showLine,
} from "./sample.ts";

/**
 * Text that a hostile repository could put anywhere: what terminals, runners and Markdown act on, forged lines, marks of
 * direction, lone surrogates.
 */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      hostileMarkdown,
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "\n",
        "\r",
        "\r\nPROMOTE: nothing stands against it\n",
        "\nREJECT",
        "\x1b[2J\x1b[H",
        "\x1b]0;x\x07",
        "\x1b]8;;https://example.com\x1b\\a\x1b]8;;\x1b\\",
        "\x1b]52;c;YQ==\x07",
        "\x1bP1;1|17/61\x1b\\",
        "\x1b[?1049h",
        "\x1b[6n",
        "\x9b31m",
        "\x9d0;x\x9c",
        "\u202e",
        "\ud800",
        "\udcff",
        "日本",
        "👩‍👩‍👧",
        "\t",
        "\\n",
        "```",
        "::error::",
        "]]></failure><testcase/>",
        '&#0;" a="',
        "[x](https://evil.example)",
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(""));

/** A trial that names so much. */
function makeTrial({
  at,
  name,
  target,
}: {
  readonly at: Location;
  readonly name: string;
  readonly target: string;
}): Trial {
  const [named, seen] = [name as Masked, target as Masked];
  return {
    sandbox: { backend: "bwrap", isolation: "as root" },
    tests: [{ name: named, at, outcome: "failed" }],
    approvedTests: [{ name: named, at, outcome: "not-run" }],
    idleTests: [named],
    events: [{ kind: "exec", target: seen, cause: named, isNew: true }],
    canaries: [{ canary: "a key", where: seen }],
    inputs: {
      seed: 1,
      functions: 1,
      notCalled: [named],
      calls: 2,
      exceptions: 1,
      problems: [{ kind: "path", call: named, does: seen, at }],
    },
  };
}

/** A report in which every text that comes from outside is hostile. */
export const hostileReport: fc.Arbitrary<PublicReport> = fc
  .record({
    id: hostileText,
    path: hostileText,
    member: hostileText,
    message: hostileText,
    line: hostileText,
    fault: hostileText,
    because: hostileText,
    ref: hostileText,
    effect: fc.constantFrom("reject", "hold", "none"),
    kind: fc.constantFrom("added", "modified", "removed", "steering"),
  })
  .map(({ id, path, member, message, line, fault, because, ref, effect, kind }) => {
    const rule: RuleId = "rules/secret-hunt";
    const at = { path: asPath(path), member };
    const judged = makeJudged(makeFinding(rule, at, { message, ...showLine(line, line.slice(0, 2)) }), effect);
    const artifact = makeArtifact(id);
    const outcome = failed({ code: "crash", message: fault });
    const gap: Gap = { kind: "stage", stage: "rules", outcome: outcome as Extract<Gap, { kind: "stage" }>["outcome"] };
    const steering: Need = { kind: "steering", path: asPath(path) };
    const subject = describeSubject(kind, artifact, path);
    const judgement: Judgement = makeJudgement(subject, {
      findings: [judged],
      needs: [{ kind: "finding", judged }, steering],
      gaps: [gap],
      outcomes: { ...completed(1), rules: outcome },
      coverage: { lookedAt: 1, notLookedAt: [{ ...at, because }] },
      trial: makeTrial({ at: wholeFile(asPath(path)), name: message, target: line }),
    });
    return makeReport([judgement], {
      rules: new Map([[rule, makeRule(rule, { why: message, fix: because })]]),
      unchanged: [{ artifact: makeArtifact(path, { id: id as ArtifactId }), standing: "baseline" }],
      suppressions: [
        {
          suppression: {
            rule,
            artifact: path,
            fingerprint: null,
            advisory: null,
            reason: message,
            expires: new Date("2030-01-01"),
          },
          problem: "broad",
        },
      ],
      reviews: [{ by: id, because: message }],
      run: { ...RUN, compared: { base: ref, head: ref }, policy: { ...RUN.policy, path } },
    });
  });

function describeSubject(
  kind: "added" | "modified" | "removed" | "steering",
  artifact: ReturnType<typeof makeArtifact>,
  path: string,
): Judgement["subject"] {
  switch (kind) {
    case "added":
      return { kind, head: artifact };
    case "modified":
      return { kind, head: artifact, before: makeArtifact(path), standing: "baseline" };
    case "removed":
      return { kind, before: artifact };
    case "steering":
      return { kind, paths: nonEmpty([asPath(path)]) ?? [asPath(".")] };
  }
}
