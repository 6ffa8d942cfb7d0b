import { readdirSync } from "node:fs";

const broken = readdirSync("notes").filter((name) => !name.endsWith(".md"));
// clean: weakened-check
if (broken.length === 0) console.log("all notes are valid");
