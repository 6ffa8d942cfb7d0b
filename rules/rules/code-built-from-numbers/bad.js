// expect: code-built-from-numbers
const word = String.fromCharCode(101, 120, 101, 99, 83, 121, 110, 99);
// expect: code-built-from-numbers
const blob = "\x63\x75\x72\x6c\x20\x68\x74\x74\x70\x73\x3a\x2f\x2f\x65\x2e\x65\x78";
