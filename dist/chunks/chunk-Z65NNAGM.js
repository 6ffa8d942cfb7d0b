import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function r(e,n){let o=(n instanceof Error?n.stack??n.message:String(n)).split(`
`).slice(0,3).join(" ").replaceAll(/\s+/gu," ");return{code:"crash",message:`${e} crashed: ${o}`}}function i(e,n){let t={path:e,line:1,column:1,endLine:1,endColumn:1};return n===void 0?t:{...t,member:n}}function l(e){return e.member===void 0?e.path:`${e.path}!${e.member}`}export{i as a,l as b,r as c};
