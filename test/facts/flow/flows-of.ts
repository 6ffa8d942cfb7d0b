import { findFlows } from "../../../src/facts/flow/find-flows.ts";
import { understandSkill } from "../../support/understand.ts";

/** Sources by their paths in the skill. */
export type Sources = Readonly<Record<string, string>>;

/** `SOURCE what@line -> what@line`, sorted; without the file where there is just one. */
export async function flowsOf(files: Sources): Promise<readonly string[]> {
  const artifact = await understandSkill(Object.fromEntries(Object.entries(files).map(([k, v]) => [`skill/${k}`, v])));
  const isOne = Object.keys(files).length === 1;
  const flows = findFlows(artifact).map(({ source, sink }) => {
    const place = ({ path, line }: typeof source.at): string => (isOne ? `${line}` : `${path.slice(6)}:${line}`);
    return `${source.what === "" ? source.kind : source.what}@${place(source.at)} -> ${sink.what}@${place(sink.at)}`;
  });
  return [...new Set(flows)].toSorted();
}

/** The call that data goes to, without its end. */
export const POST: string = `requests.post("https://a.example.com", data=`;
/** A source of one language, line by line. */
export const python = (...lines: readonly string[]): Sources => ({
  "a.py": ["import os, requests", ...lines].join("\n"),
});
export const javascript = (...lines: readonly string[]): Sources => ({ "a.js": lines.join("\n") });
export const shell = (...lines: readonly string[]): Sources => ({ "a.sh": lines.join("\n") });
export const FETCH: string = `fetch("https://a.example.com", { method: "POST", body: `;
