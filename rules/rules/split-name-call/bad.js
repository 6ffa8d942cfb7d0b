// expect: split-name-call
const cp = require("child_" + "process");
// expect: split-name-call
globalThis["ev" + "al"](code);
