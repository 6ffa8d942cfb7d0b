import { expect, test } from "vitest";
import { readData } from "../../support/read-data.ts";
import { readInlineMetadata } from "../../../src/languages/data/formats/inline-metadata.ts";

const fill = (part: string): string => part.repeat(Math.ceil(100_000 / part.length));

test.each([
  ["package.json", fill('{"a":')],
  ["package.json", `{"scripts":{${fill('"a":"b",')}}}`],
  ["pyproject.toml", fill("a=[")],
  ["pyproject.toml", fill("[a]\n")],
  ["pyproject.toml", `[${fill(" ")}`],
  ["setup.cfg", `[options]\na =\n${fill(" b\n")}`],
  ["a.ipynb", `{"cells":[{"cell_type":"code","source":"${fill("\\n")}"}]}`],
  ["Makefile", fill("a:\n\tb\\\n")],
  ["Makefile", fill("$(shell ")],
  ["Dockerfile", fill("RUN a \\\n")],
  ["Dockerfile", fill("RUN <<A <<B\n")],
  ["compose.yml", `a: &a 1\nb: [${fill("*a,")}]`],
  ["compose.yml", fill("- ")],
  ["compose.yml", `services:\n${Array.from({ length: 4000 }, (_, index) => `  s${index}: {image: a}\n`).join("")}`],
  ["a.service", `[Service]\nExecStart=${fill("a \\\n")}`],
  ["crontab", fill("* ")],
  ["a.pth", fill("import a\n")],
])("%s of a hundred thousand hostile characters is read within two seconds: %#", async (path, text) => {
  const started = process.cpuUsage();
  expect(await readData(path, text)).not.toBeNull();
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});

test("script metadata without an end is read once", () => {
  const started = process.cpuUsage();
  readInlineMetadata(fill("# /// script\n"));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});
