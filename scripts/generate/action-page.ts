import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fillParts, writeTable } from "./marked-parts.ts";

const PAGE = "docs/action.md";
const ROOT = new URL("../../", import.meta.url);

/** What of action.yml its page shows. */
interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** The tables of inputs and outputs, from action.yml. */
export function generateActionPage(): ReadonlyMap<string, string> {
  const { inputs, outputs } = parse(readFileSync(new URL("action.yml", ROOT), "utf8")) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    return [`\`${name}\``, input.default === "" ? "" : `\`${input.default}\``, input.description];
  });
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  const parts = {
    inputs: writeTable(["input", "default", "meaning"], inputRows),
    outputs: writeTable(["output", "meaning"], outputRows),
  };
  return new Map([[PAGE, fillParts(PAGE, readFileSync(new URL(PAGE, ROOT), "utf8"), parts)]]);
}
