import type { Ecosystem } from "../../core/dependency.ts";
import { ok, type Fault, type Result } from "../../core/fault.ts";
import type { DatabaseReference } from "../../core/judgement.ts";
import { compareText } from "../../core/order.ts";
import type {
  Advisories,
  Advisory,
  AdvisoryDatabase,
  AdvisoryQuestion,
  LockFile,
  LockReading,
  PackageVersion,
} from "../../ports/advisories.ts";
import { sha256 } from "../../text/hash.ts";
import { keyOf } from "./listed-packages.ts";

/** What is known of all packages of a run. */
export interface Answer {
  /** Null for a package that has no answer. */
  advisoriesOf(one: PackageVersion): readonly Advisory[] | null;
  readonly databases: ReadonlyMap<Ecosystem, Result<AdvisoryDatabase>>;
  /** Null for a lock file that was not read, for whatever reason. */
  readingOf(lock: LockFile): LockReading | null;
  /** Why none of them was read; null where they were. */
  readonly locksFault: Fault | null;
}

/** Collects the packages and lock files of all changes and asks about them once. */
export interface LookUp {
  add(packages: readonly PackageVersion[], locks: readonly LockFile[]): void;
  /** One change more has said all that it installs. After the last one the engine starts, while other stages are at work. */
  finishChange(): void;
  /** Asks at the first call, if nobody has yet: what is added later is not part of it. */
  answer(): Promise<Result<Answer>>;
}

export interface Asking extends Omit<AdvisoryQuestion, "packages" | "locks"> {
  /** How many changes there are. */
  readonly changes: number;
  readonly signal: AbortSignal;
  /** Called once, if anything was asked. */
  readonly tellDatabases: (databases: readonly DatabaseReference[]) => void;
}

export function createLookUp(advisories: Advisories, { changes, signal, tellDatabases, ...question }: Asking): LookUp {
  const packages = new Map<string, PackageVersion>();
  const locks = new Map<string, LockFile>();
  let left = changes;
  let asking: Promise<Result<Answer>> | null = null;
  const ask = async (): Promise<Result<Answer>> => {
    const asked = { ...question, packages: [...packages.values()], locks: [...locks.values()] };
    const found = await advisories.lookUp(asked, signal);
    if (!found.ok) return found;
    const { databases, advisories: answers, locks: read } = found.value;
    tellDatabases(listDatabases(databases));
    const byPackage = new Map([...packages.keys()].map((key, index) => [key, answers[index] ?? null]));
    const byLock = new Map(read.ok ? [...locks.keys()].map((key, index) => [key, read.value[index] ?? null]) : []);
    return ok({
      advisoriesOf: (one) => byPackage.get(keyOf(one)) ?? null,
      databases,
      readingOf: (lock) => byLock.get(keyOfLock(lock)) ?? null,
      locksFault: read.ok ? null : read.fault,
    });
  };
  const answer = (): Promise<Result<Answer>> => (asking ??= ask());
  return {
    add(morePackages, moreLocks) {
      for (const one of morePackages) packages.set(keyOf(one), one);
      for (const { format, bytes } of moreLocks) locks.set(keyOfLock({ format, bytes }), { format, bytes });
    },
    finishChange() {
      left--;
      // A crash is told to whoever waits for the answer.
      if (left === 0 && packages.size + locks.size > 0) answer().catch(() => {});
    },
    answer,
  };
}

/** Both sides of a change, and copies, mostly have the same one. */
function keyOfLock({ format, bytes }: LockFile): string {
  return `${format} ${sha256(bytes)}`;
}

function listDatabases(databases: Answer["databases"]): readonly DatabaseReference[] {
  return [...databases]
    .flatMap(([ecosystem, database]) => (database.ok ? [{ ecosystem, updated: database.value.updated }] : []))
    .toSorted((a, b) => compareText(a.ecosystem, b.ecosystem));
}
