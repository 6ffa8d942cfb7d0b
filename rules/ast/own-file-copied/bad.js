const fs = require("fs");
// expect: own-file-copied
fs.copyFileSync(__filename, "../other/helper.js");
