const fs = require("fs");
// expect: privilege-raised
fs.chmodSync("helper", 0o6755);
