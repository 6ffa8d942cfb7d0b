import { describe, expect, test } from "vitest";
import { at, joinTables, reads, toTable } from "../../../src/facts/meaning/build.ts";
import type { MeaningTable } from "../../../src/facts/meaning/meaning.ts";
import { NODE_INPUT_OUTPUT } from "../../../src/facts/meaning/node/input-output.ts";
import { PYTHON_INPUT_OUTPUT } from "../../../src/facts/meaning/python/input-output.ts";

/** What a name's effects do, each once. */
const kindsOf = (table: MeaningTable, name: string): readonly string[] | undefined =>
  table[name] === undefined ? undefined : [...new Set(table[name].effects.map(({ does }) => does))].toSorted();

describe("Python", () => {
  test.for([
    ["os.system", ["exec"]],
    ["posix.system", ["exec"]],
    ["subprocess.run", ["exec"]],
    ["builtins.open", ["fs-read", "fs-write"]],
    ["pathlib.Path.write_text", ["fs-write"]],
    ["shutil.copytree", ["fs-read", "fs-write"]],
    ["socket.create_connection", ["network"]],
    ["urllib.request.urlretrieve", ["fs-write", "network"]],
    ["requests.Session.post", ["network"]],
    ["boto3.client", ["network"]],
    ["openai.OpenAI", ["env", "network"]],
    ["paramiko.SSHClient.exec_command", ["exec"]],
    ["pandas.read_pickle", ["dynamic-code", "fs-read"]],
    ["torch.load", ["dynamic-code", "fs-read"]],
    ["os.getenv", ["env"]],
    ["crontab.CronTab", ["persistence"]],
    ["re.compile", undefined],
    ["constructor", undefined],
    ["toString", undefined],
  ] as const)("%s", ([name, kinds]) => {
    expect(kindsOf(PYTHON_INPUT_OUTPUT, name)).toEqual(kinds);
  });

  test("a mode says whether a file is read or written", () => {
    expect(PYTHON_INPUT_OUTPUT["builtins.open"]?.effects).toEqual([
      {
        does: "fs-read",
        target: { argument: 0, name: "file" },
        when: { at: { argument: 1, name: "mode" }, holds: { letters: "r+" }, whenMissing: true },
      },
      {
        does: "fs-write",
        target: { argument: 0, name: "file" },
        when: { at: { argument: 1, name: "mode" }, holds: { letters: "wax+" }, whenMissing: false },
      },
    ]);
  });

  test("the environment is one variable by its name, and all of them as a whole", () => {
    expect(PYTHON_INPUT_OUTPUT["os.environ"]).toEqual({
      effects: [],
      item: [{ does: "env", target: { argument: 0, name: "key" } }],
      used: [{ does: "env", target: null }],
    });
  });
});

describe("Node", () => {
  test.for([
    ["fs.readFileSync", ["fs-read"]],
    ["fs/promises.writeFile", ["fs-write"]],
    ["child_process.exec", ["exec"]],
    ["child_process.spawn", ["exec"]],
    ["vm.runInThisContext", ["dynamic-code"]],
    ["fetch", ["network"]],
    ["https.request", ["network"]],
    ["axios.post", ["network"]],
    ["Deno.remove", ["fs-write"]],
    ["Bun.write", ["fs-write"]],
    ["process.dlopen", ["native-code"]],
    ["execa.execa", ["exec"]],
    ["nodemailer.createTransport", ["network"]],
    ["Math.max", undefined],
    ["__proto__", undefined],
  ] as const)("%s", ([name, kinds]) => {
    expect(kindsOf(NODE_INPUT_OUTPUT, name)).toEqual(kinds);
  });
});

test.for([
  ["Python", PYTHON_INPUT_OUTPUT],
  ["Node", NODE_INPUT_OUTPUT],
] as const)("%s: what a call gives is a class that some method or other call belongs to", ([, table]) => {
  const names = Object.keys(table);
  const given = new Set(Object.values(table).flatMap(({ gives }) => (gives === undefined ? [] : [gives])));
  const known = new Set(
    [...given].filter((name) => names.some((other) => other === name || other.startsWith(`${name}.`))),
  );
  // What is not there is the object of a request or an answer, which nothing dangerous is done with.
  const idle =
    /(?:Response|Request|TextIOWrapper|FileIO|CompletedProcess|Process|Popen|DataFrame|Image|Connection|PurePath|ConfigParser|BaseBrowser|PoolManager|IMAP4|flask\.Flask|ssl\.SSLContext|AxiosInstance)$/u;
  expect([...given].filter((name) => !known.has(name) && !idle.test(name))).toEqual([]);
});

test("a name with two meanings is refused", () => {
  const row = ["a.{b,c}", [reads(at(0))]] as const;
  expect(() => toTable([row, row])).toThrow("a.b is there twice");
  expect(() => joinTables(toTable([row]), toTable([row]))).toThrow("a.b is there twice");
});
