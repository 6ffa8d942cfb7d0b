import type { RunsFact } from "../../src/core/source-facts.ts";

/** What a file makes run, on one line for tables of tests. */
export function showRun({ how, when, what }: RunsFact): string {
  switch (what.kind) {
    case "command":
      return `${when} ${how}: ${what.command}`;
    case "program":
      return `${when} ${how}= ${what.argv.join(" ")}`;
    case "module":
      return `${when} ${how}: ${what.module}:${what.name ?? ""}`;
    case "file":
      return `${when} ${how}: file ${what.path}`;
    case "package":
      return `${when} ${how}: package ${what.spec}`;
    case "address":
      return `${when} ${how}: at ${what.url}`;
  }
}
