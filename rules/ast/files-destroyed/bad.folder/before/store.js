import fs from "node:fs";
import path from "node:path";

export function start(folder) {
  fs.mkdirSync(folder, { recursive: true });
}
