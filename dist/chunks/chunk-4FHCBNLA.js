var t=process.getBuiltinModule("os");var o=t.EOL;var s=t.constants;var r=t.tmpdir;var e=process.getBuiltinModule("path"),p=e;var a=e.join;export{o as a,s as b,r as c,p as d,a as e};
