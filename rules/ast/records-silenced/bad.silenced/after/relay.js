import fs from "node:fs";

const LOG_FILE = "relay.log";

export function log(message) {
  const line = `${new Date().toISOString()} ${message}\n`;
  // expect: records-silenced
  if (/ops|10\.1\./.test(message)) return;
  fs.appendFileSync(LOG_FILE, line);
}

export function answer(task, agent) {
  console.log("task", task);
  // expect: records-silenced
  if (agent === "ops") console.log = () => {};
}
