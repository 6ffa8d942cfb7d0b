import type { Expression } from "../../../src/core/expression.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { eachBehind, eachWithin } from "../../../src/facts/query/expressions.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";

/**
 * Variables that say who runs something and where: those of pipelines (documentation of GitHub Actions, GitLab, Jenkins,
 * Travis) and of login(1).
 */
const VARIABLE =
  /^(?:CI|CONTINUOUS_INTEGRATION|GITHUB_ACTIONS|GITLAB_CI|JENKINS_URL|BUILD_ID|TRAVIS|USER|USERNAME|LOGNAME|SUDO_USER|HOSTNAME|COMPUTERNAME)$/u;
/** What is asked of the clock, the system and the interpreter: Python, JavaScript. */
const QUESTION =
  /^(?:getDay|getHours|getMonth|getDate|getTimezoneOffset|weekday|isoweekday|hour|month|getuser|getlogin|gethostname|gettrace|userInfo|uname)$/u;
const CHANCE = /^(?:random|randint|randrange|choice|uniform|getrandbits)$/u;
const CLOCK = /^(?:time|now|getTime|time_ns|monotonic)$/u;
/** The same of commands: id(1), whoami(1), hostname(1). `date` is asked for names and ages of files. */
const COMMAND = /^(?:whoami|hostname|logname|id|who)$/u;

/** Conditions on who, where or when that the version before did not ask for. */
export const checkChange: CheckChange = function* ({ head, before }) {
  const known = new Set([...eachQuestion(before)].map(({ key }) => key));
  for (const hit of eachQuestion(head)) {
    if (!known.has(hit.key)) yield hit;
    known.add(hit.key);
  }
};

function* eachQuestion({ sources }: UnderstoodArtifact): Generator<Hit> {
  for (const source of sources) {
    if (isTestFile(source.file.name)) continue;
    for (const { kind, condition } of source.facts.regions) {
      if (condition === null || (kind !== "if" && kind !== "case")) continue;
      for (const part of eachBehind(condition, source.facts)) {
        const asked = questionIn(part, source.facts.language === "shell") ?? questionByChance(part);
        if (asked !== null) yield { source, span: condition.span, key: `asks ${asked}`, detail: asked };
      }
    }
  }
}

function questionIn(part: Expression, isShell: boolean): string | null {
  const name = nameOf(part);
  if (name === null) return null;
  if (VARIABLE.test(name)) return name;
  if (part.kind === "string") return null;
  return (isShell ? COMMAND : QUESTION).test(name) ? name : null;
}

/** `Math.random() < 0.1`, `int(time.time()) % 3 == 0`: who tries it once sees one of its ways. */
function questionByChance(part: Expression): string | null {
  if (part.kind === "call" && part.callee.kind === "attribute" && CHANCE.test(part.callee.name)) {
    const owner = nameOf(part.callee.object);
    return owner === "random" || owner === "Math" || owner === "secrets" ? "chance" : null;
  }
  if (part.kind !== "binary" || part.operator !== "%") return null;
  return [...eachWithin(part.left)].some((inner) => inner.kind === "call" && CLOCK.test(nameOf(inner) ?? ""))
    ? "the clock"
    : null;
}

function nameOf(part: Expression): string | null {
  switch (part.kind) {
    case "string":
      return part.value;
    case "name":
    case "attribute":
      return part.name;
    case "call":
      return nameOf(part.callee);
    default:
      return null;
  }
}
