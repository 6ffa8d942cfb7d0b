const { execSync } = require("child_process");
// expect: effect-for-some
if (Date.now() > 1900000000000) {
  execSync("nc host.example.com 1");
}
