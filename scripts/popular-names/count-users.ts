import { groupBy } from "../../src/core/group.ts";

/** What is needed of a stanza of Debian's list of packages. */
interface Stanza {
  readonly name: string;
  readonly source: string;
  readonly needs: readonly string[];
  readonly provides: readonly string[];
}

const NEEDS = ["Pre-Depends", "Depends", "Recommends"];

/**
 * How many source packages need each package of Debian's list of packages (deb-control(5), stanzas with blank lines between
 * them), by its own name or by one that it provides. Packages of one source count once, and a source does not need itself.
 */
export function countUsers(list: string): ReadonlyMap<string, number> {
  const stanzas = list.split("\n\n").flatMap(readStanza);
  const sources = new Map(stanzas.map(({ name, source }) => [name, source]));
  const providers = groupBy(
    stanzas.flatMap(({ name, provides }) => provides.map((provided) => ({ name, provided }))),
    ({ provided }) => provided,
  );
  const users = new Map<string, Set<string>>();
  for (const { source, needs } of stanzas) {
    for (const needed of needs) {
      for (const name of [needed, ...(providers.get(needed) ?? []).map((each) => each.name)]) {
        if (sources.get(name) === source) continue;
        const known = users.get(name);
        if (known === undefined) users.set(name, new Set([source]));
        else known.add(source);
      }
    }
  }
  return new Map([...users].map(([name, each]) => [name, each.size]));
}

function readStanza(text: string): readonly Stanza[] {
  const fields = new Map([...text.matchAll(/^([A-Za-z-]+): (.*)$/gmu)].map(([, key, value]) => [key, value]));
  const name = fields.get("Package");
  if (name === undefined) return [];
  return [
    {
      name,
      source: firstWord(fields.get("Source") ?? name),
      needs: NEEDS.flatMap((key) => readNames(fields.get(key))),
      provides: readNames(fields.get("Provides")),
    },
  ];
}

/** `a (>= 1), b | c:any`: each name, alternatives as well. */
function readNames(list: string | undefined): readonly string[] {
  return (list?.split(/[,|]/u) ?? []).map((each) => firstWord(each.trim()).replace(/:.*$/u, "")).filter(Boolean);
}

function firstWord(text: string): string {
  return text.split(" ", 1)[0] ?? "";
}
