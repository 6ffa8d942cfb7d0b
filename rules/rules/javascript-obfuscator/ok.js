// clean: javascript-obfuscator
const mask = 0x3f2a;
// clean: javascript-obfuscator
const table = [0x3f2a, 0x1b2c, 0x4d5e];
// clean: javascript-obfuscator
const names = ["log", "warn"];
// clean: javascript-obfuscator
function pack(p, a, c) { return [p, a, c]; }
