// expect: long-wait
setTimeout(() => start(), 7200000);
