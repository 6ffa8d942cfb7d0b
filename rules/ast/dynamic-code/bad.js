const vm = require("vm");
// expect: dynamic-code
const f = new Function("a", process.argv[2]);
// expect: dynamic-code
vm.runInNewContext(text);
// expect: dynamic-code
setTimeout("tick()", 10);
