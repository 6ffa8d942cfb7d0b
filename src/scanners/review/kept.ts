import type { AnswerStore } from "../../ports/kept-answers.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Planned } from "./plan-questions.ts";
import { readAnswer } from "./read-answer.ts";
import type { Told } from "./settle-change.ts";

/** An answer as it was given, with the marks of its question: it is held against what was asked once more. */
interface Kept {
  readonly nonce: string;
  readonly seal: string;
  readonly text: string;
}

/** Those questions that were answered before, word for word. */
export async function findKept(
  planned: readonly Planned[],
  answers: AnswerStore,
): Promise<readonly Extract<Told, { kind: "read" }>[]> {
  const found = await Promise.all(
    planned.map(async (each) => ({ each, kept: readKept(await answers.find(each.key)) })),
  );
  return found.flatMap(({ each, kept }) => {
    if (kept === null) return [];
    const { nonce, seal, text } = kept;
    const shown = each.parts.map((part) => part.text).join("\n");
    const answer = readAnswer(text, { marks: { nonce, seal }, shown, files: each.reviewed.files });
    return [{ kind: "read" as const, planned: each, answer }];
  });
}

export async function keepAnswer(
  { key }: Planned,
  { nonce, seal }: Omit<Kept, "text">,
  text: string,
  answers: AnswerStore,
): Promise<void> {
  await answers.keep(key, canonicalJson({ nonce, seal, text } satisfies Kept));
}

/** What the port gives is what was kept, or nothing; only its format can be an older one. */
function readKept(text: string | null): Kept | null {
  const kept = text === null ? null : (JSON.parse(text) as Partial<Kept> | null);
  const { nonce, seal, text: said } = kept ?? {};
  return typeof nonce === "string" && typeof seal === "string" && typeof said === "string"
    ? { nonce, seal, text: said }
    : null;
}
