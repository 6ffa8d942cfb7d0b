import { node, python, shell, type Attack } from "./attack.ts";

const RUN_COPY = "shutil.copy(sys.executable, '/tmp/evogate-copy'); os.chmod('/tmp/evogate-copy', 0o755); ";
const SAY_WON = "['-c', 'print(\"WON\")']";
/** A library that every Linux with glibc has loaded: any will do. */
const COPY_LIBRARY =
  "lib = next(l.split()[-1] for l in open('/proc/self/maps') if 'libm' in l or 'libc.so' in l or 'libc-' in l); ";

/** A system call by its number on x86-64 and arm64; it wins when the kernel takes it. */
function call(name: string, x64: number, arm64: number, args: string, more: Partial<Attack> = {}): Attack {
  return python(`call ${name}`, `won(syscall(${x64}, ${arm64}${args === "" ? "" : `, ${args}`}) >= 0)`, more);
}

/** Programs that are not the interpreter, and powers over the kernel. */
export const POWER: readonly Attack[] = [
  python("run a shell", "won(subprocess.run(['/bin/sh', '-c', 'exit 7']).returncode == 7)"),
  python("run a command", "won(os.system('true') == 0)"),
  python("run a program that was dropped", `${RUN_COPY}subprocess.run(['/tmp/evogate-copy', *${SAY_WON}])`),
  python(
    "run it from shared memory",
    `shutil.copy(sys.executable, '/dev/shm/evogate-copy'); os.chmod('/dev/shm/evogate-copy', 0o755); subprocess.run(['/dev/shm/evogate-copy', *${SAY_WON}])`,
  ),
  python(
    "run it by the loader",
    `${RUN_COPY}subprocess.run([next(p for p in ('/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1') if os.path.exists(p)), '/tmp/evogate-copy', *${SAY_WON}])`,
  ),
  python(
    "run it from a file in memory",
    `fd = os.memfd_create('x', 0); os.write(fd, b'#!' + sys.executable.encode() + b'\\nprint("WON")\\n'); subprocess.run([f'/proc/self/fd/{fd}'], pass_fds=[fd])`,
  ),
  python(
    "run a script that was dropped",
    "open('/tmp/evogate-script', 'w').write('#!' + sys.executable + '\\nprint(\"WON\")\\n'); os.chmod('/tmp/evogate-script', 0o755); subprocess.run(['/tmp/evogate-script'])",
  ),
  python(
    "load a library that was dropped",
    `${COPY_LIBRARY}shutil.copy(lib, '/tmp/evogate.so'); ctypes.CDLL('/tmp/evogate.so'); won(True)`,
  ),
  python("load a library that was shipped", "ctypes.CDLL('./shipped.so'); won(True)"),
  python(
    "have a capability",
    "won(any(int(l.split()[1], 16) for l in open('/proc/self/status') if l.startswith('CapEff')))",
  ),
  python("gain privileges by a program", "won(libc.prctl(39, 0, 0, 0, 0) == 0)"),
  python("become root", "os.setuid(0); won(os.getuid() == 0)"),
  python(
    "change the owner of a file",
    "open('/tmp/evogate-own', 'w'); os.chown('/tmp/evogate-own', 0, 0); won(os.stat('/tmp/evogate-own').st_uid == 0)",
  ),
  python("raise a limit", "resource.setrlimit(resource.RLIMIT_CPU, (1000, 1000)); won(True)"),
  python(
    "trace another process",
    "pid = os.fork() or time.sleep(5) or os._exit(0); done = syscall(101, 117, 0x4206, pid, 0, 0); os.kill(pid, 9); won(done == 0)",
  ),
  python(
    "read another process's memory",
    "pid = os.fork() or time.sleep(5) or os._exit(0); b = ctypes.create_string_buffer(8); v = (ctypes.c_size_t * 2)(ctypes.addressof(b), 8); done = syscall(310, 270, pid, v, 1, v, 1, 0); os.kill(pid, 9); won(done == 8)",
  ),
  call("unshare for a user namespace", 272, 97, "0x10000000"),
  call("unshare for mounts", 272, 97, "0x20000", { isShielded: true }),
  python(
    "clone into a namespace",
    "pid = syscall(56, 220, 0x20000000 | 17, 0, 0, 0, 0); pid == 0 and os._exit(0); won(pid > 0)",
  ),
  call("mount", 165, 40, "b'x', b'/tmp', b'tmpfs', 0, None", { isShielded: true }),
  call("fsopen", 430, 430, "b'tmpfs', 0"),
  call("chroot", 161, 51, "b'/tmp'"),
  call("sethostname", 170, 161, "b'x', 1", { isShielded: true }),
  call("bpf", 321, 280, "0, (ctypes.c_uint32 * 32)(2, 4, 4, 1), 128"),
  call("perf_event_open", 298, 241, "(ctypes.c_uint32 * 32)(1, 128, 0), 0, -1, -1, 0"),
  call("userfaultfd", 323, 282, "1"),
  call("io_uring_setup", 425, 425, "1, ctypes.create_string_buffer(120)"),
  call("keyctl", 250, 219, "0, -3, 1"),
  call("add_key", 248, 217, "b'user', b'evogate', b'x', 1, -3"),
  call("memfd_create", 319, 279, "b'x', 0"),
  call("name_to_handle_at", 303, 264, "-100, b'/', (ctypes.c_uint32 * 64)(128), ctypes.byref(ctypes.c_int()), 0"),
  call("personality", 135, 92, "0x40000"),
  call("syslog", 103, 116, "10, None, 0"),
  call("fanotify_init", 300, 262, "0, 0"),
  call("clone3", 435, 435, "(ctypes.c_uint64 * 11)(0, 0, 0, 0, 17), 88"),
  node("run a shell", "won(childProcess.spawnSync('/bin/sh', ['-c', 'exit 7']).status === 7)"),
  node(
    "run a program that was dropped",
    "fs.copyFileSync(process.execPath, '/tmp/evogate-node'); fs.chmodSync('/tmp/evogate-node', 0o755); won(childProcess.spawnSync('/tmp/evogate-node', ['-e', 'process.exit(7)']).status === 7); fs.unlinkSync('/tmp/evogate-node')",
  ),
  node("become root", "process.setuid(0); won(process.getuid() === 0)"),
  shell(
    "run a script that was dropped",
    "echo 'echo WON' >/tmp/evogate-sh; chmod 755 /tmp/evogate-sh; /tmp/evogate-sh",
  ),
  shell("run a copy of a program", "cp /bin/echo /tmp/evogate-echo && /tmp/evogate-echo WON"),
  shell("mount", "mount -t tmpfs x /tmp && won", { isShielded: true }),
  shell("make a user namespace", "unshare --user true && won"),
  shell("enter a namespace", "nsenter --target $$ --uts true && won"),
];
