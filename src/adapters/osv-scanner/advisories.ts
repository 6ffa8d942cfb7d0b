import type { Ecosystem } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Advisories, AdvisoryDatabase, AdvisoryQuestion, PackageVersion } from "../../ports/advisories.ts";
import { findCanary, NETWORK_CANARIES, type Canary } from "./canary.ts";
import { findDatabase } from "./find-databases.ts";
import { findEngine } from "./find-engine.ts";
import type { Environment } from "./places.ts";
import { readReport, type ReportedList } from "./read-report.ts";
import { ENGINE_LIMITS, runEngine, type EngineLimits } from "./run-engine.ts";
import { makeWorkFolder } from "./work-folder.ts";

/** The real osv-scanner with databases of OSV (osv.dev). It is started once a question, and only where there is one. */
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
      const report = await ask(program.value, { asked, usable, environment, signal, limits });
      if (!report.ok) return report;
      return ok({
        advisories: packages.map((each) =>
          usable.has(each.ecosystem) ? (report.value?.advisoriesOf(each) ?? null) : null,
        ),
        databases: new Map(
          [...sources].map(([ecosystem, each]) => [ecosystem, each.ok ? ok(each.value.database) : each]),
        ),
      });
    },
  };
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
  readonly asked: readonly PackageVersion[];
  readonly usable: ReadonlyMap<Ecosystem, Source>;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly limits: EngineLimits;
}

/** Null where nothing can be asked. Fault `scanner-failed`, also when a canary is missing. */
async function ask(
  program: string,
  { asked, usable, environment, signal, limits }: Asking,
): Promise<Result<ReportedList | null>> {
  if (asked.length === 0) return ok(null);
  const canaries = [...usable.values()].map(({ canary }) => canary);
  const databases = new Map([...usable].flatMap(([ecosystem, { path }]) => (path === null ? [] : [[ecosystem, path]])));
  const folder = await makeWorkFolder({ packages: asked, canaries: canaries.map((each) => each.package), databases });
  try {
    // One run, one source: where one ecosystem needs the network, all are asked there.
    const usesNetwork = databases.size < usable.size;
    const text = await runEngine({ program, folder, usesNetwork, environment, signal, limits });
    if (!text.ok) return text;
    const report = readReport(text.value);
    if (!report.ok) return report;
    const reported = report.value(folder.canaries);
    const missing = canaries.find((canary) => !isReported(canary, reported));
    if (missing !== undefined) {
      const { name, version, ecosystem } = missing.package;
      return fail("scanner-failed", `osv-scanner overlooked ${name} ${version} of ${ecosystem}, which is affected`);
    }
    return ok(report.value(folder.list));
  } finally {
    await folder.remove();
  }
}

function isReported({ package: one, advisory }: Canary, reported: ReportedList): boolean {
  const advisories = reported.advisoriesOf(one) ?? [];
  return advisories.some(({ names }) => advisory === null || names.includes(advisory));
}
