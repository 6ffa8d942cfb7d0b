import { node, python, shell, type Attack } from "./attack.ts";

/** What the sandbox of these attacks allows; each takes a little more, and little enough for any machine. */
export const LIMITS = {
  timeoutSeconds: 3,
  cpuSeconds: 1,
  memoryMb: 100,
  processes: 24,
  fileMb: 4,
  outputKb: 64,
} as const;

const LEAVE_A_PROCESS = [
  "if os.fork() == 0:",
  "    os.setsid()",
  "    if os.fork() == 0:",
  "        open('/proc/self/comm', 'w').write(given['leftover'])",
  "        [os.close(n) for n in (0, 1, 2)]",
  "        time.sleep(8)",
  "    os._exit(0)",
  "time.sleep(0.3)",
].join("\n");

/** More than a test may take. */
export const EXHAUST: readonly Attack[] = [
  python("memory of one process", "x = bytearray(160 << 20); won(len(x) > 0)"),
  python(
    "memory of several processes",
    "children = [os.fork() or (bytearray(80 << 20), time.sleep(1.5), os._exit(0)) for _ in range(3)]; won(all(os.waitpid(c, 0)[1] == 0 for c in children))",
  ),
  python(
    "memory that is shared",
    "import mmap; m = mmap.mmap(-1, 200 << 20); [m.__setitem__(i, 1) for i in range(0, 200 << 20, 4096)]; time.sleep(0.5); won(True)",
  ),
  python(
    "processes",
    "children = [os.fork() or (time.sleep(1), os._exit(0)) for _ in range(40)]; won(len(children) == 40)",
  ),
  python(
    "threads",
    "import threading; [threading.Thread(target=time.sleep, args=(1,)).start() for _ in range(40)]; won(True)",
  ),
  python(
    "one large file",
    "f = open('/tmp/evogate-large', 'wb'); f.write(bytes(6 << 20)); f.close(); os.unlink('/tmp/evogate-large'); won(True)",
  ),
  python(
    "many files",
    "[open(f'/tmp/evogate-part-{i}', 'wb').write(bytes(3 << 20)) for i in range(5)]; [os.unlink(f'/tmp/evogate-part-{i}') for i in range(5)]; won(True)",
  ),
  python(
    "the disk below /dev",
    "open('/dev/evogate', 'wb').write(bytes(20 << 20)); os.unlink('/dev/evogate'); won(True)",
  ),
  python(
    "inodes",
    "import tempfile; t = tempfile.TemporaryDirectory(); [os.mknod(f'{t.name}/{i}') for i in range(17000)]; won(True)",
  ),
  python("open files", "files = [open('/dev/null') for _ in range(300)]; won(True)"),
  python("output", "sys.stdout.write('x' * (200 << 10)); sys.stdout.flush(); time.sleep(0.5); won(True)"),
  python("errors", "sys.stderr.write('x' * (200 << 10)); sys.stderr.flush(); time.sleep(0.5); won(True)"),
  python("time", "time.sleep(4); won(True)"),
  python(
    "time, deaf to signals",
    "[signal.signal(n, signal.SIG_IGN) for n in (1, 2, 3, 15)]; time.sleep(4); won(True)",
  ),
  python(
    "processor time",
    "signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile time.process_time() < 3.4: pass\nwon(True)",
  ),
  node(
    "memory",
    "const kept = []; for (let i = 0; i < 16; i++) kept.push(Buffer.alloc(10 << 20, 1)); won(kept.length === 16)",
  ),
  node("open files", "for (let i = 0; i < 300; i++) fs.openSync('/dev/null'); won(true)"),
  node(
    "output",
    "fs.writeSync(1, 'x'.repeat(60 << 10)); fs.writeSync(1, 'x'.repeat(60 << 10)); setTimeout(() => won(true), 300)",
  ),
  shell("time", "sleep 4; won"),
  shell("one large file", "head -c 6000000 /dev/zero >/tmp/evogate-zero && rm /tmp/evogate-zero && won"),
];

/** What the host looks for afterwards, so one after the other. */
export const LEAVE: readonly Attack[] = [python("a process that stays", LEAVE_A_PROCESS, { seenBy: "process-left" })];
