/** What a change is looked at for, one question each: `prompts/<lens>.md`. */
export const LENSES = ["purpose", "instructions", "data-flow", "oversight", "account"] as const;
export type Lens = (typeof LENSES)[number];

/** What a claim can be about; each is a rule of the stage. */
export const CATEGORIES = [
  "undeclared-capability",
  "instruction-scope",
  "data-flow",
  "persistence-or-oversight",
  "unsaid-change",
] as const;
export type Category = (typeof CATEGORIES)[number];
