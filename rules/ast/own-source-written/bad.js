const fs = require("fs");
// expect: own-source-written
fs.writeFileSync(__filename, text);
