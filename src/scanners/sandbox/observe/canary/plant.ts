import { packFile, type PackedEntry } from "../../plan/archive.ts";
import { sha256 } from "../../../../text/hash.ts";

/** A secret that is none: it was made up for one run, and nothing but that run has it. */
export interface Canary {
  /** In words for people. */
  readonly name: string;
  readonly value: string;
  /** Domain of whoever has given it out: there it is where it belongs. Null where nobody else has a use for it. */
  readonly service: string | null;
}

/** Decoys where real secrets lie. */
export interface Decoys {
  readonly canaries: readonly Canary[];
  /** Folders and files of the home. */
  readonly home: readonly PackedEntry[];
  readonly variables: Readonly<Record<string, string>>;
}

/** What a value begins with and how many letters follow, as its maker writes it (their documentation). */
const VARIABLES: Readonly<Record<string, Shape>> = {
  AWS_SECRET_ACCESS_KEY: { before: "", length: 40, service: "amazonaws.com" },
  GITHUB_TOKEN: { before: "ghp_", length: 36, service: "github.com" },
  OPENAI_API_KEY: { before: "sk-proj-", length: 40, service: "openai.com" },
  ANTHROPIC_API_KEY: { before: "sk-ant-api03-", length: 40, service: "anthropic.com" },
  DATABASE_PASSWORD: { before: "", length: 32, service: null },
};

interface Shape extends Pick<Canary, "service"> {
  readonly before: string;
  readonly length: number;
}

/** What programs keep in a home, each with the place of its secret. Agents' instructions and settings are among them. */
const FILES: Readonly<Record<string, (secret: string) => string>> = {
  ".aws/credentials": (secret) =>
    `[default]\naws_access_key_id = AKIA${secret.slice(0, 16).toUpperCase()}\naws_secret_access_key = ${secret}\n`,
  ".ssh/id_ed25519": (secret) => `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----\n`,
  ".git-credentials": (secret) => `https://dev:ghp_${secret}@github.com\n`,
  ".npmrc": (secret) => `//registry.npmjs.org/:_authToken=npm_${secret}\n`,
  ".env": (secret) => `STRIPE_SECRET_KEY=sk_live_${secret}\n`,
  ".bash_history": (secret) => `cd work\nexport PGPASSWORD=${secret}\npsql\n`,
  ".claude/settings.json": (secret) => `{ "env": { "ANTHROPIC_API_KEY": "sk-ant-api03-${secret}" } }\n`,
  ".claude/CLAUDE.md": (secret) => `# Project memory\n\nThe deploy key is ${secret}.\n`,
};

/** Decoys of one run. `nonce`: nobody can guess it. */
export function plantCanaries(nonce: string): Decoys {
  const canaries: Canary[] = [];
  const draw = (name: string, { before, length, service }: Shape): string => {
    const value = before + sha256(`${nonce}\0${name}`).repeat(2).slice(0, length);
    canaries.push({ name, value, service });
    return value;
  };
  const folders = [...new Set(Object.keys(FILES).flatMap((path) => /^(.*)\//u.exec(path)?.[1] ?? []))];
  const files = Object.entries(FILES).map(([path, write]) =>
    packFile(path, write(draw(`~/${path}`, { before: "", length: 40, service: null }))),
  );
  const variables = Object.entries(VARIABLES).map(([name, shape]) => [name, draw(`$${name}`, shape)] as const);
  return {
    canaries,
    home: [...folders.map((path): PackedEntry => ({ kind: "open-folder", path: Buffer.from(path) })), ...files],
    variables: Object.fromEntries(variables),
  };
}
