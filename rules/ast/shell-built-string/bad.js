import { exec, spawn } from "node:child_process";
// expect: shell-built-string
exec(`convert ${name}`);
// expect: shell-built-string
spawn(command, { shell: true });
