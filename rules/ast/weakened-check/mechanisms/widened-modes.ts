import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { inUnit } from "./weakening.ts";

const SETS_MODE = /^(?:os\.chmod|\.chmod|chmod|os\.mkdir|os\.makedirs|fs\.chmod(?:Sync)?|fs\.promises\.chmod)$/u;
/** What everybody but owner and group may do: POSIX's `S_IRWXO`. */
const OTHERS = 0o7;

/** Permissions that let others do what they could not do before. */
export function* findWidenedModes({ head, before }: UnitPair): Generator<Hit> {
  const modes = modesIn(before);
  if (modes.length === 0) return;
  const had = modes.reduce((all, { mode }) => all | mode, 0) & OTHERS;
  for (const { mode, call } of modesIn(head)) {
    if ((mode & OTHERS & ~had) === 0) continue;
    const detail = `others may do more with a file${inUnit(head)}`;
    yield { source: head.source, span: call.call.span, key: `mode ${(mode & OTHERS).toString(8)}`, detail };
  }
}

function modesIn({ calls, source }: CodeUnit): readonly { readonly mode: number; readonly call: NamedCall }[] {
  return calls.flatMap((call) => {
    if (!SETS_MODE.test(call.name)) return [];
    for (const { value } of call.call.arguments) {
      if (value.kind === "number") return [{ mode: value.value, call }];
      if (source.facts.language === "shell" && value.kind === "string" && /^[0-7]{3,4}$/u.test(value.value)) {
        return [{ mode: Number.parseInt(value.value, 8), call }];
      }
    }
    return [];
  });
}
