var e=process.getBuiltinModule("timers/promises");var t=e.scheduler,s=e.setImmediate;var o=e.setTimeout;export{t as a,s as b,o as c};
