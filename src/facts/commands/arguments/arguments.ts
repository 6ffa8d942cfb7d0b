import { constantOf, dropStart, prefixOf, type Word } from "../../word.ts";

/** An option that a command was given, under the name with dashes that it was written with. */
export interface GivenOption {
  readonly name: string;
  /** Null for an option that takes no value. */
  readonly value: Word | null;
}

/** The arguments of a command, told apart: `-xvalue`, `-x value`, `--name=value`, `--name value`, and what is no option. */
export interface Arguments {
  readonly options: readonly GivenOption[];
  readonly operands: readonly Word[];
}

/** Reads arguments as getopt_long(3) does, options and operands in any order. `takesValue`: by name with dashes. */
export function readArguments(words: readonly Word[], takesValue: (name: string) => boolean): Arguments {
  const options: GivenOption[] = [];
  const operands: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? [];
    const known = prefixOf(word);
    if (constantOf(word) === "--") {
      operands.push(...words.slice(at + 1));
      break;
    }
    if (known === "-" || !known.startsWith("-")) {
      operands.push(word);
      continue;
    }
    const option = known.startsWith("--") || takesValue(known) ? readLong(word, known) : null;
    const cluster = option === null ? readCluster(word, known, takesValue) : [option];
    options.push(...cluster.slice(0, -1));
    const last = cluster.at(-1);
    if (last === undefined) continue;
    const isOpen = last.value === null && takesValue(last.name) && at + 1 < words.length;
    options.push(isOpen ? { name: last.name, value: words[++at] ?? null } : last);
  }
  return { options, operands };
}

function readLong(word: Word, known: string): GivenOption {
  const equals = known.indexOf("=");
  return equals === -1
    ? { name: known, value: null }
    : { name: known.slice(0, equals), value: dropStart(word, equals + 1) };
}

/** In `-abc` the first letter that takes a value takes the rest. A lone `-name` of many letters is no cluster to us. */
function readCluster(word: Word, known: string, takesValue: (name: string) => boolean): readonly GivenOption[] {
  const options: GivenOption[] = [];
  for (let at = 1; at < known.length; at++) {
    const name = `-${known[at]}`;
    const hasRest = at + 1 < known.length || word.length > 1;
    if (takesValue(name) && hasRest) return [...options, { name, value: dropStart(word, at + 1) }];
    options.push({ name, value: null });
  }
  return options;
}

/** The words up to and including the first operand: what comes after it belongs to what is run. */
export function uptoOperand(words: readonly Word[], takesValue: (name: string) => boolean): readonly Word[] {
  for (let at = 0; at < words.length; at++) {
    const known = prefixOf(words[at]);
    if (!known.startsWith("-") || known === "-") return words.slice(0, at + 1);
    const name = known.startsWith("--") || takesValue(known) ? known : known.slice(0, 2);
    if (takesValue(name) && known === name) at++;
  }
  return words;
}
