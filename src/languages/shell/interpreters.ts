import type { Language } from "../../core/source-facts.ts";
import type { Options } from "./options.ts";

/** A program that runs text it is given. */
export interface Interpreter extends Options {
  readonly name: string;
  readonly language: Language;
  /** Letters of options whose value is code: `-e code`, `-ecode`. */
  readonly code: string;
  readonly longCode?: readonly string[];
  /**
   * What an operand is. `code`: the first one is code if the letter was given anywhere before (`sh -ec code name`).
   * `script`: the first one is a file with code. `other`: something else, and options may follow it.
   */
  readonly operand: "code" | "script" | "other";
  /** Whether it reads its input as code when it is given none. */
  readonly readsInput: boolean;
}

const SHELLS = ["sh", "bash", "zsh", "dash", "ksh", "ksh93", "mksh", "ash", "rbash"].map((name): Interpreter => ({
  name,
  language: "shell",
  short: "oO",
  long: ["rcfile", "init-file"],
  code: "c",
  operand: "code",
  readsInput: true,
}));

const PYTHON = { language: "python", code: "c", operand: "script", readsInput: true } as const;
const JAVASCRIPT = {
  language: "javascript",
  code: "ep",
  longCode: ["eval", "print"],
  operand: "script",
  readsInput: true,
} as const;
/** Perl, Ruby, PHP, Lua and AppleScript: nobody here reads them, so that to us they are text. */
const OTHER = { language: "text", operand: "script", readsInput: true } as const;
const SQL = { language: "sql", operand: "other", readsInput: true } as const;
const RUNS_SHELL = { language: "shell", code: "c", longCode: ["command"], operand: "other" } as const;

const NODE_VALUES = ["require", "import", "loader", "experimental-loader", "conditions", "env-file", "input-type"];

/** Options with values as each program's manual lists them. */
const PROGRAMS: readonly Interpreter[] = [
  { name: "python", short: "WXQ", long: ["check-hash-based-pycs"], ...PYTHON },
  { name: "pypy", short: "WX", ...PYTHON },
  { name: "node", short: "rC", long: NODE_VALUES, ...JAVASCRIPT },
  { name: "nodejs", short: "rC", long: NODE_VALUES, ...JAVASCRIPT },
  { name: "bun", short: "r", long: ["preload"], ...JAVASCRIPT },
  { name: "perl", short: "IMm", code: "eE", ...OTHER },
  { name: "ruby", short: "rICEW", code: "e", ...OTHER },
  { name: "php", short: "cdfSt", code: "rBRE", longCode: ["run"], ...OTHER },
  { name: "lua", short: "l", code: "e", ...OTHER },
  { name: "osascript", short: "ls", code: "e", ...OTHER },
  {
    name: "psql",
    short: "dfhLopUvFPRT",
    long: ["host", "port", "username", "dbname", "file"],
    code: "c",
    longCode: ["command"],
    ...SQL,
  },
  {
    name: "mysql",
    short: "hPuDS",
    long: ["host", "port", "user", "database"],
    code: "e",
    longCode: ["execute"],
    ...SQL,
  },
  { name: "su", short: "gGswT", long: ["group", "supp-group", "shell"], ...RUNS_SHELL, readsInput: true },
  { name: "script", short: "IOBTmEo", ...RUNS_SHELL, readsInput: false },
  {
    name: "nix-shell",
    short: "pAI",
    long: ["packages", "attr"],
    ...RUNS_SHELL,
    code: "",
    longCode: ["run", "command"],
    readsInput: false,
  },
];

/** By name without folder and version. */
export const INTERPRETERS: ReadonlyMap<string, Interpreter> = new Map(
  [...SHELLS, ...PROGRAMS].map((program) => [program.name, program]),
);
