import type { Check } from "../../../src/scanners/ast/check.ts";
import { placeName } from "../../../src/core/location.ts";
import { matchSource } from "../../../src/languages/binary/pyc/match-source.ts";
import { sourcePathOf } from "../../../src/languages/binary/pyc/source-path.ts";

/** Such files whose source is there and has another length or hash than the one that was compiled. */
export const check: Check = function* ({ sources }) {
  const texts = new Map(sources.filter(({ how }) => how === null).map(({ file, text }) => [placeName(file), text]));
  for (const source of sources) {
    const { binary, file } = source;
    const path = sourcePathOf(placeName(file));
    const text = path === null ? undefined : texts.get(path);
    // Line ends are part of what is compared, and a checkout may have changed them.
    if (binary?.kind !== "pyc" || text === undefined || isSame(text, binary)) continue;
    yield { source, span: { start: 0, end: 0 }, key: file.name, detail: path ?? "" };
  }
};

function isSame(text: string, form: Parameters<typeof matchSource>[0]): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  const spellings = [text, plain, plain.replaceAll("\n", "\r\n")];
  return spellings.some((spelling) => matchSource(form, Buffer.from(spelling)) !== "differs");
}
