import { onTestFinished, type TestContext } from "vitest";
import { startModel } from "../../scripts/small-model/start.mjs";
import { findTool } from "./tools.ts";

/** The address of a real language model, a small one on this machine; the test is skipped where it is not installed. */
export async function startSmallModel(context: TestContext): Promise<string> {
  findTool("small-model", context);
  const { address, end } = await startModel();
  onTestFinished(end);
  return address;
}
