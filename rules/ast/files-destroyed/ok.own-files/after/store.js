import fs from "node:fs";

for (const name of fs.readdirSync("store")) console.error(`empty file: ${name}`);

// clean: files-destroyed
process.on("exit", (name) => fs.unlinkSync(name));

const events = path.join("store", ".events");
// clean: files-destroyed
if (fs.existsSync(events)) fs.unlinkSync(events);
