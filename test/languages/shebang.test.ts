import { expect, test } from "vitest";
import { readShebang } from "../../src/languages/shebang.ts";

test.each([
  ["#!/bin/sh\n", "shell"],
  ["#!/bin/sh", "shell"],
  ["#! /bin/bash -eu\n", "shell"],
  ["#!/usr/bin/ksh93\n", "shell"],
  ["#!/usr/bin/python3.12 -u\n", "python"],
  ["#!/usr/bin/env python\n", "python"],
  ["#!/usr/bin/env\tpython3\n", "python"],
  ["#!/usr/bin/env -S uv run --script\n", "python"],
  ["#!/usr/bin/env -i -S PATH=/x PYTHONPATH=. /opt/pypy3\n", "python"],
  ["#!/usr/bin/env -S node --no-warnings\n", "javascript"],
  ["#! /usr/local/bin/node20", "javascript"],
  ["#!/usr/bin/env NODE_ENV=a nodejs\n", "javascript"],
  ["#!/usr/bin/env -S deno run\n", "typescript"],
  ["#!/usr/bin/env bun\r\n", "typescript"],
  ["#!/usr/bin/env ts-node\n", "typescript"],
  ["#!/usr/bin/env pwsh\n", "powershell"],
  ["#!/usr/bin/make -f\n", "makefile"],
  ["#!python\n", "python"],
  ["#!/usr/bin/env PYTHON3\n", "python"],
])("%j asks for %s", (text, language) => {
  expect(readShebang(text)).toEqual({ language });
});

test.each(["#!/usr/bin/perl\n", "#!/usr/bin/nodeish\n", "#!/usr/bin/env ruby\n", "#!/bin/shim\n", "#!/usr/bin/env \n"])(
  "%j asks for what nobody here reads",
  (text) => {
    expect(readShebang(text)).toEqual({ language: null });
  },
);

test.each(["", "#!", "#!\n/bin/sh\n", "#!/\n", " #!/bin/sh\n", "\n#!/bin/sh\n", "# !/bin/sh\n", "node\n"])(
  "%j asks for nothing",
  (text) => {
    expect(readShebang(text)).toBeNull();
  },
);

test("a first line without end takes no time", () => {
  const started = process.cpuUsage();
  for (const text of [
    `#!/usr/bin/env ${"-a ".repeat(300_000)}`,
    `#!${"/a".repeat(300_000)}`,
    `#!${" ".repeat(300_000)}`,
  ]) {
    expect(readShebang(text)?.language ?? null).toBeNull();
  }
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
});
