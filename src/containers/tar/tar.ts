import { fail, ok, type Result } from "../../core/fault.ts";
import { explainCut, type Budget } from "../limits.ts";
import { explainNames, quoteName } from "../member-name.ts";
import type { Member, Opened } from "../member.ts";
import { readEntries, type TarEntry } from "./entries.ts";

/** Lists the members of a tar file: v7, ustar, pax and GNU. Nothing is unpacked, so this costs no bytes of the budget. */
export function listTar(bytes: Uint8Array, budget: Budget): Opened {
  const { entries, problems } = readEntries(bytes);
  const listed = entries.slice(0, budget.admitMembers(entries.length));
  return {
    format: "tar",
    members: listed.map((entry) => toMember(entry, budget)),
    problems: [
      ...problems,
      ...explainCut(entries.length, listed),
      ...explainNames(listed.map(({ name }) => name)),
      ...listed.flatMap(({ name, problems: own }) => own.map((why) => `the member ${quoteName(name)} ${why}`)),
    ],
  };
}

function toMember(entry: TarEntry, budget: Budget): Member {
  const { name, size, kind, data } = entry;
  const what = `the member ${quoteName(name)}`;
  const { memberBytes } = budget.limits;
  const read = (): Result<Uint8Array> => {
    if (kind === "special") return fail("archive-unread", `${what} is no file`);
    if (size > memberBytes) return fail("too-large", `${what} has ${size} bytes, more than ${memberBytes}`);
    return data === null ? fail("archive-unread", `${what} is cut off`) : ok(data);
  };
  return { name, size, kind, read };
}
