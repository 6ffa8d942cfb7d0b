import { at, made, reads, toTable, when, writes } from "../build.ts";
import type { CallEffect, MeaningTable, Where } from "../meaning.ts";

const MODE = at(1, "mode");

/** Which of the two `open` does is in its mode: "w", "a", "x" and "+" write, "r" and "+" read, and no mode reads. */
function opens(file: Where, mode: Where): readonly CallEffect[] {
  return [when(reads(file), mode, { letters: "r+" }, true), when(writes(file), mode, { letters: "wax+" }, false)];
}

const FILE = at(0, "file");
const PATH = at(0, "path");
const SELF = made(0);
const COPY = [reads(at(0, "src")), writes(at(1, "dst"))];
const MOVE = [writes(at(0, "src")), writes(at(1, "dst"))];

/** Files in Python's standard library: Python documentation 3.14, File and Directory Access, and the modules by name. */
export const PYTHON_FILES: MeaningTable = toTable([
  ["builtins.open io.open codecs.open tokenize.open", opens(FILE, MODE), "io.TextIOWrapper"],
  ["io.FileIO", opens(FILE, MODE), "io.FileIO"],
  ["io.open_code", [reads(at(0, "path"))]],
  ["{gzip,bz2,lzma}.open", opens(at(0, "filename"), MODE), "io.TextIOWrapper"],
  ["gzip.GzipFile bz2.BZ2File lzma.LZMAFile", opens(at(0, "filename"), MODE), "io.TextIOWrapper"],
  ["{os,posix,nt}.open", [reads(PATH), writes(PATH)]],
  ["{os,posix,nt}.{listdir,scandir,readlink,stat,lstat,access,statvfs,getxattr,listxattr}", [reads(PATH)]],
  ["os.walk os.fwalk", [reads(at(0, "top"))]],
  [
    "{os,posix,nt}.{remove,unlink,rmdir,mkdir,truncate,chmod,chown,lchown,lchmod,utime,mkfifo,mknod,setxattr,removexattr,chflags}",
    [writes(PATH)],
  ],
  ["os.{makedirs,removedirs}", [writes(at(0, "name"))]],
  ["{os,posix,nt}.{rename,replace}", MOVE],
  ["os.renames", [writes(at(0, "old")), writes(at(1, "new"))]],
  ["{os,posix,nt}.{link,symlink}", COPY],
  ["shutil.{copy,copy2,copyfile,copymode,copystat,copytree}", COPY],
  ["shutil.move", MOVE],
  ["shutil.rmtree shutil.chown", [writes(PATH)]],
  ["shutil.make_archive", [writes(at(0, "base_name")), reads(at(2, "root_dir"))]],
  ["shutil.unpack_archive", [reads(at(0, "filename")), writes({ ...at(1, "extract_dir"), otherwise: "." })]],
  ["glob.{glob,iglob}", [reads(at(0, "pathname"))]],
  ["fileinput.{input,FileInput}", [reads(at(0, "files"))]],
  ["linecache.{getline,getlines,updatecache}", [reads(at(0, "filename"))]],
  ["tempfile.{mkstemp,mkdtemp,mktemp}", [writes({ keyword: "dir", otherwise: "/tmp" })]],
  [
    "tempfile.{NamedTemporaryFile,TemporaryFile,SpooledTemporaryFile,TemporaryDirectory}",
    [writes({ keyword: "dir", otherwise: "/tmp" })],
  ],
  [
    "zipfile.ZipFile",
    [when(reads(FILE), MODE, { letters: "r" }, true), when(writes(FILE), MODE, { letters: "wax" }, false)],
    "zipfile.ZipFile",
  ],
  ["zipfile.ZipFile.extractall", [writes({ ...at(0, "path"), otherwise: "." })]],
  ["zipfile.ZipFile.extract", [writes({ ...at(1, "path"), otherwise: "." })]],
  ["zipfile.ZipFile.write", [reads(at(0, "filename"))]],
  [
    "tarfile.open tarfile.TarFile tarfile.TarFile.open",
    [
      when(reads(at(0, "name")), MODE, { letters: "r" }, true),
      when(writes(at(0, "name")), MODE, { letters: "wax" }, false),
    ],
    "tarfile.TarFile",
  ],
  ["tarfile.TarFile.extractall", [writes({ ...at(0, "path"), otherwise: "." })]],
  ["tarfile.TarFile.extract", [writes({ ...at(1, "path"), otherwise: "." })]],
  ["tarfile.TarFile.add", [reads(at(0, "name"))]],
  ["sqlite3.connect", [reads(at(0, "database")), writes(at(0, "database"))], "sqlite3.Connection"],
  ["shelve.open dbm.open dbm.gnu.open dbm.ndbm.open dbm.dumb.open", [reads(at(0)), writes(at(0))]],
  ["configparser.{ConfigParser,RawConfigParser}", [], "configparser.ConfigParser"],
  ["configparser.ConfigParser.read", [reads(at(0, "filenames"))]],
  [
    "logging.FileHandler logging.handlers.{RotatingFileHandler,TimedRotatingFileHandler,WatchedFileHandler}",
    [writes(at(0, "filename"))],
  ],
  ["logging.basicConfig", [writes({ keyword: "filename" })]],
  ["netrc.netrc", [reads({ ...at(0, "file"), otherwise: "~/.netrc" })]],
  ["mailbox.{mbox,Maildir,MH,Babyl,MMDF}", [reads(at(0)), writes(at(0))]],
  ["pwd.{getpwall,getpwnam,getpwuid}", [reads({ fixed: "/etc/passwd" })]],
  ["spwd.{getspall,getspnam}", [reads({ fixed: "/etc/shadow" })]],
  ["pathlib.{Path,PosixPath,WindowsPath}", [], "pathlib.Path"],
  ["pathlib.PurePath", [], "pathlib.PurePath"],
  ["pathlib.Path.{read_text,read_bytes,iterdir,glob,rglob,walk,readlink}", [reads(SELF)]],
  [
    "pathlib.Path.{write_text,write_bytes,unlink,rmdir,mkdir,touch,chmod,lchmod,symlink_to,hardlink_to}",
    [writes(SELF)],
  ],
  ["pathlib.Path.{rename,replace,move,move_into}", [writes(SELF), writes(at(0, "target"))], "pathlib.Path"],
  ["pathlib.Path.{copy,copy_into}", [reads(SELF), writes(at(0, "target"))], "pathlib.Path"],
  ["pathlib.Path.open", opens(SELF, at(0, "mode")), "io.TextIOWrapper"],
]);
