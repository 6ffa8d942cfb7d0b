const fs = require("node:fs");

module.exports = (path) => fs.readFileSync(path, "utf8");
