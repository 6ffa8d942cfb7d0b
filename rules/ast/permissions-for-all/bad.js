import fs from "fs";
// expect: permissions-for-all
fs.chmodSync("run.sh", "777");
