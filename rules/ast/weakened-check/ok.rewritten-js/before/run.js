const fs = require("node:fs");

function store(user, path, text) {
  if (!user.isAdmin) {
    throw new Error("not allowed");
  }
  fs.writeFileSync(path, text);
}
