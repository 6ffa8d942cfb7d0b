import { writeFile } from "node:fs/promises";

export async function save(path, text) {
  await writeFile(path, text);
}
