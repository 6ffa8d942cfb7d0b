/** Functions that turn something unreadable into bytes or text. */
export const DECODERS: ReadonlySet<string> = new Set([
  "base64.b64decode",
  "base64.standard_b64decode",
  "base64.urlsafe_b64decode",
  "base64.b32decode",
  "base64.b16decode",
  "base64.b85decode",
  "base64.a85decode",
  "base64.decodebytes",
  "binascii.unhexlify",
  "binascii.a2b_base64",
  "binascii.a2b_hex",
  "bytes.fromhex",
  "builtins.bytes.fromhex",
  "codecs.decode",
  "zlib.decompress",
  "gzip.decompress",
  "bz2.decompress",
  "lzma.decompress",
  "marshal.loads",
  "Buffer.from",
  "atob",
  "globalThis.atob",
  "zlib.inflateSync",
  "zlib.gunzipSync",
  "zlib.brotliDecompressSync",
]);

/** Functions that get something from the network. */
export const FETCHERS: ReadonlySet<string> = new Set([
  "requests.get",
  "requests.post",
  "requests.request",
  "httpx.get",
  "httpx.post",
  "httpx.stream",
  "urllib.request.urlopen",
  "urllib.request.urlretrieve",
  "urllib2.urlopen",
  "urllib3.request",
  "fetch",
  "axios",
  "axios.get",
  "axios.post",
  "got",
  "got.get",
  "node-fetch",
  "undici.request",
  "undici.fetch",
  "https.get",
  "https.request",
  "http.get",
  "http.request",
]);

/** Functions that send what they are given to another machine; those that fetch can, too. */
export const SENDERS: ReadonlySet<string> = new Set([
  ...FETCHERS,
  "requests.put",
  "requests.patch",
  "httpx.put",
  "httpx.patch",
  "urllib.request.Request",
  "axios.put",
  "axios.patch",
  "navigator.sendBeacon",
]);

/** Functions that run a line of a shell: always, or (`shell=True`) when they are asked to. */
export const SHELLS: ReadonlySet<string> = new Set([
  "os.system",
  "os.popen",
  "subprocess.getoutput",
  "subprocess.getstatusoutput",
  "asyncio.create_subprocess_shell",
  "child_process.exec",
  "child_process.execSync",
  "shelljs.exec",
]);

/** Functions that run a program. */
export const RUNNERS: ReadonlySet<string> = new Set([
  ...SHELLS,
  "subprocess.run",
  "subprocess.call",
  "subprocess.check_call",
  "subprocess.check_output",
  "subprocess.Popen",
  "os.execl",
  "os.execle",
  "os.execlp",
  "os.execv",
  "os.execve",
  "os.execvp",
  "os.execvpe",
  "os.spawnl",
  "os.spawnlp",
  "os.spawnv",
  "os.spawnvp",
  "os.posix_spawn",
  "os.startfile",
  "pty.spawn",
  "asyncio.create_subprocess_exec",
  "runpy.run_path",
  "child_process.spawn",
  "child_process.spawnSync",
  "child_process.execFile",
  "child_process.execFileSync",
  "child_process.fork",
]);

/** Functions that run a text as code: the text is their first argument. */
export const TEXT_RUNNERS: ReadonlySet<string> = new Set([
  "builtins.eval",
  "builtins.exec",
  "builtins.compile",
  "code.interact",
  "timeit.timeit",
  "eval",
  "globalThis.eval",
  "window.eval",
  "Function",
  "globalThis.Function",
  "vm.runInThisContext",
  "vm.runInNewContext",
  "vm.runInContext",
  "vm.Script",
  "vm.compileFunction",
]);

/** Functions that import what they are told at run time. */
export const NAMED_IMPORTERS: ReadonlySet<string> = new Set([
  "builtins.__import__",
  "importlib.import_module",
  "importlib.__import__",
  "require",
]);
