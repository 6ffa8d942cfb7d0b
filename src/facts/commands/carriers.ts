import { findExecuted, findWrapped } from "../../languages/shell/find-wrapped.ts";
import { skipOptions, type Options } from "../../languages/shell/options.ts";
import { WRAPPERS } from "../../languages/shell/wrappers.ts";
import { COMPUTED, constantOf, type Word } from "../word.ts";
import { toFields } from "./fields.ts";
import { pathOfFound } from "./path-of-found.ts";
import { PROGRAMS } from "./programs/table.ts";

/** Commands that a command is given to run, as words; those that the shell's reader finds by itself apart. */
export interface Carried {
  /** Found by the shell's reader too. */
  readonly wrapped: readonly (readonly Word[])[];
  readonly carried: readonly (readonly Word[])[];
  /** Whether it does nothing beside: `timeout 5 make` is `make`. */
  readonly isTransparent: boolean;
}

/** A program one of whose sub-commands runs the words after it. */
interface Carrier {
  readonly verb: string;
  readonly options: Options;
  /** Operands before the command: the image, the container, the environment. */
  readonly operands: number;
}

const CONTAINER: Options = {
  short: "aceEhlmpuvwnf",
  long: "name volume env env-file workdir user network publish mount entrypoint memory cpus label hostname add-host cap-add cap-drop device gpus platform pull restart security-opt shm-size tmpfs ulimit namespace container".split(
    " ",
  ),
};
const PLAIN: Options = {
  short: "pnwC",
  long: ["with", "python", "project", "directory", "extra", "group", "name", "prefix", "package"],
};
const DOCKER: readonly Carrier[] = [
  { verb: "run", options: CONTAINER, operands: 1 },
  { verb: "exec", options: CONTAINER, operands: 1 },
];

/** By program; from the reference of each. */
const CARRIERS: Readonly<Record<string, readonly Carrier[]>> = {
  docker: DOCKER,
  podman: DOCKER,
  nerdctl: DOCKER,
  kubectl: [{ verb: "exec", options: CONTAINER, operands: 1 }],
  oc: [{ verb: "exec", options: CONTAINER, operands: 1 }],
  uv: [{ verb: "run", options: PLAIN, operands: 0 }],
  poetry: [{ verb: "run", options: PLAIN, operands: 0 }],
  pdm: [{ verb: "run", options: PLAIN, operands: 0 }],
  pipenv: [{ verb: "run", options: PLAIN, operands: 0 }],
  conda: [{ verb: "run", options: PLAIN, operands: 0 }],
  bundle: [{ verb: "exec", options: PLAIN, operands: 0 }],
  pnpm: [{ verb: "exec", options: PLAIN, operands: 0 }],
  op: [{ verb: "run", options: { short: "", long: ["env-file"] }, operands: 0 }],
  doppler: [{ verb: "run", options: PLAIN, operands: 0 }],
  coverage: [{ verb: "run", options: { short: "m", long: ["source", "omit"] }, operands: 0 }],
};

/** The commands inside a command. `words` begin with the program `name`. */
export function findCarried(name: string, words: readonly Word[]): Carried {
  if (name === "find") {
    const found = pathOfFound(words.slice(1)) ?? [COMPUTED];
    const wrapped = findExecuted(toFields(words)).map(({ start, end }) =>
      words.slice(start, end).map((word) => fillIn(word, found)),
    );
    return { wrapped, carried: [], isTransparent: false };
  }
  const wrapper = WRAPPERS.get(name);
  if (wrapper !== undefined) {
    const found = findWrapped(toFields(words), name, wrapper);
    const inner = found.kind === "command" ? words.slice(found.start) : [];
    const given =
      inner.length > 0 && wrapper.appendsInput === true ? [...inner.map((word) => fillIn(word)), [COMPUTED]] : inner;
    const isTransparent = inner.length > 0 && PROGRAMS.get(name)?.class === "wrapper";
    return { wrapped: given.length > 0 ? [given] : [], carried: [], isTransparent };
  }
  const connected = findConnected(name, words);
  if (connected.length > 0) return { wrapped: [], carried: connected, isTransparent: false };
  const inner = findCommandAfterVerb(name, words);
  const isTransparent =
    inner.length > 0 && PROGRAMS.get(name)?.class !== "container" && PROGRAMS.get(name)?.class !== "cloud";
  return { wrapped: [], carried: inner.length > 0 ? [inner] : [], isTransparent };
}

/** Connections that start a program: ncat(1) `--exec`, socat(1) `EXEC:` and `SYSTEM:`. */
function findConnected(name: string, words: readonly Word[]): readonly (readonly Word[])[] {
  if (name === "nc" || name === "ncat") {
    const texts = words.map(constantOf);
    const option = /^(?:-e|-c|--exec|--sh-exec)$/u;
    return texts.flatMap((text, index) =>
      option.test(texts[index - 1] ?? "") && text !== null ? [splitWords(text)] : [],
    );
  }
  if (name !== "socat") return [];
  return words.map(constantOf).flatMap((text) => {
    const command = /^(?:EXEC|SYSTEM|SHELL):(?<command>[^,]*)/iu.exec(text ?? "")?.groups?.["command"];
    return command === undefined ? [] : [splitWords(command)];
  });
}

const splitWords = (text: string): readonly Word[] => text.split(" ").flatMap((word) => (word === "" ? [] : [[word]]));

function findCommandAfterVerb(name: string, words: readonly Word[]): readonly Word[] {
  const carriers = Object.hasOwn(CARRIERS, name) ? (CARRIERS[name] ?? []) : [];
  for (const { verb, options, operands } of carriers) {
    const at = words.findIndex((word, index) => index > 0 && constantOf(word) === verb);
    if (at === -1) continue;
    const fields = toFields(words);
    const start = skipOptions(fields, at + 1, options) + operands;
    return words.slice(constantOf(words[start]) === "--" ? start + 1 : start);
  }
  return [];
}

/** `{}` is what find found, or what xargs read. */
export function fillIn(word: Word, found: Word = [COMPUTED]): Word {
  return constantOf(word) === "{}" ? found : word;
}
