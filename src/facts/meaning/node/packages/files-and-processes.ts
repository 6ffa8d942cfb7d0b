import { at, contacts, itemOf, loadsNative, reads, runsText, runsWords, toTable, writes } from "../../build.ts";
import type { MeaningTable } from "../../meaning.ts";

const PATH = at(0);
const COPY = [reads(at(0)), writes(at(1))];
const MOVE = [writes(at(0)), writes(at(1))];
const CODE = { does: "dynamic-code", code: at(0), language: "javascript" } as const;

/** Files, programs and code: documentation of fs-extra, glob, execa, shelljs, cross-spawn, ssh2, dotenv, better-sqlite3, vm2 and others. */
export const NODE_FILES_AND_PROCESSES: MeaningTable = toTable([
  [
    "fs-extra.{readFile,readFileSync,readJson,readJsonSync,readJSON,readdir,readdirSync,createReadStream,pathExists}",
    [reads(PATH)],
  ],
  [
    "fs-extra.{writeFile,writeFileSync,outputFile,outputFileSync,writeJson,writeJsonSync,outputJson,appendFile,appendFileSync,createWriteStream,remove,removeSync,emptyDir,emptyDirSync,ensureDir,ensureDirSync,ensureFile,mkdirp,mkdirs,unlink,chmod}",
    [writes(PATH)],
  ],
  ["fs-extra.{copy,copySync,copyFile,ensureSymlink,ensureLink}", COPY],
  ["fs-extra.{move,moveSync,rename}", MOVE],
  ["graceful-fs.{readFile,readFileSync,createReadStream}", [reads(PATH)]],
  ["graceful-fs.{writeFile,writeFileSync,appendFile,createWriteStream,unlink}", [writes(PATH)]],
  [
    "glob.{glob,globSync,sync,iterate} fast-glob fast-glob.{sync,stream,glob} globby.{globby,globbySync} tinyglobby.{glob,globSync} fdir.fdir",
    [reads(PATH)],
  ],
  [
    "rimraf rimraf.{rimraf,sync} del.{deleteAsync,deleteSync} trash mkdirp mkdirp.{mkdirp,sync} make-dir",
    [writes(PATH)],
  ],
  ["chokidar.watch", [reads(PATH)]],
  ["jsonfile.{readFile,readFileSync} load-json-file read-pkg", [reads(PATH)]],
  ["jsonfile.{writeFile,writeFileSync} write-file-atomic write-json-file", [writes(PATH)]],
  ["dotenv.config", [reads({ ...itemOf(0, "path"), otherwise: ".env" })]],
  ["better-sqlite3 better-sqlite3.default sqlite3.Database lowdb/node.JSONFile nedb", [reads(PATH), writes(PATH)]],
  ["adm-zip", [reads(PATH)], "adm-zip"],
  ["adm-zip.{extractAllTo,writeZip}", [writes(PATH)]],
  ["extract-zip decompress", [reads(at(0)), writes(at(1)), writes(itemOf(1, "dir"))]],
  ["tar.{x,extract}", [reads(itemOf(0, "file")), writes({ ...itemOf(0, "cwd"), otherwise: "." })]],
  ["tar.{c,create}", [writes(itemOf(0, "file")), reads(at(1))]],
  ["xlsx.readFile pdf-parse mammoth.extractRawText sharp", [reads(PATH)]],
  ["xlsx.writeFile", [writes(at(1))]],
  [
    "keytar.{getPassword,setPassword,findCredentials,findPassword,deletePassword}",
    [reads({ fixed: "~/.local/share/keyrings" })],
  ],
  ["clipboardy.{read,readSync,write,writeSync}", [{ does: "agent-tool", target: { fixed: "clipboard" } }]],
  [
    "execa.{execa,execaSync} execa execa.default execa.sync cross-spawn cross-spawn.{spawn,sync} tinyexec.{x,exec} nano-spawn",
    [runsWords()],
  ],
  ["execa.{execaCommand,execaCommandSync,command,commandSync,$} zx.$", [runsText(at(0))]],
  ["shelljs.exec promisify-child-process.exec child-process-promise.exec", [runsText(at(0))]],
  ["shelljs.{cat,ls,find,grep,head,tail}", [reads(PATH)]],
  ["shelljs.{rm,mkdir,touch,chmod}", [writes(PATH)]],
  ["shelljs.cp", COPY],
  ["shelljs.mv", MOVE],
  ["node-pty.spawn", [runsWords()]],
  ["open open.default opn", [contacts(PATH)]],
  ["simple-git simple-git.simpleGit", [], "simple-git.SimpleGit"],
  ["simple-git.SimpleGit.clone", [contacts(at(0)), writes(at(1))]],
  ["simple-git.SimpleGit.{push,pull,fetch}", [contacts(null)]],
  ["ssh2.Client node-ssh.NodeSSH", [], "ssh2.Client"],
  ["ssh2.Client.connect", [contacts(itemOf(0, "host"))]],
  ["ssh2.Client.{exec,execCommand}", [runsText(at(0))]],
  ["basic-ftp.Client", [], "basic-ftp.Client"],
  ["basic-ftp.Client.access", [contacts(itemOf(0, "host"))]],
  ["dockerode", [writes({ fixed: "/var/run/docker.sock" })]],
  ["vm2.VM vm2.NodeVM", [], "vm2.VM"],
  ["vm2.VM.{run,runFile}", [CODE]],
  ["isolated-vm.Isolate.compileScript safe-eval static-eval notevil node-eval require-from-string", [CODE]],
  ["node-serialize.unserialize serialize-javascript.deserialize funcster.deepDeserialize", [CODE]],
  ["node-schedule.scheduleJob node-cron.schedule cron.CronJob", [{ does: "calls", callee: at(1), with: null }]],
  [
    "auto-launch node-windows.Service node-linux.Service node-mac.Service",
    [{ does: "persistence", target: { fixed: "start at login" } }],
  ],
  ["ffi-napi.Library koffi.load node-gyp-build bindings", [loadsNative(PATH)]],
  [
    "robotjs.{typeString,keyTap,mouseClick} @nut-tree/nut-js.keyboard.type iohook.start screenshot-desktop node-global-key-listener.GlobalKeyboardListener",
    [{ does: "agent-tool", target: { fixed: "keyboard and screen" } }],
  ],
]);
