import type { Fault } from "../../../core/fault.ts";
import type { Finding } from "../../../core/finding.ts";
import type { InputTrial } from "../../../core/trial.ts";
import { maskWords } from "../../../text/mask.ts";
import { raise } from "../../find.ts";
import { gradeOf, type SandboxRule } from "../grades.ts";
import { showCall } from "./callable.ts";
import { sortOf, type Problem } from "./find-problems.ts";
import { SEED, type TriedInputs } from "./try-inputs.ts";

/** What a report and the gate are told of a side's functions. */
export interface DescribedInputs {
  readonly trial: InputTrial;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

export function describeInputs({ called, left, calls, raised, problems, faults }: TriedInputs): DescribedInputs {
  const trial: InputTrial = {
    seed: SEED,
    functions: called,
    notCalled: left.map(({ file, name }) => maskWords(`${file}: ${name}`)),
    calls,
    exceptions: raised,
    problems: problems.map(({ kind, call, did }) => ({
      kind,
      call: maskWords(showCall(call)),
      does: maskWords(did),
      at: call.callable.at,
    })),
  };
  return { trial, findings: problems.map(raiseProblem), faults };
}

const RULES: Readonly<Record<Problem["kind"], SandboxRule>> = {
  hang: "exhausting-input",
  memory: "exhausting-input",
  crash: "exhausting-input",
  path: "hostile-input",
  command: "hostile-input",
  network: "hostile-input",
  refused: "escape-attempt",
};

/** The smallest call is no part of what makes two the same: another version may need another one. */
function raiseProblem({ kind, call, did }: Problem): Finding {
  const { rule, grade } = gradeOf(RULES[kind]);
  const { file, name, at } = call.callable;
  const message = `${grade.title}: ${maskWords(showCall(call))} ${maskWords(did)}`;
  return raise({ rule, grade, primary: at, key: [file, name, sortOf(kind)].join("\0"), message });
}
