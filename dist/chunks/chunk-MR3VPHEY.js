var t=process.getBuiltinModule("events");var e=t.EventEmitter;var o=t.addAbortListener;var n=t.on,s=t.once,r=t.setMaxListeners;export{e as a,o as b,n as c,s as d,r as e};
