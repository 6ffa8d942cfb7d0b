import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as o}from"./chunk-4HVM4HLE.js";var t=o((p,e)=>{e.exports=process.getBuiltinModule("crypto")});export{t as a};
