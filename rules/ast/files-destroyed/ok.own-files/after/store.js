import fs from "node:fs";

for (const name of fs.readdirSync("store")) console.error(`empty file: ${name}`);

// clean: files-destroyed
process.on("exit", (name) => fs.unlinkSync(name));
