import type { Places } from "../../artifacts/discover.ts";
import { nonEmpty } from "../../core/brand.ts";
import type { Fault } from "../../core/fault.ts";
import { compileGlob, type Glob } from "../../text/glob.ts";
import type { Outcome } from "../command.ts";

/** The places of a policy, ready to be matched; every glob that is none is a fault. */
export function compilePlaces(
  { include, exclude }: { readonly include: readonly string[]; readonly exclude: readonly string[] },
  topId: string,
): Outcome<Places> {
  const faults: Fault[] = [];
  const compile = (source: string): Glob[] => {
    const glob = compileGlob(source, { ignoreCase: true });
    if (glob.ok) return [glob.value];
    faults.push(glob.fault);
    return [];
  };
  const value = { include: include.flatMap(compile), exclude: exclude.flatMap(compile), topId };
  const found = nonEmpty(faults);
  return found === null ? { ok: true, value } : { ok: false, faults: found };
}
