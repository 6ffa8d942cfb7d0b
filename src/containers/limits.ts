/** How much of an archive is looked at. What goes beyond is a problem or a fault, never left out in silence. */
export interface Limits {
  /** Members of one archive, and of all archives in it together. */
  readonly members: number;
  /** Bytes of one unpacked member. */
  readonly memberBytes: number;
  /** Bytes of all unpacked members together. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed one, from 1 MiB on: text reaches 20, a bomb 1,000 (deflate allows 1,032). */
  readonly ratio: number;
}

const MIB: number = 1024 * 1024;

export const LIMITS: Limits = { members: 2000, memberBytes: 8 * MIB, totalBytes: 64 * MIB, ratio: 200 };

/** Below this size no ratio is a bomb. */
export const RATIO_COUNTS_FROM: number = MIB;

/** What is left of the limits. Archives in archives share one, so that nesting multiplies nothing. */
export interface Budget {
  readonly limits: Limits;
  /** Bytes that may still be unpacked. */
  bytesLeft(): number;
  spendBytes(count: number): void;
  /** Of so many members, how many may be listed; these count as listed. */
  admitMembers(count: number): number;
}

export function createBudget(limits: Limits = LIMITS): Budget {
  let bytes = limits.totalBytes;
  let members = limits.members;
  return {
    limits,
    bytesLeft: () => bytes,
    spendBytes(count) {
      bytes = Math.max(0, bytes - count);
    },
    admitMembers(count) {
      const admitted = Math.min(count, members);
      members -= admitted;
      return admitted;
    },
  };
}

/** Says how many members are not listed because of the limit; nothing when all are. */
export function explainCut(count: number, listed: readonly unknown[]): readonly string[] {
  if (listed.length >= count) return [];
  return [`of ${count} members only ${listed.length} are listed: the limit for all together is reached`];
}
