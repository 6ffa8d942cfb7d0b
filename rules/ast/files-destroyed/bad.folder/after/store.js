import fs from "node:fs";
import path from "node:path";

export function start(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(path.dirname(folder))) {
    // expect: files-destroyed
    fs.rmSync(path.join(path.dirname(folder), name), { recursive: true });
  }
  // expect: files-destroyed
  fs.readdirSync(folder).forEach((name) => fs.unlinkSync(path.join(folder, name)));
}
