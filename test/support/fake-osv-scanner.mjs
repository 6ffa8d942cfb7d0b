// Stands for osv-scanner where a test is about something else: the same arguments, report and exit codes, and the same
// databases. It knows the first version of a range, and ranges that begin with all versions and have no end.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

const lists = process.argv.flatMap((argument, at, all) =>
  all[at - 1] === "-L" ? [{ reader: argument.replace(/:.*$/u, ""), path: argument.replace(/^[^:]*:/u, "") }] : [],
);
const databases = new Map();

/** Advisories of an ecosystem; none where there is no database. */
function advisoriesOf(ecosystem) {
  const path = join(process.env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY, "osv-scalibr", ecosystem, "all.zip");
  if (!databases.has(ecosystem)) databases.set(ecosystem, existsSync(path) ? readMembers(readFileSync(path)) : []);
  return databases.get(ecosystem);
}

/** The members of a zip, by the headers in front of them. */
function readMembers(bytes) {
  const members = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const end = data + bytes.readUInt32LE(at + 18);
    members.push(JSON.parse(inflateRawSync(bytes.subarray(data, end)).toString()));
    at = end;
  }
  return members;
}

function affects({ affected }, { ecosystem, name, version }) {
  return affected.some(({ package: one, versions = [], ranges = [] }) => {
    const events = ranges.flatMap((range) => range.events);
    const isWhole = events.some(({ introduced }) => introduced === "0") && !events.some(({ fixed }) => fixed);
    const isFirst = events.some(({ introduced }) => introduced === version);
    return one.ecosystem === ecosystem && one.name === name && (versions.includes(version) || isFirst || isWhole);
  });
}

function report({ package: one }) {
  const vulnerabilities = advisoriesOf(one.ecosystem).filter((advisory) => affects(advisory, one));
  const groups = vulnerabilities.map(({ id, aliases = [] }) => ({
    ids: [id],
    aliases: [id, ...aliases],
    max_severity: "",
  }));
  return { package: one, vulnerabilities, groups };
}

/** A list as Evogate writes it, or a package-lock.json of version 2 or 3. */
function readList({ reader, path }) {
  const list = JSON.parse(readFileSync(path, "utf8"));
  if (reader === "osv-scanner") return list.results.flatMap((result) => result.packages);
  return Object.entries(list.packages).flatMap(([folder, { version }]) => {
    const [, name] = /.*node_modules\/(.+)$/u.exec(folder) ?? [];
    return name === undefined ? [] : [{ package: { ecosystem: "npm", name, version } }];
  });
}

const results = lists.map(({ reader, path }) => {
  const packages = readList({ reader, path });
  return { source: { path, type: "lockfile" }, packages: packages.map(report) };
});
process.stdout.write(JSON.stringify({ results }));
process.exitCode = results.some(({ packages }) => packages.some(({ groups }) => groups.length > 0)) ? 1 : 0;
