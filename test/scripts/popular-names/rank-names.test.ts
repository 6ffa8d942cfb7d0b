import { expect, test } from "vitest";
import { rankNames } from "../../../scripts/popular-names/rank-names.ts";

const USERS = new Map([
  ["python3-ipython", 9],
  ["python3-numpy", 2],
  ["python3-odd", 1],
  ["node-types-numpy", 9],
]);

const NAMED = [
  { ecosystem: "PyPI", name: "numpy", packages: ["python3-numpy-dbg", "python3-numpy"] },
  { ecosystem: "PyPI", name: "ipython", packages: ["python3-ipython"] },
  { ecosystem: "PyPI", name: "bpython", packages: ["bpython"] },
  { ecosystem: "PyPI", name: "numba", packages: ["python3-numba"] },
  { ecosystem: "PyPI", name: "odd", packages: ["python3-odd"] },
  { ecosystem: "npm", name: "@types/numpy", packages: ["node-types-numpy"] },
  { ecosystem: "npm", name: "numpy", packages: ["python3-numpy"] },
] as const;

test("keeps what two need, and what looks like it and is packaged as well", () => {
  expect(rankNames(NAMED, USERS)).toEqual({ PyPI: "bpython ipython numpy", npm: "numpy" });
});
