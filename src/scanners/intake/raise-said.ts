import { pathWithin } from "../../artifacts/paths.ts";
import type { Artifact } from "../../core/artifact.ts";
import type { Finding } from "../../core/finding.ts";
import type { Path } from "../../core/ids.ts";
import { wholeFile } from "../../core/location.ts";
import { raise } from "../find.ts";
import type { Remark } from "./content.ts";
import { gradeOf } from "./grades.ts";

/** A remark and what it is about. */
export interface Said extends Remark {
  readonly path: Path;
  readonly member?: string;
  /** Which content it is about: other bytes under the same name are another finding. */
  readonly identity?: string;
}

/** The finding of what intake says of an artifact. */
export function raiseSaid({ root }: Artifact, said: Said, about: Finding["about"]): Finding {
  const { rule, grade } = gradeOf(said.rule);
  const { path, member, line = 1, detail, identity = "" } = said;
  return raise({
    rule,
    about,
    grade,
    primary: { ...wholeFile(path, member), line, endLine: line },
    key: [pathWithin(root, path), member ?? "", detail, identity].join("\0"),
    message: detail === "" ? grade.title : `${grade.title}: ${detail}`,
  });
}
