import type { Expression } from "../../../../src/core/expression.ts";
import type { Span } from "../../../../src/core/span.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";

/** A program with its fixed arguments, of a shell or of a list that is run without one. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly span: Span;
}

/** Arguments that leave a check or a question out, by the programs that know them (their manuals). */
const CARELESS: readonly (readonly [program: RegExp, argument: RegExp])[] = [
  [
    /./u,
    /^--(?:no-verify|insecure|no-check-certificate|no-check-certificates|no-gpg-checks?|nogpgcheck|allow-unauthenticated|auto-approve|skip-(?:tests?|checks?|verify|verification|validation)|no-sandbox|dangerously-[a-z-]+|disable-ssl[a-z-]*|no-confirm|noconfirm|allow-untrusted|ignore-scripts=false|privileged|passWithNoTests|no-audit)$/u,
  ],
  [/^curl$/u, /^-(?:[a-zA-Z]*k[a-zA-Z]*)$/u],
  [/^git$/u, /^(?:--force|-f|-n)$/u],
  [/^pip3?$/u, /^--trusted-host/u],
  [
    /^(?:rm|terraform|kubectl|gh|vercel|fly|flyctl|heroku|aws|gcloud|az|npm|docker)$/u,
    /^(?:--force|--yes|-y|--quiet|--assume-yes)$/u,
  ],
  [/^pytest$/u, /^(?:--deselect|--ignore|-k$|-x?fail)/u],
];

/** Commands of the version before that now leave a check or a question out. */
export function* findCarelessCommands({ head, before }: UnitPair): Generator<Hit> {
  const had = new Map<string, Set<string>>();
  for (const command of commandsIn(before)) {
    const given = had.get(nameOf(command)) ?? new Set();
    had.set(nameOf(command), given);
    for (const each of command.arguments) given.add(each);
  }
  for (const command of commandsIn(head)) {
    const { program, span } = command;
    const earlier = had.get(nameOf(command));
    const careless = command.arguments.find((each) => earlier?.has(each) === false && isCareless(program, each));
    if (careless === undefined) continue;
    yield { source: head.source, span, key: `command ${program} ${careless}`, detail: `${program} with ${careless}` };
  }
}

function isCareless(program: string, argument: string): boolean {
  return CARELESS.some(([programs, careless]) => programs.test(program) && careless.test(argument));
}

/** The program with what it is told to do: `git push`. */
function nameOf({ program, arguments: given }: Command): string {
  return `${program} ${given.find((each) => !each.startsWith("-")) ?? ""}`;
}

/** The commands that a function runs, as far as they are written there. */
export function commandsIn({ calls, source }: CodeUnit): readonly Command[] {
  return calls.flatMap(({ name, call }) => {
    const values = call.arguments.map(({ value }) => value);
    if (source.facts.language === "shell") return [{ program: name, arguments: texts(values), span: call.span }];
    const [first, second] = values;
    const words =
      first?.kind === "list"
        ? texts(first.items)
        : [...texts(first === undefined ? [] : [first]), ...(second?.kind === "list" ? texts(second.items) : [])];
    const [program, ...rest] = words.length === 1 && first?.kind === "string" ? first.value.split(/\s+/u) : words;
    return program === undefined || rest.length === 0 ? [] : [{ program, arguments: rest, span: call.span }];
  });
}

function texts(values: readonly Expression[]): readonly string[] {
  return values.flatMap((value) => (value.kind === "string" ? [value.value] : []));
}
