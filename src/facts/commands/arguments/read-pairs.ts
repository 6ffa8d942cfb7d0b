import type { Access, Role } from "../../access/access.ts";
import { constantOf, dropStart, prefixOf, type Word } from "../../word.ts";

/** dd(1): `if=file of=file`. */
export function readDd(words: readonly Word[]): readonly Access[] {
  return words.flatMap((word): readonly Access[] => {
    const role: Role | null = prefixOf(word).startsWith("if=")
      ? "read"
      : prefixOf(word).startsWith("of=")
        ? "write"
        : null;
    return role === null ? [] : [{ role, word: dropStart(word, 3) }];
  });
}

/** socat(1): `TCP:host:port`, `OPEN:file`, `EXEC:command`; listening has no host. */
export function readSocat(words: readonly Word[]): readonly Access[] {
  return words.flatMap((word): readonly Access[] => {
    const address = /^(?:tcp|tcp4|tcp6|udp|udp4|udp6|openssl|ssl|socks4a?|proxy)(?:-connect)?:/iu.exec(prefixOf(word));
    if (address !== null) return [{ role: "host", word: withoutOptions(dropStart(word, address[0].length)) }];
    const file = /^(?:open|create|file|gopen):/iu.exec(prefixOf(word));
    return file === null ? [] : [{ role: "write", word: withoutOptions(dropStart(word, file[0].length)) }];
  });
}

function withoutOptions(word: Word): Word {
  const text = constantOf(word);
  return text === null ? word : [text.split(",")[0] ?? ""];
}

/** dig(1), drill(1): `@server name type +option`. Whoever answers for a name learns what was asked. */
export function readDig(words: readonly Word[]): readonly Access[] {
  return words.flatMap((word): readonly Access[] => {
    const known = prefixOf(word);
    if (known.startsWith("@")) return [{ role: "host", word: dropStart(word, 1) }];
    const isName = word.length > 1 || /\.[A-Za-z]|^[^+-]*\.$/u.test(known);
    return isName && !/^[+-]/u.test(known) ? [{ role: "host", word }] : [];
  });
}

/** find(1): the folders stand before the first test. */
export function readFind(words: readonly Word[]): readonly Access[] {
  const end = words.findIndex((word) => /^[-(!]/u.test(prefixOf(word)));
  const folders = words.slice(0, end === -1 ? words.length : end);
  const deletes = words.some((word) => constantOf(word) === "-delete");
  const into: readonly Word[] = folders.length > 0 ? folders : [["."]];
  const read = into.map((word): Access => ({ role: "read-tree", word }));
  return deletes ? [...read, ...into.map((word): Access => ({ role: "write-tree", word }))] : read;
}
