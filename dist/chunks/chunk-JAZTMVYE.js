import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as t}from"./chunk-4HVM4HLE.js";var i=t((l,e)=>{e.exports=process.getBuiltinModule("util")});export{i as a};
