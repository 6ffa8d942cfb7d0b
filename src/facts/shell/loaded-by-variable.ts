import type { Target } from "../../core/capability.ts";
import type { Argument, Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import type { RiskContext } from "../risk/context.ts";
import { riskOf } from "../risk/risk.ts";
import type { SourceCapability } from "../source-capability.ts";
import { pathTarget } from "../targets/path.ts";
import { constantOf, cutAt, toWord, type Word } from "../word.ts";
import type { Variables } from "./variables.ts";
import { chooseOnly, wordOf } from "./words.ts";

/** Variables whose libraries the loader puts into every program: ld.so(8), dyld(1). They are parted by colons or blanks. */
const LIBRARIES = /^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES)$/u;
/** Variables whose file, or options, a language's programs run first, by language: bash(1), python(1), Node's and others' manuals. */
const STARTS: Readonly<Record<string, { readonly language: string; readonly when: RegExp }>> = {
  BASH_ENV: { language: "shell", when: /./u },
  PYTHONSTARTUP: { language: "python", when: /./u },
  NODE_OPTIONS: { language: "javascript", when: /(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)\b/u },
  PERL5OPT: { language: "perl", when: /(?:^|\s)-?[mM]/u },
  RUBYOPT: { language: "ruby", when: /(?:^|\s)-?r/u },
  JAVA_TOOL_OPTIONS: { language: "java", when: /-(?:javaagent|agentpath|agentlib):/u },
};

type Loaded = Omit<SourceCapability, "origin">;

interface Assigned {
  readonly name: string;
  readonly value: Word;
  readonly span: Loaded["span"];
}

/** What a script makes other programs load by a variable: `LD_PRELOAD=./x.so ls`, `export BASH_ENV=x.sh`, `env …`. */
export function findLoadedByVariable(
  source: SourceFacts,
  variables: Variables,
  context: RiskContext,
): readonly Loaded[] {
  const choose = chooseOnly(variables);
  const word = (value: Expression): Word => wordOf(value, variables, choose);
  const assigned = source.assignments.flatMap(({ how, target, value, span }) =>
    how === "assign" && target?.kind === "name" && value !== null
      ? [{ name: target.name, value: word(value), span }]
      : [],
  );
  const given = source.calls.flatMap(({ call }) => call.arguments.flatMap((argument) => assignmentIn(argument, word)));
  return [...assigned, ...given].flatMap(({ name, value, span }) =>
    targetsOf(name, value).map(({ kind, target }) => ({ kind, target, risk: riskOf(kind, target, context), span })),
  );
}

/** `NAME=value` as one word: an argument of `env`, `export`, `sudo`. */
function assignmentIn({ name, value }: Argument, word: (value: Expression) => Word): readonly Assigned[] {
  if (name !== null) return [];
  const parts = cutAt(word(value), "=");
  const variable = constantOf(parts?.before);
  return parts === null || variable === null ? [] : [{ name: variable, value: parts.after, span: value.span }];
}

interface LoadedThing {
  readonly kind: "native-code" | "dynamic-code";
  readonly target: Target;
}

function targetsOf(name: string, value: Word): readonly LoadedThing[] {
  const text = constantOf(value);
  if (LIBRARIES.test(name)) {
    const libraries = text === null ? [value] : text.split(/[:\s]+/u).map(toWord);
    return libraries.flatMap((library) => {
      const target = pathTarget(library);
      return target === null ? [] : [{ kind: "native-code", target }];
    });
  }
  const start = Object.hasOwn(STARTS, name) ? STARTS[name] : undefined;
  if (start === undefined || text === "" || (text !== null && !start.when.test(text))) return [];
  return [{ kind: "dynamic-code", target: { match: "exact", value: start.language } }];
}
