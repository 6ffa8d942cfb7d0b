import type { ProgramClass } from "./program-class.ts";

/** An option with which a program does something else than it is known for. */
export interface TellingOption {
  readonly option: RegExp;
  readonly class: ProgramClass;
  readonly reason: string;
}

const RUNS = (option: RegExp, reason: string): TellingOption => ({ option, class: "inline-code", reason });

/**
 * By program: options that run something, delete, set the clock, or only look. From each program's manual; GTFOBins collects
 * many of them.
 */
export const TELLING_OPTIONS: Readonly<Record<string, readonly TellingOption[]>> = {
  find: [
    {
      option: /^-(?:delete|fprintf?|fls|fprint0)$/u,
      class: "destructive",
      reason: "deletes or overwrites what it finds",
    },
  ],
  fd: [RUNS(/^(?:-[xX]|--exec(?:-batch)?)/u, "runs a command for what it finds")],
  fdfind: [RUNS(/^(?:-[xX]|--exec(?:-batch)?)/u, "runs a command for what it finds")],
  tar: [
    RUNS(
      /^(?:--(?:to-command|checkpoint-action|use-compress-program|rsh-command|info-script|new-volume-script)|-I|-F)/u,
      "runs a command while packing",
    ),
  ],
  bsdtar: [RUNS(/^--use-compress-program/u, "runs a command while packing")],
  zip: [RUNS(/^(?:-TT|--unzip-command)/u, "runs a command as a test")],
  sort: [RUNS(/^--compress-program/u, "runs a command for temporary files")],
  split: [RUNS(/^--filter/u, "runs a command for each piece")],
  rg: [RUNS(/^--(?:pre|hostname-bin)(?:=|$)/u, "runs a command for each file")],
  man: [RUNS(/^(?:-P|--pager|-H|--html)/u, "runs a command as pager")],
  bat: [RUNS(/^--pager/u, "runs a command as pager")],
  date: [{ option: /^(?:-s|--set)/u, class: "system", reason: "sets the clock" }],
  git: [
    RUNS(
      /^(?:-c|--config-env|--exec-path=.*|--upload-pack.*|--receive-pack.*|--exec(?:=.*)?|-O.*|--open-files-in-pager.*|--ext-diff)$/u,
      "settings and helpers can run commands (git-config(1), alias and core.pager)",
    ),
  ],
  gpg: [
    {
      option: /^--(?:verify|list-keys|list-packets|fingerprint|check-signatures)$/u,
      class: "inspection",
      reason: "shows signatures and public keys",
    },
  ],
  "ssh-keygen": [{ option: /^-[lF]$/u, class: "inspection", reason: "shows fingerprints and known hosts" }],
  make: [RUNS(/^--eval/u, "runs rules from its arguments")],
  gcc: [RUNS(/^(?:-wrapper|-fplugin=|-specs=|-B)/u, "runs another program, or loads a plugin")],
  clang: [RUNS(/^(?:-fplugin=|-Xclang)/u, "loads a plugin")],
  go: [RUNS(/^-{1,2}(?:exec|toolexec)(?:=|$)/u, "runs another program")],
  cargo: [RUNS(/^--config/u, "settings can name programs to run")],
  pdflatex: [RUNS(/^-{1,2}shell-escape/u, "lets the document run commands")],
  xelatex: [RUNS(/^-{1,2}shell-escape/u, "lets the document run commands")],
  lualatex: [RUNS(/^-{1,2}shell-escape/u, "lets the document run commands")],
  gs: [RUNS(/^-dNOSAFER/u, "lets the document run commands")],
  sed: [RUNS(/^\d*e\b|;\s*e\b|\/[gpI\d]*e[gpI\d]*(?:[;\s}]|$)/u, "its program runs commands")],
  awk: [RUNS(/\bsystem\s*\(|\|\s*(?:getline\b|"|&)|"\s*\|/u, "its program runs commands")],
  pytest: [RUNS(/^(?:-p|--rootdir|-c|--confcutdir)$/u, "loads what its arguments name")],
  prettier: [RUNS(/^--plugin/u, "loads a plugin")],
  eslint: [RUNS(/^--(?:rulesdir|plugin|resolve-plugins-relative-to)/u, "loads a plugin")],
  pandoc: [RUNS(/^(?:-F|-L|--filter|--lua-filter)$/u, "runs a filter")],
};
