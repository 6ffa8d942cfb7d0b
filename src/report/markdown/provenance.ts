import type { Sha } from "../../core/ids.ts";
import { markdown, markdownCode, markdownWords } from "../../text/safe/markdown.ts";
import type { Report } from "../report.ts";
import type { Text } from "./text.ts";

/** Which head was judged, by which policy, by what: enough to see that another head, policy or tool has not been. */
export function provenanceLine({ run, tool }: Report, head: Sha | null): Text {
  const judged = head ?? run.head;
  const version = markdown`${markdownWords(tool.name)} ${markdownCode(tool.version)}`;
  const about = judged === null ? markdown`what is checked out` : markdown`head ${markdownCode(judged)}`;
  return markdown`<sub>Judged: ${about}, by policy ${markdownCode(run.policy.sha256)}, with ${version}.</sub>`;
}
