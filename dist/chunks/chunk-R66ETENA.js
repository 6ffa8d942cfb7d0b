import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as e}from"./chunk-4HVM4HLE.js";var t=e((i,o)=>{o.exports=process.getBuiltinModule("path")});var p=e((l,s)=>{s.exports=process.getBuiltinModule("os")});export{t as a,p as b};
