import type { Files } from "../artifacts/open-artifact.ts";
import { understandSkill } from "./understand.ts";

/** The risk of each capability to read files, in the order of their targets. */
export async function riskOfFilesIn(files: Files): Promise<readonly string[]> {
  const { facts } = await understandSkill(files);
  return facts.capabilities.filter(({ kind }) => kind === "fs-read").map(({ risk }) => risk);
}
