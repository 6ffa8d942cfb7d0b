// expect: long-wait
setTimeout(() => start(), 7200000);
// expect: long-wait
setInterval(() => load(), 24 * 3600 * 1000);
