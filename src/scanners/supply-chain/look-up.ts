import { nonEmpty } from "../../core/brand.ts";
import type { Ecosystem } from "../../core/dependency.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { DatabaseReference } from "../../core/judgement.ts";
import { compareText } from "../../core/order.ts";
import type {
  Advisories,
  Advisory,
  AdvisoryDatabase,
  AdvisoryQuestion,
  PackageVersion,
} from "../../ports/advisories.ts";
import { keyOf } from "./listed-packages.ts";

/** What is known of all packages of a run. */
export interface Answer {
  /** Null for a package that has no answer. */
  advisoriesOf(one: PackageVersion): readonly Advisory[] | null;
  readonly databases: ReadonlyMap<Ecosystem, Result<AdvisoryDatabase>>;
}

/** Collects the packages of all changes and asks about them once. */
export interface LookUp {
  add(packages: readonly PackageVersion[]): void;
  /** One change more has said all that it installs. After the last one the engine starts, while other stages are at work. */
  finishChange(): void;
  /** Asks at the first call, if nobody has yet: what is added later is not part of it. */
  answer(): Promise<Result<Answer>>;
}

export interface Asking extends Omit<AdvisoryQuestion, "packages"> {
  /** How many changes there are. */
  readonly changes: number;
  readonly signal: AbortSignal;
  /** Called once, if anything was asked. */
  readonly tellDatabases: (databases: readonly DatabaseReference[]) => void;
}

export function createLookUp(advisories: Advisories, { changes, signal, tellDatabases, ...question }: Asking): LookUp {
  const packages = new Map<string, PackageVersion>();
  let left = changes;
  let asking: Promise<Result<Answer>> | null = null;
  const ask = async (): Promise<Result<Answer>> => {
    const asked = nonEmpty([...packages.values()]);
    if (asked === null) return ok({ advisoriesOf: () => null, databases: new Map() });
    const found = await advisories.lookUp({ ...question, packages: asked }, signal);
    if (!found.ok) return found;
    tellDatabases(listDatabases(found.value.databases));
    const byKey = new Map(asked.map((one, index) => [keyOf(one), found.value.advisories[index] ?? null] as const));
    return ok({ advisoriesOf: (one) => byKey.get(keyOf(one)) ?? null, databases: found.value.databases });
  };
  const answer = (): Promise<Result<Answer>> => (asking ??= ask());
  return {
    add: (more) => more.forEach((one) => packages.set(keyOf(one), one)),
    finishChange() {
      left--;
      // A crash is told to whoever waits for the answer.
      if (left === 0) answer().catch(() => {});
    },
    answer,
  };
}

function listDatabases(databases: Answer["databases"]): readonly DatabaseReference[] {
  return [...databases]
    .flatMap(([ecosystem, database]) => (database.ok ? [{ ecosystem, updated: database.value.updated }] : []))
    .toSorted((a, b) => compareText(a.ecosystem, b.ecosystem));
}
