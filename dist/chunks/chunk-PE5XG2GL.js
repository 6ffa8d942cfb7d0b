import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as r}from"./chunk-4HVM4HLE.js";var e=r((n,t)=>{t.exports=process.getBuiltinModule("crypto")});export{e as a};
