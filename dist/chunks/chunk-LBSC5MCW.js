import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function o(e,n){let r={path:e,line:1,column:1,endLine:1,endColumn:1};return n===void 0?r:{...r,member:n}}function t(e){return e.member===void 0?e.path:`${e.path}!${e.member}`}export{o as a,t as b};
