import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnswerStore, KeptAnswers } from "../../ports/kept-answers.ts";
import { cacheFolder } from "../cache-folder.ts";
import { liesWithin } from "../lies-within.ts";
import { findKey } from "./key.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes of an HMAC with SHA-256, as hex. */
const CODE_LENGTH = 64;
/** An answer has some kilobytes. */
const LARGEST = 256 * 1024;

/**
 * Answers as files below `EVOGATE_CACHE`, one each: an HMAC under a key that no change knows, and the text. What has another
 * code was written by somebody else, and counts as not there.
 */
export function createKeptAnswers(environment: Environment): KeptAnswers {
  return {
    async open(judgedFolder) {
      const folder = join(cacheFolder(environment), "review");
      const key = await findKey(folder, environment);
      // What lies among the judged files, its author may have put there, the key with it.
      return key === null || (await liesWithin(folder, judgedFolder)) ? NOTHING : openStore(folder, key);
    },
  };
}

const NOTHING: AnswerStore = { find: async () => null, keep: async () => {} };

function openStore(folder: string, key: Uint8Array): AnswerStore {
  const codeOf = (name: string, text: string): string =>
    createHmac("sha256", key).update(`${name}\n${text}`).digest("hex");
  return {
    async find(name) {
      const written = await readFile(join(folder, name), "utf8").catch(() => "");
      if (written.length <= CODE_LENGTH || written.length > LARGEST) return null;
      const [code, text] = [written.slice(0, CODE_LENGTH), written.slice(CODE_LENGTH + 1)];
      const own = codeOf(name, text);
      const isOurs =
        code.length === own.length && timingSafeEqual(Buffer.from(code, "latin1"), Buffer.from(own, "latin1"));
      return isOurs ? text : null;
    },
    async keep(name, text) {
      const temporary = join(folder, `${randomUUID()}.tmp`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(temporary, `${codeOf(name, text)}\n${text}`, { flag: "wx", mode: 0o600 });
        await rename(temporary, join(folder, name));
      } catch {
        // A full disk or a folder that nobody may write to costs the next run its answers, and this one nothing.
      }
    },
  };
}
