import type { Span } from "../../../core/span.ts";
import { calleeName } from "../../../languages/callee-name.ts";
import type { ArtifactSource } from "../../artifact/source.ts";
import type { ResolvedCall } from "../../names/resolved.ts";
import type { Declaring, Weakness } from "../declared-facts.ts";

/** Code that runs other code in a sandbox. */
export type HostSource = Pick<ArtifactSource, "facts" | "calls">;

/** Says what of one library's settings in a source makes its sandbox weaker. */
export type ReadHost = (source: HostSource, into: Declaring) => void;

/** Says it of an isolation. */
export function weaken(into: Declaring, grade: Weakness["grade"], text: string, span: Span): void {
  into.weaken("isolation", grade, text, span);
}

/** Calls whose qualified name fits, or, with what an object of the library gave, whose last names do. */
export function* callsOf(source: HostSource, target: RegExp, written?: RegExp): Generator<ResolvedCall> {
  for (const call of source.calls) {
    if (
      call.target !== null
        ? target.test(call.target)
        : written?.test(calleeName(call.call.callee, source.facts.language)) === true
    )
      yield call;
  }
}
