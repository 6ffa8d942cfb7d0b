// expect: interpreter-internals
const spawn = process.binding("spawn_sync");
// expect: interpreter-internals
[].constructor.constructor("return 1")();
