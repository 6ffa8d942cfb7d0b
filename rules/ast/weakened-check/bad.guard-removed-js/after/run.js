const fs = require("node:fs");

// expect: weakened-check
function store(user, path, text) {
  fs.writeFileSync(path, text);
}

// expect: weakened-check
const send = (user, mail) => {
  mail.deliver();
};
