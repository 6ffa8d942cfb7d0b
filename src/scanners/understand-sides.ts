import type { ReadBlob } from "../artifacts/open.ts";
import { comparable, type Artifact, type Entry, type Examinable, type Sides } from "../core/artifact.ts";
import type { Path } from "../core/ids.ts";
import type { Understand, UnderstoodArtifact } from "../facts/artifact/artifact-facts.ts";
import type { followClosure, TreeAround } from "../facts/artifact/follow-closure.ts";
import { pathsOf } from "../facts/artifact/tree-paths.ts";
import type { Ports } from "../ports/ports.ts";
import type { Readings } from "./stage.ts";
import { withClosures } from "./with-closures.ts";

/** Both trees, with what is in them by path. */
export interface Around {
  readonly ports: Pick<Ports, "timeLimit" | "clock">;
  readonly entries: { readonly head: ReadonlyMap<Path, Entry>; readonly before: ReadonlyMap<Path, Entry> };
  readonly readHead: ReadBlob;
  readonly readBefore: ReadBlob;
}

/** What both sides of a change can do, and what else they use. */
export interface UnderstandSides {
  readonly facts: (change: Examinable) => Promise<Sides<UnderstoodArtifact>>;
  /** The same with the whole closures, as they are followed to widen a change. */
  readonly closures: (change: Examinable) => Promise<Sides<UnderstoodArtifact>>;
  /**
   * The change with those files of both closures in which the sides differ: a file that the head uses and that is new,
   * edited, or was not used before. What is the same on both sides cancels out, and is not looked at again.
   */
  widen(change: Examinable): Promise<Examinable>;
  forget(change: Examinable): void;
}

/**
 * Reads what both sides of a change can do. What does it is loaded when the first stage asks. Facts of contents are kept
 * for one change: both sides share most files, while two artifacts share few, and facts are large.
 */
export function understandSides(around: Around, readings: (change: Examinable) => Promise<Readings>): UnderstandSides {
  const trees = {
    head: openTree(around.entries.head, around.readHead),
    before: openTree(around.entries.before, around.readBefore),
  };
  let loading: Promise<Loaded> | null = null;
  const load = (): Promise<Loaded> => (loading ??= loadUnderstanding(around.ports));
  const understanding = new Map<Examinable, Understanding>();
  const sides = new Map<Examinable, Promise<Sides<UnderstoodArtifact>>>();
  const followed = new Map<Examinable, Promise<Sides<UnderstoodArtifact>>>();

  const openFor = async (change: Examinable): Promise<Understanding> => {
    const { create } = await load();
    const opened = understanding.get(change) ?? create();
    understanding.set(change, opened);
    return opened;
  };
  const onBoth = async (
    change: Examinable,
    look: (artifact: Artifact, side: "head" | "before", read: Readings["head"]) => Promise<UnderstoodArtifact>,
  ): Promise<Sides<UnderstoodArtifact>> => {
    const read = await readings(change);
    const before = comparable(change);
    // The sides are understood one after the other, because the second takes what the first made of the same contents.
    if (before !== null && read.before !== null) (await openFor(change)).parseAhead(before, read.before);
    const head = await look(change.head, "head", read.head);
    return { head, before: before === null || read.before === null ? null : await look(before, "before", read.before) };
  };
  const understandBoth = async (change: Examinable): Promise<Sides<UnderstoodArtifact>> => {
    const { understand } = await openFor(change);
    return await onBoth(change, (artifact, side, read) => understand(artifact, read, trees[side].paths));
  };
  const followBoth = async (change: Examinable): Promise<Sides<UnderstoodArtifact>> => {
    const [{ understand }, { follow }] = await Promise.all([openFor(change), load()]);
    return await onBoth(change, (artifact, side, read) => follow(artifact, read, trees[side], understand));
  };

  return {
    facts(change) {
      const known = sides.get(change) ?? understandBoth(change);
      sides.set(change, known);
      return known;
    },
    closures(change) {
      const known = followed.get(change) ?? followBoth(change);
      followed.set(change, known);
      return known;
    },
    async widen(change) {
      const following = followBoth(change);
      followed.set(change, following);
      // Whoever asks for the facts meets the same failure.
      sides.set(change, following);
      const { head, before } = await following;
      const widened = withClosures(change, head.artifact, before?.artifact ?? null);
      if (widened !== change) understanding.set(widened, await openFor(change));
      followed.set(widened, following);
      return widened;
    },
    forget(change) {
      understanding.delete(change);
      sides.delete(change);
      followed.delete(change);
    },
  };
}

function openTree(entries: ReadonlyMap<Path, Entry>, read: ReadBlob): TreeAround {
  return { entries, paths: pathsOf(new Set(entries.keys())), read };
}

/** What is kept of one change's contents serves both of these. */
interface Understanding {
  readonly understand: Understand;
  readonly parseAhead: (artifact: Artifact, readings: Readings["head"]) => void;
}

interface Loaded {
  readonly create: () => Understanding;
  readonly follow: typeof followClosure;
}

async function loadUnderstanding(ports: Around["ports"]): Promise<Loaded> {
  const [{ cacheAnalyses }, { createUnderstanding }, { followClosure: follow }, { parseAhead }] = await Promise.all([
    import("../artifacts/analyses.ts"),
    import("../facts/artifact/artifact-facts.ts"),
    import("../facts/artifact/follow-closure.ts"),
    import("../facts/artifact/read-sources.ts"),
  ]);
  const create = (): Understanding => {
    const analyse = cacheAnalyses(ports);
    const understand = createUnderstanding(analyse, ports.timeLimit);
    return { understand, parseAhead: (artifact, readings) => parseAhead(artifact, readings, analyse) };
  };
  return { create, follow };
}
