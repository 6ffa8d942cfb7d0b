import { expect, test } from "vitest";
import { analysePythonBytes } from "../../../src/languages/python/analyse.ts";
import { decodePython } from "../../../src/languages/python/decode.ts";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

test.each<readonly [string, Uint8Array, string]>([
  ["UTF-8", Buffer.from("x = 'é'"), "x = 'é'"],
  ["UTF-8 with its mark", Buffer.from("\ufeffx"), "x"],
  ["only one mark is none of the text", Buffer.from("\ufeff\ufeffx"), "\ufeffx"],
  ["UTF-8 by cookie", Buffer.from("# coding: utf8\n'é'"), "# coding: utf8\n'é'"],
  ["UTF-8 by mark and cookie", Buffer.from("\ufeff# coding: UTF_8\n"), "# coding: UTF_8\n"],
  ["Latin-1 by cookie", latin1("# vim: fileencoding=latin-1\n'\xe9'"), "# vim: fileencoding=latin-1\n'é'"],
  ["Latin-1 in the second line", latin1("#!x\n# coding=iso-8859-1\n'\xe9'"), "#!x\n# coding=iso-8859-1\n'é'"],
  ["Latin-1 by another name", latin1("# coding: l1\n'\xe9'"), "# coding: l1\n'é'"],
  ["UTF-8 bytes under a cookie of Latin-1", Buffer.from("# coding: cp819\n'é'"), "# coding: cp819\n'Ã©'"],
  ["ASCII by cookie", Buffer.from("# coding: us-ascii\nx"), "# coding: us-ascii\nx"],
  ["a cookie in the third line is none", Buffer.from("#\n#\n# coding: utf-7\n"), "#\n#\n# coding: utf-7\n"],
])("%s", (_, bytes, text) => {
  expect(decodePython(bytes)).toEqual({ kind: "text", text });
});

test.each<readonly [string, Uint8Array]>([
  ["bytes that are no UTF-8", latin1("x = '\xe9'")],
  ["bytes that are no ASCII", Buffer.from("# coding: ascii\n'é'")],
  ["UTF-7", Buffer.from("# -*- coding: utf-7 -*-\nx = 1 # +AAo-eval('1')\n")],
  ["rot13", Buffer.from("# coding: rot13\nriny('1')\n")],
  ["unicode_escape", Buffer.from("# coding: unicode_escape\n# \\u000aeval('1')\n")],
  ["koi8-r", latin1("# coding: koi8-r\n'\xc1'")],
  ["a mark and a cookie of Latin-1", Buffer.from("\ufeff# coding: latin-1\n")],
  ["a mark and a cookie that is not the name of UTF-8", Buffer.from("\ufeff# coding: utf8\n")],
  ["UTF-16", Buffer.from("\ufeffx = 1", "utf16le")],
  ["NUL", Buffer.from("x = 1\0")],
])("nothing is known of a source with %s", (_, bytes) => {
  expect(analysePythonBytes(bytes)).toMatchObject({ parse: { kind: "failed" }, calls: [], imports: [] });
});
