import type { PublicReport } from "../../report/report.ts";
import { makePaper } from "../../report/terminal/paper.ts";
import { renderTerminal } from "../../report/terminal/render.ts";
import type { Safe } from "../../text/safe/safe.ts";
import type { Surroundings } from "../command.ts";
import type { Output } from "./outputs.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/** What is written as it is to the runner, or any other text. */
export type Rendered =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "workflow-commands"; readonly text: Safe<"workflow-command"> };

/** What an output depends on besides the report. */
interface Rendering {
  readonly request: ScanRequest;
  readonly surroundings: Surroundings;
  /** Where the lines stand that SARIF hashes. */
  readonly head: Sources["head"];
}

/** One output. What few runs ask for is loaded when one does. */
export async function render(
  report: PublicReport,
  output: Output,
  { request, surroundings, head }: Rendering,
): Promise<Rendered> {
  switch (output.format) {
    case "terminal": {
      const { isTerminal, width, environment } = surroundings;
      const color = output.file === null && wantsColor(request.color, isTerminal, environment);
      const paper = makePaper({ width, color, verbose: request.verbose });
      return { kind: "text", text: renderTerminal(report, paper, request.quiet) };
    }
    case "json": {
      const { renderJson } = await import("../../report/json/render.ts");
      return { kind: "text", text: renderJson(report) };
    }
    case "sarif": {
      const [{ hashFoundLines }, { renderSarif }] = await Promise.all([
        import("./hash-lines.ts"),
        import("../../report/sarif/render.ts"),
      ]);
      return { kind: "text", text: renderSarif(report, await hashFoundLines(report, head), request.rulePages) };
    }
    case "junit": {
      const { renderJunit } = await import("../../report/junit/render.ts");
      return { kind: "text", text: renderJunit(report) };
    }
    case "markdown": {
      const { renderMarkdown } = await import("../../report/markdown/render.ts");
      return { kind: "text", text: renderMarkdown(report) };
    }
    case "github": {
      const { renderGithub } = await import("../../report/github/render.ts");
      return { kind: "workflow-commands", text: renderGithub(report) };
    }
  }
}

/** The flag, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then whether a person is there. */
function wantsColor(
  flag: ScanRequest["color"],
  isTerminal: boolean,
  environment: Surroundings["environment"],
): boolean {
  if (flag !== "auto") return flag === "always";
  if ((environment["NO_COLOR"] ?? "") !== "") return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0";
  return isTerminal && environment["TERM"] !== "dumb";
}
