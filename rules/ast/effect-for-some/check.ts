import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import { encloses } from "../../../src/core/span.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { findBehind } from "../../../src/facts/query/behind.ts";
import { eachBehind, eachWithin } from "../../../src/facts/query/expressions.ts";

const DATES: ReadonlySet<string> = new Set([
  "datetime.datetime.now",
  "datetime.datetime.today",
  "datetime.datetime.utcnow",
  "datetime.date.today",
  "time.time",
  "time.strftime",
  "Date",
  "Date.now",
]);
const PEOPLE: ReadonlySet<string> = new Set([
  "getpass.getuser",
  "os.getlogin",
  "socket.gethostname",
  "platform.node",
  "os.hostname",
  "os.userInfo",
]);
/** The milliseconds and seconds of a day after 2001, and its year. */
const IS_DAY = (value: number): boolean => value > 1e9 || (value >= 2020 && value < 2100);
const ISO_DAY = /^20\d\d-?[01]\d/u;

/** Conditions that compare with a fixed day, user or machine, around something that can do harm. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    for (const { kind, condition, span } of source.facts.regions) {
      if (kind !== "if" || condition === null) continue;
      const asked = questionIn(condition, source);
      if (asked === null) continue;
      const effect = source.capabilities.find((each) => isHarmful(each) && encloses(span, each.span));
      if (effect === undefined) continue;
      yield { source, span: condition.span, key: `${asked} ${effect.kind}`, detail: `${asked}, then ${effect.kind}` };
    }
  }
};

function isHarmful({ kind, risk }: ArtifactSource["capabilities"][number]): boolean {
  return risk === "risky" && ["exec", "dynamic-code", "network", "fs-write", "native-code"].includes(kind);
}

/** What is asked and compared with something fixed; null where nothing is. */
function questionIn(condition: Expression, source: ArtifactSource): string | null {
  for (const part of eachWithin(condition)) {
    if (part.kind !== "binary") continue;
    for (const [asked, other] of [
      [part.left, part.right],
      [part.right, part.left],
    ] as const) {
      const date = findBehind(source, asked, DATES);
      if (date !== null && hasDay(other, source)) return date;
      const person = findBehind(source, asked, PEOPLE);
      if (person !== null && [...eachWithin(other)].some(({ kind }) => kind === "string")) return person;
    }
  }
  return null;
}

function hasDay(expression: Expression, { facts }: ArtifactSource): boolean {
  return [...eachBehind(expression, facts)].some(
    (part) => (part.kind === "number" && IS_DAY(part.value)) || (part.kind === "string" && ISO_DAY.test(part.value)),
  );
}
