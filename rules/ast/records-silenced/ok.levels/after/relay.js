import fs from "node:fs";

export function log(level, message) {
  // clean: records-silenced
  if (level === "debug") return;
  // clean: records-silenced
  if (message === "") return;
  // clean: records-silenced
  const printable = message.replace(/[^ -~]/g, "?");
  fs.appendFileSync("relay.log", printable);
}

export function parse(lines) {
  // clean: records-silenced
  return lines.filter((line) => !line.startsWith("note"));
}
