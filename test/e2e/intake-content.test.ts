import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildTar } from "../containers/tar-builder.ts";
import { buildZip } from "../containers/zip-builder.ts";
import { scan } from "../support/resident.ts";
import { makeRepository } from "../support/repository.ts";
import type { Report } from "../support/report.ts";
import * as files from "./files.ts";
import { findingsOf, notLookedAt, OVERRIDE, skillText, stageOf } from "./skill.ts";

/** A skill with one more file, judged as it was committed. */
async function judge(name: string, content: string | Uint8Array): Promise<Report> {
  const repository = makeRepository();
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.write(`skills/count/${name}`, content);
  repository.commit();
  return (await scan(repository.path, ["--base", "main"])).report;
}

const text = (encoding: BufferEncoding, mark = ""): Buffer => Buffer.from(`${mark}${OVERRIDE}`.repeat(4), encoding);
const big = (little: Buffer): Buffer => Buffer.from(little).swap16();

describe("read, or not and said", () => {
  test.each<
    [
      name: string,
      content: string | Uint8Array,
      decision: string,
      intake: string,
      rules: readonly string[],
      because: string | null,
    ]
  >([
    ["plain.md", "Words.\n", "promote", "completed", [], null],
    ["image.png", files.PNG, "promote", "completed", [], "PNG"],
    ["font.woff", files.WOFF, "promote", "completed", [], "WOFF"],
    ["sound.mp3", files.MP3, "promote", "completed", [], "MP3"],
    ["film.mp4", files.MP4, "promote", "completed", [], "MP4"],
    ["png.md", `\x89PNG\n${OVERRIDE}`, "reject", "completed", ["rules/instruction-override"], null],
    ["wav.md", `RIFFsizeWAVE\n${OVERRIDE}`, "reject", "completed", ["rules/instruction-override"], null],
    [
      "ogg.md",
      `OggS\0\x02\n${OVERRIDE}${"A line of words.\n".repeat(9)}`,
      "reject",
      "completed",
      ["intake/not-utf8", "rules/instruction-override"],
      null,
    ],
    ["elf", files.ELF, "hold", "degraded", ["intake/native-code"], "ELF"],
    ["pe.png", files.PE, "hold", "degraded", ["intake/native-code"], "PE"],
    ["module.wasm", files.WASM, "hold", "degraded", ["intake/bytecode"], "WebAssembly"],
    ["cache.pyc", files.PYC, "hold", "degraded", ["intake/bytecode"], "Python bytecode"],
    ["model.pkl", files.PICKLE, "reject", "degraded", ["ast/pickle-runs-code", "intake/pickle"], "pickle"],
    ["paper.pdf", files.PDF, "incomplete", "degraded", ["intake/opaque-file"], "PDF"],
    ["noise.bin", files.NOISE, "incomplete", "degraded", ["intake/opaque-file"], "binary data"],
    ["kit.7z", files.SEVEN_ZIP, "incomplete", "degraded", ["intake/archive-unread"], "7z"],
    [
      "data.md",
      files.LFS_POINTER,
      "incomplete",
      "degraded",
      ["intake/lfs-pointer"],
      "Git LFS pointer: the content is elsewhere",
    ],
    [
      "wide.md",
      text("utf16le", "\ufeff"),
      "reject",
      "completed",
      ["intake/not-utf8", "rules/instruction-override"],
      null,
    ],
    [
      "wide-be.md",
      big(text("utf16le", "\ufeff")),
      "reject",
      "completed",
      ["intake/not-utf8", "rules/instruction-override"],
      null,
    ],
    [
      "wide-no-mark.md",
      text("utf16le"),
      "reject",
      "completed",
      ["intake/not-utf8", "rules/instruction-override"],
      null,
    ],
    [
      "latin.md",
      Buffer.from(`caf\xe9\n${OVERRIDE}`, "latin1"),
      "reject",
      "completed",
      ["intake/not-utf8", "rules/instruction-override"],
      null,
    ],
    ["nul.md", `Words.\0\n${OVERRIDE}`, "reject", "completed", ["intake/not-utf8", "rules/instruction-override"], null],
    ["mark.md", `\ufeff${OVERRIDE}`, "reject", "completed", ["rules/instruction-override"], null],
    [
      "cookie.py",
      "# -*- coding: utf-7 -*-\nprint(1)\n",
      "hold",
      "degraded",
      ["ast/unparsable-code", "intake/python-cookie"],
      "says it is encoded as utf-7",
    ],
    [
      "cookie-2.py",
      "#!/usr/bin/python\n# vim: set fileencoding=utf_7 :\nprint(1)\n",
      "hold",
      "degraded",
      ["ast/unparsable-code", "intake/python-cookie"],
      "says it is encoded as utf_7",
    ],
    ["cookie-ok.py", "# coding: utf-8\nprint(1)\n", "promote", "completed", [], null],
    ["empty", "", "promote", "completed", [], null],
  ])("%s", async (name, content, decision, intake, rules, because) => {
    const report = await judge(name, content);
    const path = `skills/count/${name}`;
    expect([...new Set(findingsOf(report))].toSorted()).toEqual(rules.map((rule) => `${rule} ${path}`));
    expect([report.decision, stageOf(report, "intake")]).toEqual([decision, intake]);
    expect(notLookedAt(report)).toEqual(because === null ? [] : [`${path}: ${because}`]);
  });
});

describe("archives", () => {
  const run = { name: "run.sh", content: "echo run\n" };
  const note = { name: "note.md", content: OVERRIDE };
  const clean = { name: "note.md", content: "Words.\n" };
  test.each<[name: string, content: Uint8Array, decision: string, intake: string, findings: readonly string[]]>([
    ["clean.zip", buildZip([clean]), "promote", "completed", []],
    ["note.zip", buildZip([note]), "reject", "completed", ["rules/instruction-override !note.md"]],
    ["code.zip", buildZip([run]), "hold", "completed", ["intake/archive-with-code "]],
    [
      "kit.whl",
      buildZip([{ name: "kit/__init__.py", content: "x = 1\n" }]),
      "hold",
      "completed",
      ["intake/archive-with-code "],
    ],
    [
      "text.docx",
      buildZip([{ name: "word/document.xml", content: `<t>${OVERRIDE}</t>` }]),
      "reject",
      "completed",
      ["rules/instruction-override !word/document.xml"],
    ],
    ["note.tar", buildTar([note]), "reject", "completed", ["rules/instruction-override !note.md"]],
    ["code.tar.gz", gzipSync(buildTar([run])), "hold", "completed", ["intake/archive-with-code "]],
    [
      "inner.zip",
      buildZip([{ name: "a.zip", content: buildZip([note]) }]),
      "reject",
      "completed",
      ["rules/instruction-override !a.zip!note.md"],
    ],
    ["locked.zip", buildZip([{ ...clean, flags: 1 }]), "incomplete", "degraded", ["intake/unread-file !note.md"]],
    ["cut.zip", buildZip([clean]).subarray(0, 60), "incomplete", "degraded", ["intake/archive-unread "]],
    [
      "cut.tar.gz",
      gzipSync(buildTar([clean])).subarray(0, 40),
      "incomplete",
      "degraded",
      ["intake/unread-file !(content)"],
    ],
    [
      "link.tar",
      buildTar([{ name: "a", type: "2", linkName: "/etc/passwd" }]),
      "incomplete",
      "degraded",
      ["intake/archive-unread "],
    ],
    [
      "up.zip",
      buildZip([{ name: "../up.md", content: "Words.\n" }]),
      "incomplete",
      "degraded",
      ["intake/archive-unread "],
    ],
    ["picture.zip", buildZip([{ name: "a.png", content: files.PNG, method: 0 }]), "promote", "completed", []],
    [
      "bomb.zip",
      buildZip([{ name: "zeros", content: new Uint8Array(200_000_000) }]),
      "incomplete",
      "degraded",
      ["intake/too-large !zeros"],
    ],
  ])("%s", { timeout: 20_000 }, async (name, content, decision, intake, findings) => {
    const report = await judge(name, content);
    const path = `skills/count/${name}`;
    expect(findingsOf(report)).toEqual(findings.map((finding) => finding.replace(" ", ` ${path}`)));
    expect([report.decision, stageOf(report, "intake")]).toEqual([decision, intake]);
  });
});
