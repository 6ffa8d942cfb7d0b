import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function e(n){return n.length>0?n:null}export{e as a};
