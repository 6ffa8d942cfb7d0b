import type { Access } from "../../access/access.ts";
import { isNetworkAddress } from "../../targets/host.ts";
import { constantOf, prefixOf, toWord, type Word } from "../../word.ts";
import { findInstall } from "./find-install.ts";
import type { Installer } from "./installers.ts";

/** The packages, registries and lists that a package manager is given. `words` come with its name. */
export function readPackages(name: string, words: readonly Word[]): readonly Access[] {
  const install = findInstall(name, words);
  if (install === null) return [];
  const { registries, lists, packages, form } = install;
  return [
    ...registries.map(({ word }): Access => ({ role: "url", word })),
    ...lists.flatMap(({ as, word }): readonly Access[] => {
      const read: Access = { role: "read", word };
      return as === "constraints" ? [read] : [read, { role: "package", word: nameList(word) }];
    }),
    ...packages.flatMap((word) => readPackage(word, form)),
  ];
}

/** All packages of a list, as pip is told to take them: what they are, the list says. */
function nameList(word: Word): Word {
  const path = constantOf(word);
  return path === null ? toWord(null) : [`-r ${path.replace(/^(?:\.\/)+/u, "")}`];
}

/** A package as `name` or `name@version`; a file or folder of this machine is no package of somebody else's. */
function readPackage(word: Word, form: Installer["form"]): readonly Access[] {
  const text = constantOf(word);
  if (text === null) return [{ role: "package", word: nameOfTemplate(word, form) }];
  const address = text.replace(/^(?:git|hg|svn)\+|^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(?=\w+(?:\+\w+)?:\/\/)/gu, "");
  if (isNetworkAddress(address))
    return [
      { role: "url", word: [address] },
      { role: "package", word: [text] },
    ];
  if (
    /^(?:\.{1,2}(?:\/|$|\[)|[/~]|file:|[A-Za-z]:[\\/])/u.test(text) ||
    /\.(?:whl|tgz|tar\.gz|deb|rpm|nupkg|gem)$/u.test(text)
  ) {
    return [{ role: "read", word: [text] }];
  }
  return [{ role: "package", word: [spellPackage(text, form)] }];
}

function spellPackage(text: string, form: Installer["form"]): string {
  switch (form) {
    // PEP 508: `name[extras]==version; marker`, other comparisons kept.
    case "python": {
      const [requirement = ""] = text.split(";");
      return requirement
        .replaceAll(/\s+|\[[^\]]*\]/gu, "")
        .replace(/={2,3}/u, "@")
        .replace(/(?<=^[\w.-]+)(?=[<>!~])/u, "@");
    }
    case "equals":
      return text.replace(/=+/u, "@");
    case "npm":
    case "at":
      return text;
  }
}

/** `left-pad@$version`: the name is known. */
function nameOfTemplate(word: Word, form: Installer["form"]): Word {
  const separator = form === "python" || form === "equals" ? /[=<>!~[]/u : /(?<=.)@/u;
  const known = prefixOf(word);
  const end = known.search(separator);
  return end === -1 ? toWord(null) : [`${known.slice(0, end)}@*`];
}
