import { placeName } from "../../core/location.ts";
import { showText } from "./describe-change.ts";
import type { Question } from "./questions.ts";

/** What is drawn anew for each question, so that nothing that was written before can know it. */
export interface Marks {
  /** Stands around what is scanned. */
  readonly nonce: string;
  /** Has to be in the answer, and is nowhere but in the instructions. */
  readonly seal: string;
}

/** What the model is told to do. The prompt is ours; nothing scanned is ever in it. */
export function composeInstructions(prompt: string, { nonce, seal }: Marks): string {
  return prompt.replaceAll("%NONCE%", nonce).replaceAll("%SEAL%", seal);
}

/** What the model is shown, between fences. Neither part can hold the nonce, which was drawn after it was written. */
export function composeMessage(parts: readonly Part[], { nonce }: Marks): string {
  return parts.map(({ title, text }) => `<<${nonce} ${title}\n${text}\n${nonce}>>`).join("\n\n");
}

/** `title` is ours. */
export interface Part {
  readonly title: string;
  readonly text: string;
}

export function composeQuestions(questions: readonly Question[]): string {
  if (questions.length === 0) return "none";
  return questions
    .map(({ number, finding: { rule, message, primary } }) => {
      const where = showText(`${placeName(primary)}:${primary.line}`);
      return `${number}. ${where}: ${rule} says: ${showText(message)}. What does it really do here, with what, and why?`;
    })
    .join("\n");
}
