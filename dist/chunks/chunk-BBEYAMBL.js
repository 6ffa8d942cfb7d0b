import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var r=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#)/gu;function e(n){return n.replace(r,t=>t===`
`?t:p(t))}function p(n){return n.split("").map(t=>`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`).join("")}export{e as a};
