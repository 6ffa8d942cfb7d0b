import { expect, test } from "vitest";
import { DISGUISED } from "./disguised.ts";
import { ENTRY_POINTS } from "./entry-points.ts";
import { IDENTITY } from "./identity.ts";
import { MOVED } from "./moved.ts";
import { STEERED } from "./steered.ts";
import { UNDERMINED } from "./undermined.ts";
import { WEAKENED } from "./weakened.ts";
import { WIDENED } from "./widened.ts";

const ALL = [...WIDENED, ...MOVED, ...ENTRY_POINTS, ...IDENTITY, ...DISGUISED, ...WEAKENED, ...STEERED, ...UNDERMINED];

test("at least eighty mechanisms are played, each once", () => {
  console.log(`${ALL.length} mechanisms`);
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(80);
});
