import { nonEmpty } from "../../core/brand.ts";
import type { Advisory } from "../../ports/advisories.ts";
import { readArray, readObject, readText } from "./read-json.ts";

type Json = Readonly<Record<string, unknown>>;

/** The names under which malicious packages are published (ossf/malicious-packages). */
const MALICIOUS = /^MAL-/u;

/**
 * The advisories of one package of a report. Databases have names of their own for the same problem: osv-scanner puts what
 * is the same into a group, and says the worst score that its CVSS vectors (2.0, 3.x, 4.0) give.
 */
export function readAdvisories(reported: Json, name: string): readonly Advisory[] {
  const vulnerabilities = readArray(reported["vulnerabilities"]).map(readObject);
  const groups = readArray(reported["groups"]).map(readObject);
  const grouped = new Set(groups.flatMap(({ ids }) => readTexts(ids)));
  // What a report forgets to put into a group is still there.
  const single = vulnerabilities.filter(({ id }) => !grouped.has(readText(id))).map(({ id }): Json => ({ ids: [id] }));
  return [...groups, ...single].flatMap((group) => {
    const ids = new Set(readTexts(group["ids"]));
    const own = vulnerabilities.filter(({ id }) => ids.has(readText(id)));
    const names = nonEmpty(
      orderNames([...ids, ...readTexts(group["aliases"]), ...own.flatMap(({ aliases }) => readTexts(aliases))]),
    );
    if (names === null) return [];
    return [
      {
        names,
        summary: own.map(summarise).find((text) => text !== "") ?? "",
        isMalicious: names.some((each) => MALICIOUS.test(each)),
        score: readScore(group["max_severity"]),
        published: earliest(own.map(({ published }) => new Date(readText(published)))),
        fixed: [...new Set(own.flatMap((one) => fixedVersions(one, name)))],
      },
    ];
  });
}

/** Many have no summary: then the first sentence of what they tell. */
function summarise({ summary, details }: Json): string {
  return readText(summary) || (/^[^\n]*?(?:\.(?=\s)|$)/mu.exec(readText(details).trim())?.[0] ?? "");
}

/** What people know an advisory by: that it is malicious, then the ids of the database, then what other lists call it. */
function orderNames(names: readonly string[]): readonly string[] {
  const once = [...new Set(names)];
  return [...once.filter((name) => MALICIOUS.test(name)), ...once.filter((name) => !MALICIOUS.test(name))];
}

/** 0 to 10; null for a group without a vector, whose score is an empty text. */
function readScore(value: unknown): number | null {
  const score = readText(value) === "" ? Number.NaN : Number(value);
  return score >= 0 && score <= 10 ? score : null;
}

function earliest(dates: readonly Date[]): Date | null {
  const times = dates.map((date) => date.getTime()).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** In ranges of versions; commits of a repository are no versions of a package. */
function fixedVersions(advisory: Json, name: string): readonly string[] {
  return readArray(advisory["affected"])
    .map(readObject)
    .filter((affected) => readText(readObject(affected["package"])["name"]).toLowerCase() === name.toLowerCase())
    .flatMap(({ ranges }) => readArray(ranges).map(readObject))
    .filter(({ type }) => type !== "GIT")
    .flatMap(({ events }) => readArray(events).map((event) => readText(readObject(event)["fixed"])))
    .filter((version) => version !== "");
}

function readTexts(value: unknown): readonly string[] {
  return readArray(value)
    .map(readText)
    .filter((text) => text !== "");
}
