var e=process.getBuiltinModule("path"),o=e;var t=e.dirname;var s=e.isAbsolute,n=e.join;var r=e.resolve,a=e.sep;export{o as a,t as b,s as c,n as d,r as e,a as f};
