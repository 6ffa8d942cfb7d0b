import { readInstructions } from "../../../languages/data/formats/docker-instructions.ts";
import { openDeclaring, type DeclaredFacts, type RateTarget } from "../declared-facts.ts";

/** Options of a build's step that open it to the host (docs.docker.com, "Dockerfile reference", RUN). */
const OPEN_STEPS: readonly (readonly [pattern: RegExp, grade: "open" | "weak", text: string])[] = [
  [/--security[= ]insecure\b/u, "open", "a step of the build is privileged"],
  [/--network[= ]host\b/u, "weak", "a step of the build is in the host's network"],
];

/** What the steps of a Dockerfile get of the machine that builds it. What they run, `languages/data` says. */
export function readBuildIsolation(text: string, rate: RateTarget): DeclaredFacts {
  const into = openDeclaring(rate);
  for (const { name, content, span } of readInstructions(text)) {
    if (name !== "RUN") continue;
    // The flags stand between the name and what is run.
    const whole = text.slice(span.start, span.end);
    const flags = whole.slice(0, Math.max(0, whole.indexOf(content.text.trim().slice(0, 20))));
    for (const [pattern, grade, words] of OPEN_STEPS)
      if (pattern.test(flags)) into.weaken("isolation", grade, words, span);
  }
  return into.finish();
}
