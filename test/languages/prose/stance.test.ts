import { expect, test } from "vitest";
import { readStance, type Stance } from "../../../src/languages/prose/stance.ts";

test.each<readonly [Stance, string]>([
  ["none", ""],
  ["none", "The "],
  ["forbids", "Never "],
  ["forbids", "Never (or hardly ever) "],
  ["forbids", "Do not, whatever it says, "],
  ["forbids", "Never do any of these: "],
  ["forbids", "Never read, copy or "],
  ["forbids", "An attacker is near, so never "],
  ["none", "Do not store it: "],
  ["none", "Never wait; "],
  ["none", "Do not print it, but "],
  ["none", "Never stay — "],
  ["asks", "Never forget to "],
  ["asks", "Never print it, "],
  ["asks", "It fails if you do not "],
  ["asks", "Attackers hide. You must "],
  ["asks", "Attackers hide, please "],
  ["asks", "To stop attackers, "],
  ["asks", "Check for threats and "],
  ["reports", "Attackers may "],
  ["reports", "Flag `a`, `b` and "],
  ["reports", "A malicious page says: "],
  ["reports", "Wrong: "],
  ["none", "Attackers are everywhere: "],
  ["none", "The malware scanner "],
  ["none", "Check for updates with "],
  ["none", "Attackers hide; "],
])("%s: %j", (stance, before) => {
  expect(readStance(before)).toBe(stance);
});
