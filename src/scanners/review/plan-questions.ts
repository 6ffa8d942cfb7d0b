import type { Fault } from "../../core/fault.ts";
import type { Sha256 } from "../../core/ids.ts";
import type { ReviewPolicy } from "../../core/policy.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import { sha256 } from "../../text/hash.ts";
import { composeInstructions, composeMessage, composeQuestions, type Marks, type Part } from "./compose.ts";
import { describeChange } from "./describe-change.ts";
import { LENSES, type Lens } from "./lenses.ts";
import type { Prepared } from "./asker.ts";
import { splitChange, type Portion } from "./portions.ts";
import prompts from "./prompts.generated.json" with { type: "json" };
import { askAbout, findingsSoFar, type Question } from "./questions.ts";
import type { ReviewedChange } from "./reviewed-change.ts";

/** One question to the model: one lens on one portion of one change. */
export interface Planned {
  readonly reviewed: ReviewedChange;
  readonly portion: Portion;
  readonly lens: Lens;
  /** From 0. */
  readonly run: number;
  readonly questions: readonly Question[];
  /** What the model is shown, without the marks around it. */
  readonly parts: readonly Part[];
  /** Of all that the answer depends on. */
  readonly key: Sha256;
}

export interface Plan {
  readonly planned: readonly Planned[];
  readonly faults: readonly Fault[];
}

/** One lens is asked what the other stages want to know: five answers to a question would be four too many. */
const ANSWERING: Lens = "data-flow";

/** All questions about one change, portion by portion. */
export async function planQuestions(
  reviewed: ReviewedChange,
  messages: readonly string[],
  policy: ReviewPolicy,
): Promise<Plan> {
  const { change, readings, files, soFar } = reviewed;
  const about = await describeChange(change, readings, soFar, messages);
  const { portions, faults } = splitChange(files);
  const findings = findingsSoFar(soFar);
  const planned = portions.flatMap((portion, index) => {
    const asked = askAbout(findings, portion);
    const title = portions.length === 1 ? "the change" : `the change, part ${index + 1} of ${portions.length}`;
    return LENSES.flatMap((lens) => {
      const questions = lens === ANSWERING ? asked : [];
      const parts = [
        { title: "what is said about the change", text: about },
        { title, text: portion.text },
        { title: "questions", text: composeQuestions(questions) },
      ];
      return Array.from({ length: policy.runs }, (_, run): Planned => {
        const depends = [policy.model, policy.baseUrl, prompts[lens].sha256, parts, run];
        return { reviewed, portion, lens, run, questions, parts, key: sha256(canonicalJson(depends)) };
      });
    });
  });
  return { planned, faults };
}

/** A question as it is sent, with marks that are drawn for it alone. */
export function prepare({ lens, parts, run }: Pick<Planned, "lens" | "parts" | "run">, marks: Marks): Prepared {
  return {
    instructions: composeInstructions(prompts[lens].text, marks),
    message: composeMessage(parts, marks),
    seed: run,
  };
}

/** SHA-256 of what each lens is told. */
export function promptHashes(): Readonly<Record<Lens, Sha256>> {
  return Object.fromEntries(LENSES.map((lens) => [lens, prompts[lens].sha256])) as Record<Lens, Sha256>;
}
