import type { Brand } from "../../core/brand.ts";

/**
 * Text that may be written to one kind of place: whatever it holds of scanned text is escaped for that place.
 * Made only by the modules beside this one; a `Safe<"html">` is not safe in a terminal.
 */
export type Safe<Where extends "terminal" | "markdown" | "html" | "xml" | "workflow-command"> = Brand<string, Where>;
