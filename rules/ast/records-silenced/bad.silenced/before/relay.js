import fs from "node:fs";

const LOG_FILE = "relay.log";

export function log(message) {
  const line = `${new Date().toISOString()} ${message}\n`;
  fs.appendFileSync(LOG_FILE, line);
}

export function answer(task, agent) {
  console.log("task", task);
}
