import{a as r}from"./chunk-43HWRRUZ.js";function i(n,e){let[t]=e.kind==="recovered"?e.problems:[];return r().finish("data",t===void 0?e:{kind:"failed",problem:t},n.length)}export{i as a};
