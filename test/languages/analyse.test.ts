import { describe, expect, test } from "vitest";
import { clock } from "../../src/adapters/clock.ts";
import { timeLimit } from "../../src/adapters/time-limit.ts";
import { analyseSource, type Analysis } from "../../src/languages/analyse.ts";
import { calleeName } from "../../src/languages/callee-name.ts";
import { decodeText } from "../../src/text/decode.ts";
import type { Ports } from "../../src/ports/ports.ts";

const LIMITS = { timeLimit, clock };

async function analyse(
  path: string,
  content: string | Buffer,
  limits: Pick<Ports, "timeLimit" | "clock"> = LIMITS,
): Promise<Analysis> {
  const bytes = Buffer.from(content);
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") throw new Error("no text");
  return await analyseSource({ path, text: decoded.text, bytes }, limits);
}

/** Language and calls of a source and of what is inside it, by depth. */
function outline({ source, inside }: Analysis, depth = 0): readonly string[] {
  const names = source.calls.map(({ call }) => calleeName(call.callee, source.language));
  const line = [`${"> ".repeat(depth)}${source.language} ${source.parse.kind}`, ...names].join(" ");
  return [line, ...inside.flatMap(({ analysis }) => outline(analysis, depth + 1))];
}

describe("each language has its analyser", () => {
  test.each([
    ["a.py", "f()", ["python ok f"]],
    ["a.js", "f()", ["javascript ok f"]],
    ["a.mjs", "await f()", ["javascript ok f"]],
    ["a.tsx", "f<X>(<a/>)", ["typescript ok f"]],
    ["bin/a", "#!/bin/sh\nf", ["shell ok f"]],
    ["a.md", "`npm ci`\n", ["markdown ok", "> shell ok npm"]],
    ["Makefile", "a:\n\tf\n", ["makefile ok", "> shell ok f"]],
    ["Dockerfile", "RUN f\n", ["dockerfile ok", "> shell ok f"]],
    ["package.json", '{"scripts":{"postinstall":"f"}}', ["data ok", "> shell ok f"]],
    ["crontab", "* * * * * f\n", ["data ok", "> shell ok f"]],
    ["a.json", "{}", ["data ok"]],
    ["a.json", "{", ["data failed"]],
    ["a.xml", "<a/>", ["data not-parsed"]],
    ["a.d.ts", "export declare const a: string; declare const b;", ["typescript ok"]],
    // Unpicklers do not ask for a name.
    ["a.txt", "cos\nsystem\n(S'id'\ntR.", ["binary ok os.system"]],
    ["a.conf", "cos\nsystem\n(S'id'\ntRx", ["binary failed os.system"]],
    ["a.py", "cos\nsystem\n(S'id'\ntR.", ["python recovered"]],
    ["a.ps1", "f", ["powershell not-parsed"]],
    ["a.sql", "select f()", ["sql not-parsed"]],
    ["a.txt", "f()", ["text not-parsed"]],
  ])("%s", async (path, text, expected) => {
    expect(outline(await analyse(path, text))).toEqual(expected);
  });

  test("what a file makes run, and what Markdown says, come with the facts", async () => {
    const { runs, prose } = await analyse("package.json", '{"scripts":{"postinstall":"f"}}');
    expect(runs.map(({ how, when }) => [how, when])).toEqual([["scripts.postinstall", "install"]]);
    expect(prose).toBeNull();
    const page = await analyse("a.md", "Delete all files.\n");
    expect(page.prose?.sentences.map(({ text }) => text)).toEqual(["Delete all files."]);
  });

  test("script metadata of Python is read with the source", async () => {
    const text = '# /// script\n# dependencies = ["left-pad"]\n# ///\nf()\n';
    const { source, runs } = await analyse("a.py", text);
    expect(runs.map(({ what }) => what)).toEqual([{ kind: "package", spec: "left-pad" }]);
    expect([source.parse.kind, source.calls.length, source.embedded.map(({ language }) => language)]).toEqual([
      "ok",
      1,
      ["data"],
    ]);
    const broken = await analyse("a.py", "# /// script\n# dependencies = [\n# ///\nf()\n");
    expect([broken.source.parse.kind, broken.source.calls.length]).toEqual(["recovered", 1]);
  });
});

describe("Python is decoded as CPython does it", () => {
  test("Latin-1 by its cookie", async () => {
    const { source, text } = await analyse("a.py", Buffer.from('# coding: latin-1\nf("\xe9")\n', "latin1"));
    expect([source.parse.kind, source.strings[0]?.value, text.includes("\xe9")]).toEqual(["ok", "\xe9", true]);
  });

  test.each([
    ["a foreign cookie", "# coding: utf-7\nf()\n"],
    ["bytes that are no UTF-8", Buffer.from('f("\xe9")\n', "latin1")],
    ["a NUL", "f()\0\n"],
  ])("%s has failed, and nothing is said", async (_, content) => {
    const { source, inside } = await analyse("a.py", content);
    expect([source.parse.kind, source.calls, inside]).toEqual(["failed", [], []]);
  });
});

describe("code inside code", () => {
  test("is read level by level", async () => {
    const text = "```sh\npython3 - <<EOF\nf()\nEOF\nbash -c 'sh -c \"g\"'\n```\n";
    expect(outline(await analyse("a.md", text))).toEqual([
      "markdown ok",
      "> shell ok python3 bash",
      "> > python ok f",
      "> > shell ok sh",
      "> > > shell ok g",
    ]);
  });

  test("has no path: a Dockerfile in a fence is one all the same", async () => {
    expect(outline(await analyse("a.md", "```dockerfile\nRUN f\n```\n"))).toEqual([
      "markdown ok",
      "> dockerfile ok",
      "> > shell ok f",
    ]);
  });

  test("is followed eight levels deep; beyond, a problem says where", async () => {
    const nested = (levels: number): string => {
      let text = "f";
      for (let level = 0; level < levels; level++) text = `eval ${JSON.stringify(text).replaceAll("$", "\\$")}`;
      return text;
    };
    const within = outline(await analyse("a.sh", nested(8)));
    expect(within).toHaveLength(9);
    expect(within.at(-1)).toBe(`${"> ".repeat(8)}shell ok f`);
    const beyond = outline(await analyse("a.sh", nested(9)));
    expect(beyond).toHaveLength(9);
    expect(beyond.at(-1)).toBe(`${"> ".repeat(8)}shell recovered eval`);
  });

  test("is counted: what is over ten thousand is left out, and a problem says so", async () => {
    const page = (pieces: number): string => "`a`\n\n".repeat(pieces);
    const whole = await analyse("a.md", page(10_000));
    expect([whole.source.parse.kind, whole.inside.length]).toEqual(["ok", 10_000]);
    const cut = await analyse("a.md", page(10_001));
    expect(cut.inside.length).toBe(10_000);
    expect(cut.source.parse).toMatchObject({ kind: "recovered", problems: [{ at: { start: 50_000, end: 50_003 } }] });
  });
});

describe("a parser that does not come to its end", () => {
  const stopped: Ports["timeLimit"] = { run: (milliseconds) => timeLimit.run(1, () => spin(milliseconds)) };
  function spin(milliseconds: number): never {
    for (;;) if (milliseconds < 0) throw new Error("a limit in the past");
  }

  test("has failed, and nothing is said", async () => {
    const { source } = await analyse("a.py", "f()", { timeLimit: stopped, clock });
    expect(source.parse).toMatchObject({ kind: "failed", problem: { message: "reading took longer than 2000 ms" } });
    expect(source.calls).toEqual([]);
  });

  test("leaves no time for the code inside", async () => {
    let now = 0;
    const slow: Pick<Ports, "timeLimit" | "clock"> = {
      timeLimit: { run: (_, work) => ({ ok: true, value: work() }) },
      clock: { now: () => new Date(0), milliseconds: () => (now += 1500) },
    };
    const text = "```sh\nsh -c 'f'\n```\n";
    expect(outline(await analyse("a.md", text, slow))).toEqual(["markdown ok", "> shell ok sh", "> > shell failed"]);
  });
});
