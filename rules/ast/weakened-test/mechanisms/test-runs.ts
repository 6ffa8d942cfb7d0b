import type { Entry } from "../../../../src/core/artifact.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../../../src/facts/artifact/source.ts";
import { pathWithin } from "../../../../src/artifacts/paths.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";

/** What runners write: JUnit's XML, pytest's cache, nyc's and coverage.py's data (their documentation). */
const RESULT_FILES =
  /(?:^|\/)(?:junit[^/]*\.xml|TEST-[^/]*\.xml|test-results?(?:\.xml|\.json|\/.*)|coverage\.xml|\.coverage|\.nyc_output\/.*|\.pytest_cache\/.*)$/u;
/** Commands and arguments with which no test can fail. */
const PASSES =
  /^\s*(?:true|:|exit 0|echo\b[^&|;]*)\s*$|\|\|\s*(?:true|:|exit 0)\s*$|;\s*(?:true|exit 0)\s*$|--passWithNoTests|--collect-only|--exit-zero/u;

/** Files that look like a run's result, and commands that no longer run the tests or cannot fail. */
export function* findForgedRuns({ head, before }: UnderstoodChange): Generator<Hit> {
  const had = new Set(before.artifact.entries.flatMap((entry) => [nameIn(before, entry), contentOf(entry)]));
  for (const entry of head.artifact.entries) {
    const name = nameIn(head, entry);
    if (had.has(name) || had.has(contentOf(entry)) || !RESULT_FILES.test(name)) continue;
    const source = head.sources.find(({ file }) => file.path === entry.path) ?? head.sources[0];
    if (source !== undefined)
      yield { source, span: { start: 0, end: 0 }, key: `result ${name}`, detail: `${name} is what a test run writes` };
  }
  const earlier = new Map(testCommands(before).map(({ how, command }) => [how, command]));
  for (const { how, command, source, span } of testCommands(head)) {
    const old = earlier.get(how);
    if (old === undefined || PASSES.test(old) || !PASSES.test(command)) continue;
    yield { source, span, key: `command ${how}`, detail: `${how} cannot fail` };
  }
}

function nameIn({ artifact }: UnderstoodArtifact, { path }: Entry): string {
  return pathWithin(artifact.root, path);
}

/** The same for a file that was only moved. */
function contentOf(entry: Entry): string {
  return "blob" in entry ? `content ${entry.blob}` : "";
}

interface TestCommand extends Pick<Hit, "span"> {
  readonly how: string;
  readonly command: string;
  readonly source: ArtifactSource;
}

function testCommands({ sources }: UnderstoodArtifact): readonly TestCommand[] {
  return sources.flatMap((source) =>
    source.runs.flatMap(({ how, what, span, when }) => {
      const isTest = when === "test" || /(?:^|[.:])test(?:$|[.:])/u.test(how);
      return isTest && what.kind === "command"
        ? [{ how: `${source.file.name} ${how}`, command: what.command, source, span }]
        : [];
    }),
  );
}
