import type { Ecosystem } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type {
  Advisories,
  AdvisoryAnswer,
  AdvisoryDatabase,
  AdvisoryQuestion,
  PackageVersion,
} from "../../ports/advisories.ts";
import { believeEnd, FOUND } from "./believe-end.ts";
import { findCanary, NETWORK_CANARIES, type Canary } from "./canary.ts";
import { findDatabase } from "./find-databases.ts";
import { findEngine } from "./find-engine.ts";
import type { Environment } from "./places.ts";
import { readLocks } from "./read-locks.ts";
import { readReport, type ReportedList } from "./read-report.ts";
import { ENGINE_LIMITS, runEngine, type Engine, type EngineLimits } from "./run-engine.ts";
import { listPackages, makeWorkFolder } from "./work-folder.ts";

/**
 * The real osv-scanner with databases of OSV (osv.dev). It is started once a question, and once more where lock files are to
 * be read.
 */
export function createAdvisories(environment: Environment, limits: EngineLimits = ENGINE_LIMITS): Advisories {
  return {
    async lookUp(question, signal) {
      const { packages, judgedFolder } = question;
      const program = await findEngine(environment, judgedFolder);
      if (!program.ok) return program;
      const sources = new Map<Ecosystem, Result<Source>>();
      for (const ecosystem of new Set(packages.map((each) => each.ecosystem)))
        sources.set(ecosystem, await findSource(ecosystem, question, environment));
      const usable = new Map([...sources].flatMap(([ecosystem, each]) => (each.ok ? [[ecosystem, each.value]] : [])));
      const asked = packages.filter(({ ecosystem }) => usable.has(ecosystem));
      const databases = new Map(
        [...usable].flatMap(([ecosystem, { path }]) => (path === null ? [] : [[ecosystem, path]])),
      );
      const folder = await makeWorkFolder(databases);
      try {
        const engine = { program: program.value, folder, environment, signal, limits };
        const canaries = [...usable.values()].map(({ canary }) => canary);
        // One run, one source: where one ecosystem needs the network, all are asked there.
        const usesNetwork = databases.size < usable.size;
        const [report, locks] = await Promise.all([
          ask(engine, asked, { canaries, usesNetwork }),
          readLocks(engine, question.locks),
        ]);
        if (!report.ok) return report;
        const advisories = packages.map((each) =>
          usable.has(each.ecosystem) ? (report.value?.advisoriesOf(each) ?? null) : null,
        );
        return ok({ advisories, databases: tellDatabases(sources), locks });
      } finally {
        await folder.remove();
      }
    },
  };
}

function tellDatabases(sources: ReadonlyMap<Ecosystem, Result<Source>>): AdvisoryAnswer["databases"] {
  return new Map([...sources].map(([ecosystem, each]) => [ecosystem, each.ok ? ok(each.value.database) : each]));
}

/** What answers for an ecosystem. */
interface Source {
  readonly canary: Canary;
  /** Null for the network. */
  readonly path: string | null;
  readonly database: AdvisoryDatabase;
}

async function findSource(
  ecosystem: Ecosystem,
  { mayUseNetwork, judgedFolder }: AdvisoryQuestion,
  environment: Environment,
): Promise<Result<Source>> {
  const found = await findDatabase(ecosystem, environment, judgedFolder);
  if (found.ok) {
    const { path, updated } = found.value;
    const canary = await findCanary(ecosystem, path);
    return canary.ok ? ok({ canary: canary.value, path, database: { updated } }) : canary;
  }
  const canary = NETWORK_CANARIES[ecosystem];
  if (found.fault.code !== "database-missing" || !mayUseNetwork || canary === undefined) return found;
  return ok({ canary, path: null, database: { updated: null } });
}

interface Asking {
  readonly canaries: readonly Canary[];
  readonly usesNetwork: boolean;
}

/**
 * Null where nothing can be asked. The canaries have a list of their own, so that answers cannot be taken for each other.
 * Fault `scanner-failed`, also when a canary is missing.
 */
async function ask(
  engine: Engine,
  asked: readonly PackageVersion[],
  { canaries, usesNetwork }: Asking,
): Promise<Result<ReportedList | null>> {
  if (asked.length === 0) return ok(null);
  const { folder } = engine;
  const list = await folder.write("list.json", listPackages(asked));
  const known = await folder.write("canaries.json", listPackages(canaries.map((each) => each.package)));
  const inputs = [list, known].map((path) => ({ reader: "osv-scanner", path }) as const);
  const end = await runEngine(engine, inputs, { usesNetwork });
  if (!end.ok) return end;
  // Something is found in any case: the canaries have to be.
  const text = believeEnd(end.value, [FOUND]);
  if (!text.ok) return text;
  const report = readReport(text.value);
  if (!report.ok) return report;
  const reported = report.value(known);
  const missing = canaries.find((canary) => !isReported(canary, reported));
  if (missing !== undefined) {
    const { name, version, ecosystem } = missing.package;
    return fail("scanner-failed", `osv-scanner overlooked ${name} ${version} of ${ecosystem}, which is affected`);
  }
  return ok(report.value(list));
}

function isReported({ package: one, advisory }: Canary, reported: ReportedList): boolean {
  const advisories = reported.advisoriesOf(one) ?? [];
  return advisories.some(({ names }) => advisory === null || names.includes(advisory));
}
