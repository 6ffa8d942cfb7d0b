// What reads files of ours, behind one `import()`: with two, the bundle has small files of what they share, and every start
// of the program reads them.
export { parsePolicy } from "./parse.ts";
export { parsePack } from "./packs/parse.ts";
