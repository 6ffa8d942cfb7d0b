import type { Capability } from "./capability.ts";
import type { Path } from "./ids.ts";
import type { Location } from "./location.ts";
import type { RunsFact } from "./source-facts.ts";

/** What the sources of one artifact say together: what it can do, what it needs, where it starts, what tests it. */
export interface ArtifactFacts {
  /** In the order of kinds, then of targets. */
  readonly capabilities: readonly Capability[];
  readonly closure: Closure;
  readonly entryPoints: readonly EntryPoint[];
  readonly tests: readonly TestFact[];
  /** What nobody here could read: each of them also gives a capability whose target is not known. */
  readonly unread: readonly Unread[];
}

/** Files outside of an artifact that it imports, runs or reads. Paths are those of the tree, sorted. */
export interface Closure {
  readonly found: readonly Path[];
  /** Where nothing is: a file that appeared there would be taken instead of what is meant today. */
  readonly sought: readonly Path[];
}

/** Where code begins to run. */
export interface EntryPoint {
  /** What makes it run, as people name it: `scripts.postinstall`, `__main__`, `#!`, `conftest.py`. */
  readonly how: string;
  readonly when: RunsFact["when"];
  readonly at: Location;
}

/** A function, or a file, that a test runner collects. */
export interface TestFact {
  readonly framework: "pytest" | "unittest" | "node:test" | "bats";
  /** `TestForm.test_fill`, a title, or the file's path within the artifact. */
  readonly name: string;
  readonly at: Location;
}

export interface Unread {
  readonly at: Location;
  /** In words for people. */
  readonly because: string;
}
