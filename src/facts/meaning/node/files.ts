import { at, made, reads, toTable, when, writes } from "../build.ts";
import type { CallEffect, MeaningTable, Where } from "../meaning.ts";

const PATH = at(0, "path");
const BOTH_WAYS = "{fs.,fs.promises.,fs/promises.}";
const COPY = [reads(at(0)), writes(at(1))];
const MOVE = [writes(at(0)), writes(at(1))];

/** Flags as in open(2): "r" reads, "w" and "a" write, "+" does both; no flag reads. */
function opens(file: Where, flags: Where): readonly CallEffect[] {
  return [when(reads(file), flags, { letters: "r+" }, true), when(writes(file), flags, { letters: "wa+" }, false)];
}

/** Files in Node.js 24 (documentation of fs and module), in Deno (documentation of Deno's namespace) and in Bun (file and write). */
export const NODE_FILES: MeaningTable = toTable([
  [`${BOTH_WAYS}{readFile,readdir,readlink,stat,lstat,access,opendir,realpath,statfs,watch,glob}`, [reads(PATH)]],
  [
    "fs.{readFileSync,readdirSync,readlinkSync,createReadStream,opendirSync,watchFile,openAsBlob,globSync}",
    [reads(PATH)],
  ],
  ["fs.{statSync,lstatSync,accessSync,exists,existsSync,realpathSync}", [reads(PATH)]],
  [
    `${BOTH_WAYS}{writeFile,appendFile,mkdir,rmdir,rm,unlink,truncate,chmod,chown,lchown,lchmod,utimes,lutimes,mkdtemp}`,
    [writes(PATH)],
  ],
  [
    "fs.{writeFileSync,appendFileSync,createWriteStream,mkdirSync,mkdtempSync,rmdirSync,rmSync,unlinkSync,truncateSync,chmodSync,chownSync,utimesSync}",
    [writes(PATH)],
  ],
  [`${BOTH_WAYS}{copyFile,cp,link,symlink}`, COPY],
  ["fs.{copyFileSync,cpSync,linkSync,symlinkSync}", COPY],
  [`${BOTH_WAYS}rename fs.renameSync`, MOVE],
  [`${BOTH_WAYS}open fs.openSync`, opens(PATH, at(1, "flags"))],
  ["process.loadEnvFile", [reads({ ...at(0), otherwise: ".env" })]],
  ["sqlite.DatabaseSync", [reads(at(0)), writes(at(0))]],
  [
    "Deno.{readTextFile,readTextFileSync,readFile,readFileSync,readDir,readDirSync,readLink,stat,statSync,lstat}",
    [reads(PATH)],
  ],
  [
    "Deno.{writeTextFile,writeTextFileSync,writeFile,writeFileSync,mkdir,mkdirSync,remove,removeSync,truncate,chmod,chown,create}",
    [writes(PATH)],
  ],
  ["Deno.{copyFile,copyFileSync,symlink,link}", COPY],
  ["Deno.{rename,renameSync}", MOVE],
  ["Deno.{open,openSync}", [reads(PATH), writes(PATH)]],
  ["Deno.openKv", [reads(PATH), writes(PATH)]],
  ["Bun.file", [reads(PATH)], "Bun.BunFile"],
  ["Bun.BunFile.{write,writer,delete}", [writes(made(0))]],
  ["Bun.write", [writes(PATH)]],
  ["bun:sqlite.Database", [reads(at(0)), writes(at(0))]],
]);
