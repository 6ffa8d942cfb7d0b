var e=process.getBuiltinModule("child_process");var o=e.ChildProcess;var c=e.execFile;var t=e.spawn,n=e.spawnSync;export{o as a,c as b,t as c,n as d};
