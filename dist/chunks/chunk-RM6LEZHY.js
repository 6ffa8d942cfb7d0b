<<<<<<<< HEAD:dist/chunks/chunk-A7XFST3I.js
import{a as r}from"./chunk-YI3RCD7H.js";function i(n,e){let[t]=e.kind==="recovered"?e.problems:[];return r().finish("data",t===void 0?e:{kind:"failed",problem:t},n.length)}export{i as a};
========
import{a as r}from"./chunk-XTTVTVQM.js";function i(n,e){let[t]=e.kind==="recovered"?e.problems:[];return r().finish("data",t===void 0?e:{kind:"failed",problem:t},n.length)}export{i as a};
>>>>>>>> h/codeedits:dist/chunks/chunk-RM6LEZHY.js
