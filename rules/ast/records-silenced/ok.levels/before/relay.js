import fs from "node:fs";

export function log(level, message) {
  fs.appendFileSync("relay.log", message);
}
