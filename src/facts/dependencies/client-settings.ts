import type { Span } from "../../core/span.ts";
import { readInstructions } from "../../languages/data/formats/docker-instructions.ts";
import { constantOf, type Word } from "../word.ts";
import type { Finder } from "./found.ts";

type Role = "instead" | "beside" | "links";

/** Variables by which clients are told their index (pip and uv: every option as `PIP_…`; npm: `npm_config_…`; from their documentation). */
const VARIABLES: Readonly<Record<string, Role>> = {
  PIP_INDEX_URL: "instead",
  PIP_EXTRA_INDEX_URL: "beside",
  PIP_FIND_LINKS: "links",
  UV_INDEX_URL: "instead",
  UV_DEFAULT_INDEX: "instead",
  UV_INDEX: "beside",
  UV_EXTRA_INDEX_URL: "beside",
  UV_FIND_LINKS: "links",
  NPM_CONFIG_REGISTRY: "instead",
  YARN_REGISTRY: "instead",
  YARN_NPM_REGISTRY_SERVER: "instead",
  BUN_CONFIG_REGISTRY: "instead",
  GOPROXY: "instead",
};
/** Keys of the settings that a client is told to keep: `pip config set global.index-url …`. */
const KEYS: readonly (readonly [client: string, key: RegExp, role: Role])[] = [
  ["pip", /^(?:\w+\.)?index-url$/u, "instead"],
  ["pip", /^(?:\w+\.)?extra-index-url$/u, "beside"],
  ["pip", /^(?:\w+\.)?find-links$/u, "links"],
  ["npm", /^(?:@[^:]+:)?registry$/u, "instead"],
  ["pnpm", /^(?:@[^:]+:)?registry$/u, "instead"],
  ["yarn", /^(?:registry|npmRegistryServer)$/u, "instead"],
];

const ASSIGNING: ReadonlySet<string> = new Set(["export", "declare", "local", "readonly", "typeset"]);

/** Remarks on a variable that tells a client where packages come from. */
export function readVariable(finder: Finder, name: string, value: string, span: Span): void {
  const role = VARIABLES[name.toUpperCase()];
  if (role === undefined) return;
  // Go asks one after the other, and at last the repository itself.
  for (const url of value.split(/[\s,|]+/u)) {
    if (/^[a-z][\w+.-]*:\/\//iu.test(url)) finder.remark({ kind: "index", role, url, span });
  }
}

/** Remarks on what a Dockerfile sets for all that it runs: `ENV NAME=value`, `ENV NAME value`, `ARG NAME=value`. */
export function readDockerVariables(finder: Finder, text: string): void {
  for (const { name: instruction, content, span } of readInstructions(text)) {
    if (instruction !== "ENV" && instruction !== "ARG") continue;
    for (const { groups } of content.text.matchAll(/(?<name>\w+)[= ](?:"(?<quoted>[^"]*)"|(?<bare>\S+))/gu)) {
      readVariable(finder, groups?.["name"] ?? "", groups?.["quoted"] ?? groups?.["bare"] ?? "", span);
    }
  }
}

/** Remarks on what a command sets: variables among its words, and settings that its client keeps. */
export function readSettings(finder: Finder, program: string, words: readonly Word[], span: Span): void {
  const texts = words.map(constantOf);
  // What a shell's own words set is an assignment already.
  for (const text of ASSIGNING.has(program) ? [] : texts) {
    if (text?.includes("=") !== true) continue;
    const { name, value } = /^(?<name>\w+)=(?<value>.+)$/su.exec(text)?.groups ?? {};
    if (name !== undefined && value !== undefined) readVariable(finder, name, value, span);
  }
  const at = texts.indexOf("set");
  if (at === -1 || texts[at - 1] !== "config") return;
  // `npm config set registry=…` is one word.
  const { key, inWord } = /^(?<key>[^=]+)(?:=(?<inWord>.*))?$/su.exec(texts[at + 1] ?? "")?.groups ?? {};
  const url = inWord ?? texts[at + 2];
  const role = KEYS.find(([client, wanted]) => client === program && wanted.test(key ?? ""))?.[2];
  if (role !== undefined && url !== undefined && url !== null) finder.remark({ kind: "index", role, url, span });
}
