import type { Ecosystem } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Advisory, PackageVersion } from "../../ports/advisories.ts";
import { readAdvisories } from "./read-advisories.ts";
import { readArray, readObject, readText } from "./read-json.ts";

/** What a report says of the packages of one list. */
export interface ReportedList {
  readonly packages: readonly PackageVersion[];
  /** Null for a package that the report does not have. */
  advisoriesOf(one: PackageVersion): readonly Advisory[] | null;
}

/**
 * Reads a report of osv-scanner (`pkg/models/results.go`, version 2.5.1). Gives what it says of a list by the list's path.
 * Fault `scanner-failed` for what is no JSON; whatever has another shape counts as not reported.
 */
export function readReport(text: string): Result<(list: string) => ReportedList> {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    return fail("scanner-failed", "osv-scanner's report is no JSON");
  }
  const results = readArray(readObject(report)["results"]).map(readObject);
  return ok((list) => {
    const own = results.filter(({ source }) => readObject(source)["path"] === list);
    return indexPackages(own.flatMap(({ packages }) => readArray(packages).map(readObject)));
  });
}

function indexPackages(packages: readonly Readonly<Record<string, unknown>>[]): ReportedList {
  const reported = packages.map((each) => ({ each, package: readPackage(each["package"]) }));
  const byKey = new Map(reported.map(({ each, package: one }) => [keyOf(one), each]));
  return {
    packages: reported.map((each) => each.package),
    advisoriesOf(one) {
      const found = byKey.get(keyOf(one));
      return found === undefined ? null : readAdvisories(found, one.name);
    },
  };
}

/** Whatever it calls its ecosystem: what is not one of ours is never asked for. */
function readPackage(value: unknown): PackageVersion {
  const { ecosystem, name, version } = readObject(value);
  return { ecosystem: readText(ecosystem) as Ecosystem, name: readText(name), version: readText(version) };
}

function keyOf({ ecosystem, name, version }: PackageVersion): string {
  return JSON.stringify([ecosystem, name, version]);
}
