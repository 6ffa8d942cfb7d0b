var e=process.getBuiltinModule("path"),o=e;var s=e.join;var t=process.getBuiltinModule("os");var n=t.EOL;var p=t.constants;var a=t.tmpdir;export{n as a,p as b,a as c,o as d,s as e};
