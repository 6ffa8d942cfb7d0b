import type { ArgumentValue, Value } from "../../value.ts";

/** What a function makes of known arguments; null when they do not say it. */
export type Fold = (args: readonly ArgumentValue[]) => Value | null;
