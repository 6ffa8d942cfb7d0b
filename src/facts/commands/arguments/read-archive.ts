import type { Access } from "../../access/access.ts";
import { constantOf, type Word } from "../../word.ts";
import { readArguments } from "./arguments.ts";

const VALUES = new Set(
  "-f --file -C --directory -T --files-from -X --exclude-from --exclude --strip-components -I --transform -b -g".split(
    " ",
  ),
);

/** tar(1): what goes in and out depends on `c`, `x` and `t`, whose dash may be missing. */
export function readTar(words: readonly Word[]): readonly Access[] {
  const [first, ...rest] = words;
  const mode = constantOf(first) ?? "";
  // In the old style values follow the letters in their order; `f` is the only one that people use.
  const isOldStyle = /^[cxtru][A-Za-z]*$/u.test(mode);
  const given = readArguments(
    isOldStyle ? [[`-${mode.replace("f", "")}${mode.includes("f") ? "f" : ""}`], ...rest] : words,
    (name) => VALUES.has(name),
  );
  const value = (...names: readonly string[]): readonly Word[] =>
    given.options.flatMap(({ name, value: word }) => (names.includes(name) && word !== null ? [word] : []));
  const has = (...names: readonly string[]): boolean => given.options.some(({ name }) => names.includes(name));
  const archives = value("-f", "--file");
  const folders = value("-C", "--directory");
  const lists = value("-T", "--files-from", "-X", "--exclude-from").map((word): Access => ({ role: "read", word }));
  if (has("-x", "--extract", "--get")) {
    const into: readonly Word[] = folders.length > 0 ? folders : [["."]];
    return [
      ...archives.map((word): Access => ({ role: "read", word })),
      ...into.map((word): Access => ({ role: "write-tree", word })),
    ];
  }
  if (has("-t", "--list")) return archives.map((word): Access => ({ role: "read", word }));
  return [
    ...archives.map((word): Access => ({ role: "write", word })),
    ...[...folders, ...given.operands].map((word): Access => ({ role: "read-tree", word })),
    ...lists,
  ];
}
