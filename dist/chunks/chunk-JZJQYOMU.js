var e=process.getBuiltinModule("path"),o=e;var t=e.basename;var s=e.dirname;var n=e.isAbsolute,r=e.join;var a=e.resolve,p=e.sep;export{o as a,t as b,s as c,n as d,r as e,a as f,p as g};
