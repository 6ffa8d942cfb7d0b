import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as e}from"./chunk-BQWKT6AX.js";import{c as a}from"./chunk-4HVM4HLE.js";var r=a(e(),1);function s(t){return(0,r.createHash)("sha256").update(t).digest("hex")}export{s as a};
