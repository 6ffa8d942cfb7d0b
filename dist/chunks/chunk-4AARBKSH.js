var e=process.getBuiltinModule("stream/promises");var i=e.finished,o=e.pipeline;export{i as a,o as b};
