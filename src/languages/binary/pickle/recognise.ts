import { openCursor } from "../cursor.ts";
import { openDraft } from "../draft.ts";
import { Malformed } from "../malformed.ts";
import { readPickles } from "./read-pickles.ts";

/**
 * Whether bytes that do not say what they are make an unpickler call something, or only look something up and then end.
 * Protocols 0 and 1 have no header, and protocol 0 is a text. Prose is no program for a stack: it ends at its first words,
 * though a list of names may begin like a lookup (`coverage⏎dist⏎.env`), which is why that alone does not do.
 */
export function isBarePickle(bytes: Uint8Array): boolean {
  const draft = openDraft(bytes.length);
  let isWhole = false;
  try {
    readPickles(openCursor(bytes), draft);
    isWhole = true;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  const { parse, imports, calls } = draft.finish(null);
  // A call counts also when something is broken behind it: by then it has run.
  return calls.length > 0 || (isWhole && parse.kind === "ok" && imports.length > 0);
}
