const fs = require("node:fs");
const os = require("node:os");
const { join } = require("node:path");

module.exports = (path) => fs.readFileSync(path, "utf8");
// expect: secret-file-named
module.exports.key = () => fs.readFileSync(join(os.homedir(), ".ssh", "id_ed25519"), "utf8");
