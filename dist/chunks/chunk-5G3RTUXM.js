<<<<<<<< HEAD:dist/chunks/chunk-E2GY6OBE.js
import{ob as n}from"./chunk-KXB6CGUT.js";async function c(a,s,t,e){let r=await e({...a,closure:[]},s,t.paths);for(;;){let o=r.facts.closure.found.flatMap(d=>t.entries.get(d)??[]);if(o.length===(r.artifact.closure??[]).length)return r;let i={...a,closure:o};r=await e(i,await n(i,t.read),t.paths)}}export{c as a};
========
import{kb as n}from"./chunk-WGYTI42E.js";async function c(a,s,t,e){let r=await e({...a,closure:[]},s,t.paths);for(;;){let o=r.facts.closure.found.flatMap(d=>t.entries.get(d)??[]);if(o.length===(r.artifact.closure??[]).length)return r;let i={...a,closure:o};r=await e(i,await n(i,t.read),t.paths)}}export{c as a};
>>>>>>>> h/codeedits:dist/chunks/chunk-5G3RTUXM.js
