const fs = require("fs");
const os = require("os");
const path = require("path");
// expect: start-up-file-written
fs.appendFileSync(path.join(os.homedir(), ".bashrc"), "run-it &");
