/** Expressions of one source that are looked at, with everything that it runs inside. Ordinary files have a few thousand. */
export const MOST_STEPS = 400_000;
/** Turns of comprehensions, steps of calls that are followed, and large values: enough to decode a few thousand bytes. */
export const MOST_TURNS = 60_000;
/** Expressions, names and calls within each other; a name that stands for a name counts as well. */
export const DEEPEST = 160;
/** Calls of the source's own functions within each other whose arguments are followed. */
export const DEEPEST_FRAMES = 4;
/** Calls of its own functions that one source may have followed with their arguments. */
export const MOST_FRAMES = 1000;
/** Values that one expression may have; beyond it one of them is unknown. */
export const MOST_CHOICES = 16;
/** Layers of code that is run from a text: `exec` of a text that runs `exec` of a text. */
export const MOST_LAYERS = 3;
/** Texts that are run as code by one source, all layers together. */
export const MOST_CODES = 64;
