const { spawn } = require("child_process");
// expect: silent-process
spawn("node", ["worker.js"], { detached: true, stdio: "ignore" }).unref();
