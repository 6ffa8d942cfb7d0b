import { escapeJson } from "../../report/json/escape.ts";
import { makePaper } from "../../report/terminal/paper.ts";
import { printed, type CommandResult, type Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { examineFiles } from "./examine.ts";
import { findTarget } from "./find-target.ts";
import { openPlace } from "./open-place.ts";
import type { InspectRequest } from "./request.ts";
import { renderTable } from "./render-table.ts";

/** Facts of a file or of the artifact of a folder, as they are in the work tree. A file that cannot be parsed is a fact too. */
export async function runInspect(request: InspectRequest, surroundings: Surroundings): Promise<CommandResult> {
  const { ports, width } = surroundings;
  const place = await openPlace(request.path, surroundings);
  if (!place.ok) return complain([place.fault]);
  const target = await findTarget(place.value);
  if (!target.ok) return complain(target.faults);
  const document = await examineFiles(target.value, place.value.sources.head, ports);
  if (request.format === "terminal")
    return printed(renderTable(document, makePaper({ width, color: false, verbose: false })));
  return { ending: "promoted", stdout: escapeJson(`${JSON.stringify(document, null, 2)}\n`), stderr: "", files: [] };
}
