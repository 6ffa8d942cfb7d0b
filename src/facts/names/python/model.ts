import type { ArgumentValue, Value } from "../../value.ts";
import type { Evaluator } from "../evaluator.ts";

/** What a call gives where its callee is one of those that lead elsewhere or make texts; null for all others. */
export type Model = (args: readonly ArgumentValue[], evaluator: Evaluator) => Value | null;
