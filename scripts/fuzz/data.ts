import type { Language } from "../../src/core/source-facts.ts";
import type { Fuzzed } from "./fuzzed.ts";
import { LAYOUT } from "./layout.ts";
import { readAs } from "./read-as.ts";

/** Names of files that are read in this syntax, each with a text that its reader understands. */
type Format = readonly [Sample, ...Sample[]];
type Sample = readonly [path: string, text: string];

const HOOKS = '{"hooks":{"PreToolUse":[{"matcher":"a","hooks":[{"type":"command","command":"b \\"c\\" \\u0064"}]}]}}';

/** By syntax, or by format where there is one of that syntax only. */
export const DATA_FORMATS: Readonly<Record<string, Format>> = {
  json: [
    [
      "package.json",
      '{"scripts":{"install":"a"},"bin":{"b":"c"},"exports":[{"d":"e"}],"main":"f","dependencies":{"g":"h"}}',
    ],
    [".mcp.json", '{"mcpServers":{"a":{"command":"b","args":["c"],"url":"d"}}} // e'],
    [".claude/settings.json", HOOKS],
  ],
  notebook: [
    [
      "a.ipynb",
      '{"cells":[{"cell_type":"code","source":["!a\\n","%pip b\\n","c = \\"d\\\\u0041\\""]},{"cell_type":"markdown","source":"e"}]}',
    ],
    ["b.ipynb", '{"worksheets":[{"cells":[{"cell_type":"code","input":["%%bash\\n","a"]}]}],"metadata":{}}'],
  ],
  yaml: [
    ["compose.yml", "x: &x {image: a}\nservices:\n  b: *x\n  c:\n    <<: *x\n    command: [d, 'e']\n"],
    [".pre-commit-config.yaml", "repos:\n- repo: local\n  hooks: [{id: a, entry: b}]\n"],
    ["lefthook.yml", "a:\n  jobs: [{run: b}]\n  commands:\n    c:\n      run: >-\n        d\n        e\n"],
    [".mcp.yaml", 'mcpServers:\n  a:\n    command: "b\\tc"\n    args: [d]\n'],
  ],
  workflow: [
    [
      ".github/workflows/a.yml",
      "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          b\n          c\n      - uses: d@e\n      - run: f\n        shell: python\n",
    ],
    ["action.yml", "runs:\n  using: composite\n  steps:\n    - run: a\n      shell: bash\n"],
  ],
  toml: [
    [
      "pyproject.toml",
      '[project.scripts]\na = "b:c"\n[tool.poe.tasks]\nd = ["e"]\n[build-system]\nrequires = ["f"]\nbuild-backend = \'g\'\n',
    ],
    [".codex/a.toml", '[mcp_servers.a]\ncommand = "b"\nargs = [\n  "c", # d\n]\n[[hooks]]\nx = """\ne"""\n'],
  ],
  dockerfile: [
    [
      "Dockerfile",
      'FROM a\nRUN <<EOF\nb\nEOF\nCMD ["c"]\nRUN d \\\n # e\n f\nSHELL ["python"]\nADD https://g h\nHEALTHCHECK CMD i\n',
    ],
  ],
  makefile: [["Makefile", "a: b ; c\n\t@d \\\n\te\n\nf := $(shell g)\nh != i\n.PHONY: a\n# j\n"]],
  ini: [
    ["setup.cfg", "[options]\nsetup_requires =\n  a\n  b\n[options.entry_points]\nconsole_scripts =\n  c = d:e\n"],
    ["a.service", "[Service]\nExecStart=a \\\n b\nExecStop=-c\n"],
    [".npmrc", "registry=a\nnode-options=b\n//c/:_authToken=d\n"],
    [".pypirc", "[a]\nrepository = b\n"],
  ],
  lines: [
    ["a.pth", "import a; b\nc\n"],
    ["crontab", "* * * * * a%b\n@reboot c\nX=d\n"],
    ["cron.d/a", "* * * * * root a\n"],
  ],
};

const LANGUAGES: Readonly<Partial<Record<string, Language>>> = { dockerfile: "dockerfile", makefile: "makefile" };
const SIGNS =
  '" \' \\ \\" \\n \\u0041 { } [ ] [[ ]] : , = # // /* */ &a *a << | |- > >- - ? ! %% % @ $( $(shell ; <<E """ \'\'\' --- ... null 1e9 true';

/** Mutated files of one syntax, read by each of its readers. */
export async function dataUnderTest(format: string, [first, ...others]: Format): Promise<Fuzzed> {
  const read = ([path]: Sample): ReturnType<typeof readAs> => readAs(LANGUAGES[format] ?? "data", path);
  return {
    texts: [first[1], ...others.map(([, text]) => text)],
    tokens: ['"', ...SIGNS.split(" "), "\n  ", "\n- ", "\n\t", "\\\n", ": ", ...LAYOUT],
    readings: [await read(first), ...(await Promise.all(others.map(read)))],
  };
}
