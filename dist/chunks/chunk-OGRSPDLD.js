<<<<<<<< HEAD:dist/chunks/chunk-TEUVW3RI.js
import{Ob as u,x as c}from"./chunk-XJGSXUFP.js";function $({artifacts:t}){let n=[...t].map(([i,r])=>[i,l(r)]);return`${o(0,[["artifacts",o(1,n)],["schema",JSON.stringify(u)]])}
========
import{Ob as u,x as c}from"./chunk-5WDYQ25S.js";function $({artifacts:t}){let n=[...t].map(([i,r])=>[i,l(r)]);return`${o(0,[["artifacts",o(1,n)],["schema",JSON.stringify(u)]])}
>>>>>>>> h/flows:dist/chunks/chunk-OGRSPDLD.js
`}function l({digest:t,isBaseline:n,files:i,closure:r,capabilities:e,anchor:a}){let d=[...r.found].map(p);return o(2,[["anchor",o(3,[["capabilities",g(4,a.capabilities)],["digest",JSON.stringify(a.digest)]])],...n?[["baseline","true"]]:[],["capabilities",g(3,e)],["closure",o(3,[["found",o(4,d)],["sought",f(4,r.sought.map(m=>JSON.stringify(m)).toSorted(s))]])],["digest",JSON.stringify(t)],["files",o(3,[...i].map(p))]])}function g(t,n){return f(t,n.map(c).toSorted(s))}function p([t,n]){return[t,JSON.stringify(n)]}function o(t,n){let i=n.toSorted(([r],[e])=>s(r,e));return y("{}",t,i.map(([r,e])=>`${JSON.stringify(r)}: ${e}`))}function f(t,n){return y("[]",t,n)}function y(t,n,i){if(i.length===0)return t;let r="  ".repeat(n);return`${t[0]}
${i.map(e=>`${r}  ${e}`).join(`,
`)}
${r}${t[1]}`}function s(t,n){return t<n?-1:+(t>n)}export{$ as a,l as b};
