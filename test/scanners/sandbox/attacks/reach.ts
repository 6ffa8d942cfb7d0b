import { node, python, shell, type Attack } from "./attack.ts";

const CONNECT = "s.settimeout(2); s.connect(%); won(s.recv(9) == b'hello')";

const TCP = `s = socket.socket(); ${CONNECT.replace("%", "('127.0.0.1', given['tcpPort'])")}`;
const UDP =
  "s = socket.socket(type=socket.SOCK_DGRAM); s.settimeout(2); s.sendto(b'?', ('127.0.0.1', given['udpPort'])); won(s.recv(9) == b'hello')";
const ABSTRACT = `s = socket.socket(socket.AF_UNIX); ${CONNECT.replace("%", "('\\0' + given['abstractSocket']).ljust(108, '\\0')")}`;

/** Files, variables, processes and sockets of the host. */
export const REACH: readonly Attack[] = [
  python("read a file of the host", "won(open(given['secret']).read() == given['secretText'])"),
  python("read it by climbing", "won(open('../' * 30 + given['secret'][1:]).read() == given['secretText'])"),
  python(
    "read it through another process's root",
    "won(any(os.path.exists(f'/proc/{p}/root{given[\"secret\"]}') for p in os.listdir('/proc') if p.isdigit()))",
  ),
  python("read it through a link that was shipped", "won(open('link').read() == given['secretText'])"),
  python("read shared memory", "won(open(given['sharedMemory']).read() == given['secretText'])"),
  python("list the host's accounts", "won('root' in open('/etc/passwd').read())"),
  python("look into the kernel's settings", "won(len(os.listdir('/sys/kernel')) > 0)"),
  python("write a file of the host", "open(given['target'], 'w').write('x')", { seenBy: "file-written" }),
  python("write it by climbing", "open('../' * 30 + given['target'][1:], 'w').write('x')", { seenBy: "file-written" }),
  python("write to the system", "p = '/usr/local/lib/evogate-attack'; open(p, 'w'); os.unlink(p); won(True)"),
  python("change what is judged", "open(__file__, 'a').write('#'); won(True)"),
  python("add to what is judged", "open('more.py', 'w'); won(True)"),
  python(
    "make a device",
    "os.mknod('/tmp/evogate-null', 0o20600, os.makedev(1, 3)); os.unlink('/tmp/evogate-null'); won(True)",
  ),
  python("open the memory of the machine", "os.open('/dev/kmsg', os.O_RDONLY); won(True)"),
  python("write to the kernel's settings", "os.open('/proc/sys/kernel/core_pattern', os.O_WRONLY); won(True)"),
  python("drop the machine's caches", "os.open('/proc/sys/vm/drop_caches', os.O_WRONLY); won(True)"),
  python("see a variable", "won(os.environ.get(given['variable']) == given['secretText'])"),
  python(
    "see a variable of another process",
    "won(any(given['secretText'].encode() in read(f'/proc/{p}/environ') for p in os.listdir('/proc') if p.isdigit()))",
  ),
  python("see other processes", "won(sum(p.isdigit() for p in os.listdir('/proc')) > 9)"),
  python("signal another process", "os.kill(given['victim'], 0); won(True)"),
  python(
    "use a descriptor that was left open",
    "won(any(os.path.exists(f'/proc/self/fd/{n}') and os.readlink(f'/proc/self/fd/{n}') == given['secret'] for n in range(3, 99)))",
  ),
  python("TCP to the host", TCP),
  python("UDP to the host", UDP),
  python("an abstract socket", ABSTRACT),
  python("a socket with a path", `s = socket.socket(socket.AF_UNIX); ${CONNECT.replace("%", "given['pathSocket']")}`),
  python("netlink", "socket.socket(16, socket.SOCK_RAW, 0); won(True)"),
  python("packets", "socket.socket(17, socket.SOCK_RAW, 0); won(True)"),
  python("sockets of the hypervisor", "socket.socket(40, socket.SOCK_STREAM); won(True)"),
  // Which families a kernel has differs: ciphers (38) and buses (29) may be missing, so each number is tried.
  python(
    "sockets of any other family",
    "[won(socket.socket(f, t, 0)) for f in {*range(3, 60)} - {10} for t in (1, 2, 3, 5) if opens(f, t)]",
  ),
  ...["ipc", "mnt", "net", "pid", "uts", "cgroup"].map((name) =>
    python(
      `share the namespace ${name}`,
      `won(os.readlink('/proc/self/ns/${name}') == given['namespaces']['${name}'])`,
    ),
  ),
  node("read a file of the host", "won(fs.readFileSync(given.secret, 'utf8') === given.secretText)"),
  node("write a file of the host", "fs.writeFileSync(given.target, 'x')", { seenBy: "file-written" }),
  node("see a variable", "won(process.env[given.variable] === given.secretText)"),
  node("signal another process", "process.kill(given.victim, 0); won(true)"),
  node("change what is judged", "fs.appendFileSync(process.argv[1], '//'); won(true)"),
  node(
    "TCP to the host",
    "process.getBuiltinModule('net').connect(given.tcpPort, '127.0.0.1').on('data', (d) => won(String(d) === 'hello')).on('end', () => process.exit())",
  ),
  node(
    "an abstract socket",
    "process.getBuiltinModule('net').connect('\\0' + given.abstractSocket).on('data', (d) => won(String(d) === 'hello')).on('end', () => process.exit())",
  ),
  shell("read a file of the host", '[ "$(cat "$secret")" = "$secretText" ] && won'),
  shell("write a file of the host", ': >"$target"', { seenBy: "file-written" }),
  shell("write to the system", ": >/usr/local/lib/evogate-attack && rm /usr/local/lib/evogate-attack && won"),
  shell("see a variable", 'env | grep -q "^$variable=" && won'),
  shell("signal another process", 'kill -0 "$victim" && won'),
  shell("see other processes", "[ $(ls /proc | grep -c '^[0-9]') -gt 9 ] && won"),
];

/** With a proxy beside it. Without a sandbox there is none, and what would go through it goes straight. */
export const GO_OUT: readonly Attack[] = [
  python("TCP past the proxy", TCP),
  python("UDP past the proxy", UDP),
  python("an abstract socket past the proxy", ABSTRACT),
  python(
    "TCP through the proxy",
    "s = socket.socket(); s.settimeout(2); proxy = os.environ.get('https_proxy')\nif proxy: s.connect(('127.0.0.1', int(proxy.split(':')[-1]))); s.sendall(f\"CONNECT 127.0.0.1:{given['tcpPort']} HTTP/1.1\\r\\n\\r\\n\".encode())\nelse: s.connect(('127.0.0.1', given['tcpPort']))\nwon(b'hello' in s.recv(999))",
  ),
  python("see a variable beside the proxy's", "won(os.environ.get(given['variable']) == given['secretText'])"),
];
