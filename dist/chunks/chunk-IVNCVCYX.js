var e=process.getBuiltinModule("stream");var t=e.Duplex,r=e.PassThrough,o=e.Readable;var s=e.Transform,i=e.Writable;var a=e.getDefaultHighWaterMark;export{t as a,r as b,o as c,s as d,i as e,a as f};
