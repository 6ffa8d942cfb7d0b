import type { SystemMarks } from "../system-marks.ts";

/** A module whose templates a model fills in: what it imports says so. What it does is read as all code is. */
export const EFFECTFUL_MARKS: SystemMarks = {
  isOneFile: true,
  text: { of: /\.py$/u, has: /^[ \t]*(?:from|import)[ \t]+effectful\.handlers\.llm\b/mu },
};
