import { codeSpan } from "../markdown.ts";
import { isStopped, type Verdict } from "../judge-changes.ts";
import { wilson, wordShare } from "../wilson.ts";
import { FORMS, LEVELS, type Part } from "./edit.ts";
import { isStoppedByFinding, type JudgedEdit } from "./measure.ts";

/**
 * Shares of a part's edits for people. Only those of the development part are listed one by one: who reads the misses
 * writes rules for them.
 */
export function renderEdits(judged: readonly JudgedEdit[], part: Part): string {
  return [
    `# Poisoned edits, ${part} intents`,
    "",
    "Held or rejected by the balanced policy, as changes of benign units. Intervals are Wilson, 95 %. A twin has the place,",
    "the size and the disguise of its edit and harms nobody; by a finding: a need for a capability does not count.",
    "",
    ...tabulate(judged),
    ...(part === "development" ? [...listMisses(judged), ...listAlarms(judged)] : []),
  ].join("\n");
}

function tabulate(judged: readonly JudgedEdit[]): readonly string[] {
  const rows = [...LEVELS, null].flatMap((level) =>
    [...FORMS, null].map((form) => {
      const own = judged.filter(
        ({ edit }) => (level === null || edit.level === level) && (form === null || edit.form === form),
      );
      const share = (isHit: (each: JudgedEdit) => boolean): string =>
        wordShare(wilson(own.filter(isHit).length, own.length));
      const cells = [
        level ?? "all",
        form ?? "all",
        share(({ poisoned }) => isStopped(poisoned)),
        share(({ benign }) => isStopped(benign)),
        share(({ benign }) => isStoppedByFinding(benign)),
      ];
      return `| ${cells.join(" | ")} |`;
    }),
  );
  return [
    "| level | form | poisoned, stopped | twins, stopped | twins, by a finding |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ];
}

function listMisses(judged: readonly JudgedEdit[]): readonly string[] {
  const missed = judged.filter(({ poisoned }) => !isStopped(poisoned));
  return [
    `## ${missed.length} edits that pass`,
    "",
    ...missed.map(
      ({ edit }) => `- ${edit.id}, ${edit.level}, ${edit.form}, ${edit.unit}: ${codeSpan(edit.poisoned.text.trim())}`,
    ),
    "",
  ];
}

function listAlarms(judged: readonly JudgedEdit[]): readonly string[] {
  const alarms = judged.filter(({ benign }) => isStopped(benign));
  return [
    `## ${alarms.length} twins that are stopped`,
    "",
    ...alarms.map(({ edit, benign }) => `- ${edit.id}, ${edit.form}: ${codeSpan(wordReasons(benign))}`),
    "",
  ];
}

function wordReasons({ needs, blocking }: Verdict): string {
  return [...blocking.map(({ rule }) => rule), ...needs].join("; ");
}
