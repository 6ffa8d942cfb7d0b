const { execSync } = require("child_process");
// expect: decoded-code
eval(atob("MSsx"));
// expect: decoded-code
execSync(Buffer.from(text, "base64").toString());
