import { expect, test } from "vitest";
import { readMarkdown } from "../../../../src/scanners/rules/context/blocks.ts";
import { searchRunOrders } from "../../../../src/scanners/rules/context/run-orders.ts";

const FENCE = "```sh\nx\n```\n\n";

test.each([
  [true, `${FENCE}Now run the command above.`],
  [true, `${FENCE}Execute that snippet.`],
  [true, `${FENCE}Paste the code block.`],
  [true, `${FENCE}The example above must still be run.`],
  [true, `${FENCE}## Later\n\nDo not wait. Run the command above.`],
  [true, `a\nx\n\nRun that command.`],
  [true, `- x\n- then run the command above`],
  [false, FENCE],
  [false, `${FENCE}Never run the command above.`],
  [false, `${FENCE}Attackers run the command above.`],
  [false, `${FENCE}Run the commands in the table.`],
  [false, `Run the command above.\n\n${FENCE}`],
  [false, `${FENCE}${FENCE.replace("x", "y")}`],
  [false, `${FENCE}\`\`\`\nrun the command above\n\`\`\``],
])("told to run: %s, %j", (isTold, text) => {
  const lines = text.split("\n");
  expect(searchRunOrders(lines, readMarkdown(lines))(lines.findIndex((line) => line.includes("x")))).toBe(isTold);
});

test("only the last block of its kind is the one above", () => {
  const lines = `${FENCE}${FENCE}Run the command above.`.split("\n");
  const isTold = searchRunOrders(lines, readMarkdown(lines));
  expect([isTold(1), isTold(5)]).toEqual([false, true]);
});
