// expect: weakened-check
console.log("42 tests: all passed, 0 errors");
