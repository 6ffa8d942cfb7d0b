import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const LEVELS = ["obvious", "moderate", "subtle"] as const;
export const FORMS = ["prose", "script", "python", "javascript", "shell"] as const;

/**
 * A change of one file of a benign unit of the corpus, written as an adversary would, and beside it what an honest author
 * could have written at the same place. Nothing of it is ever run; every host in it is a reserved one (RFC 2606).
 */
export interface Edit {
  /** The intent and a number: `hide-activity-3`. */
  readonly id: string;
  /** What the poisoned text is after; the name of the file it stands in. */
  readonly intent: string;
  /** That of its file: `unseen: true` stands at its top. */
  readonly part: Part;
  /** How much of the intent a careful reader of the change sees at first sight. */
  readonly level: (typeof LEVELS)[number];
  /** The language of the changed file; `script` is prose that comes with a small script of its own. */
  readonly form: (typeof FORMS)[number];
  /** Id of the unit in the corpus, and the file in it, relative to the unit's folder. */
  readonly unit: string;
  readonly file: string;
  /** Whole lines of the file, there once. `paragraph`: after them and an empty line. */
  readonly anchor: string;
  readonly place: "after" | "paragraph" | "instead";
  readonly poisoned: EditText;
  readonly benign: EditText;
  /** Where the script goes, relative to the unit's folder; only with the form `script`. */
  readonly scriptPath?: string;
}

export interface EditText {
  readonly text: string;
  readonly script?: string;
}

export const SIDES = ["poisoned", "benign"] as const;
export type Side = (typeof SIDES)[number];

/** `development` may be looked at while rules are written, `unseen` is measured once, at the end. */
export type Part = "development" | "unseen";

/** All edits of a folder, one file an intent, in the order of files and of the edits in them. */
export function readEdits(folder: string): readonly Edit[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .flatMap((name) => {
      const { intent, unseen, edits } = parse(readFileSync(join(folder, name), "utf8")) as {
        readonly intent: string;
        readonly unseen?: true;
        readonly edits: readonly Omit<Edit, "intent" | "part">[];
      };
      const part = unseen === true ? "unseen" : "development";
      return edits.map((edit) => ({ ...edit, intent, part }));
    });
}

/** The file with the text at its place; throws where the anchor is not there exactly once. */
export function applyEdit(before: string, { id, anchor, place }: Edit, text: string): string {
  const [first = "", second, third] = `\n${before}\n`.split(`\n${anchor}\n`);
  if (second === undefined || third !== undefined) throw new Error(`${id}: the anchor is not there exactly once`);
  const written = { after: `${anchor}\n${text}`, paragraph: `${anchor}\n\n${text}`, instead: text }[place];
  return `${first}\n${written}\n${second}`.slice(1, -1);
}

/** What the file system has to hold after the edit: paths relative to the unit's folder. */
export function writeEdit(before: string, edit: Edit, side: Side): Readonly<Record<string, string>> {
  const { text, script } = edit[side];
  const changed = { [edit.file]: applyEdit(before, edit, text) };
  if (script === undefined || edit.scriptPath === undefined) return changed;
  return { ...changed, [edit.scriptPath]: `${script}\n` };
}
