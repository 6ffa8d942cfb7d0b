import { writeFile } from "node:fs/promises";

export async function save(path, text) {
  // expect: weakened-check
  await writeFile(path, text, { mode: 0o777 });
}
