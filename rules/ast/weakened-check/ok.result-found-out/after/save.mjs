import { writeFile } from "node:fs/promises";

export async function save(path, text) {
  // clean: weakened-check
  await writeFile(path, text, { mode: 0o600 });
  if (!text) return null;
  const shown = [path].map((each) => {
    return each.trim();
  });
  return shown[0];
}
