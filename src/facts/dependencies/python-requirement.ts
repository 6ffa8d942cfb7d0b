import type { WantedVersion } from "../../core/dependency.ts";
import { readAddress } from "./versions/address.ts";
import { normalisePythonName, wantPython } from "./versions/python.ts";

/** A requirement of Python, read; `nameAt` is where the name stands in it. */
export interface Requirement {
  /** Normalised; empty for an address that does not say it. */
  readonly name: string;
  readonly nameAt: { readonly start: number; readonly end: number };
  readonly wanted: WantedVersion;
}

/** Name and extras of PEP 508. */
const NAME = /^\s*(?<name>[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?)\s*(?:\[[^\]]*\])?\s*/u;
const ARCHIVE = /\.(?:whl|zip|tar(?:\.(?:gz|bz2|xz|lzma))?|tgz|tbz|txz|tlz)$/iu;

/**
 * Reads a requirement as pip does (pip 26.3, `install_req_from_line`; PEP 508): `name[extras] (==1.0); marker`, `name @ url`,
 * an address, or the path of an archive or a folder. Null for what is none.
 */
export function readRequirement(text: string): Requirement | null {
  const isAddress = readAddress(text.trim()) !== null;
  // In an address a semicolon is a letter like others, unless white space follows it.
  const marker = text.search(isAddress || /^\s*[\w.-]+(?:\[[^\]]*\])?\s*@/u.test(text) ? /;\s/u : /;/u);
  const body = marker === -1 ? text : text.slice(0, marker);
  if (isAddress || isArchive(body)) return readPlace(body);
  const name = NAME.exec(body);
  const written = name?.groups?.["name"];
  if (name === null || written === undefined) return null;
  const start = body.indexOf(written);
  const nameAt = { start, end: start + written.length };
  const rest = body.slice(name[0].length).trim();
  const wanted = rest.startsWith("@") ? readDirect(rest.slice(1).trim()) : wantPython(withoutParentheses(rest));
  return wanted === null ? null : { name: normalisePythonName(written), nameAt, wanted };
}

function readDirect(address: string): WantedVersion {
  return readAddress(address) ?? { kind: "elsewhere", from: "url", address };
}

function withoutParentheses(clauses: string): string {
  return clauses.startsWith("(") && clauses.endsWith(")") ? clauses.slice(1, -1) : clauses;
}

function isArchive(text: string): boolean {
  return ARCHIVE.test(text.trim()) && !/^\s*[\w.-]+(?:\[[^\]]*\])?\s*(?:@|[<>=!~])/u.test(text);
}

/** An address with its name, where it says one: `#egg=name`, or the beginning of a wheel's file name (PEP 427). */
function readPlace(body: string): Requirement {
  const address = body.trim();
  const start = body.indexOf(address);
  const egg = /[#&]egg=(?<name>[A-Za-z\d][\w.-]*)/u.exec(address)?.groups?.["name"];
  const file = /(?:^|[\\/])(?<name>[A-Za-z\d][\w.]*)-\d[^\\/]*\.whl(?:#.*)?$/u.exec(address)?.groups?.["name"];
  const wanted = readAddress(address) ?? { kind: "elsewhere", from: "path", address };
  const written = egg ?? file;
  if (written === undefined) return { name: "", nameAt: { start, end: start + address.length }, wanted };
  const at = start + address.lastIndexOf(written);
  return { name: normalisePythonName(written), nameAt: { start: at, end: at + written.length }, wanted };
}
