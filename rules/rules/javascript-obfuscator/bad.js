// expect: javascript-obfuscator
const _0x3f2a = ["log"]; function _0x1b2c(_0x4d5e) { return _0x3f2a[_0x4d5e]; }
// expect: javascript-obfuscator
var t = ["\x6c\x6f\x67", "\x77\x61\x72\x6e"];
// expect: javascript-obfuscator
eval(function(p,a,c,k,e,d){return p}("1 2",2,2,"a|b".split("|"),0,{}));
