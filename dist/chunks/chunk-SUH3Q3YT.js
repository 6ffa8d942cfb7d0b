var t=process.getBuiltinModule("os");var e=t.EOL;var o=t.constants;var r=t.homedir;var s=t.networkInterfaces;var n=t.tmpdir;export{e as a,o as b,r as c,s as d,n as e};
