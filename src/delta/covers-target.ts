import type { CapabilityKind, Target } from "../core/capability.ts";
import { beginsCommand, coversCommand } from "./covers-command.ts";
import { distributionOf } from "./distribution.ts";

type Known = Exclude<Target, { match: "any" }>;

/** Whether one target of a kind is all of another, or more. What cannot be known is covered by what can be anything. */
export function coversTargetOf(kind: CapabilityKind, wider: Target, narrower: Target): boolean {
  if (wider.match === "any") return true;
  if (narrower.match === "any") return false;
  if (wider.match === narrower.match && wider.value === narrower.value) return true;
  return wider.match === "within" ? holds(kind, wider.value, narrower) : isExactly(kind, wider.value, narrower);
}

/** What lies within a domain or a folder, or begins so. */
function holds(kind: CapabilityKind, whole: string, { value }: Known): boolean {
  switch (kind) {
    case "network":
      return value === whole || value.endsWith(`.${whole}`);
    case "fs-read":
    case "fs-write":
    case "native-code":
    case "persistence":
      return isBelow(value, whole);
    default:
      return beginsCommand(value, whole);
  }
}

/** What one name stands for beside itself. */
function isExactly(kind: CapabilityKind, name: string, { match, value }: Known): boolean {
  if (match === "within") return false;
  switch (kind) {
    case "exec":
      return coversCommand(name, value);
    case "import":
    case "dependency":
      return distributionOf(kind, name) === distributionOf(kind, value);
    default:
      return false;
  }
}

/** By the letters of both paths, which have no `.` and `..` but at the front. A relative path does not leave its folder. */
function isBelow(path: string, folder: string): boolean {
  if (path === folder) return true;
  if (folder === ".") return !/^(?:[/~]|[A-Za-z]:|\.\.(?:\/|$))/u.test(path);
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
