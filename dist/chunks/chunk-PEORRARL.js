import{a as e,b as m,c,d as s}from"./chunk-LRGSJYNO.js";function a({run:t,tool:n},p){let o=p??t.head,r=e`${c(n.name)} ${m(n.version)}`,i=o===null?e`what is checked out`:e`head ${m(o)}`;return e`<sub>Judged: ${i}, by policy ${m(t.policy.sha256)}, with ${r}.</sub>`}var u=3;function b(t,n,p){let o=`
${a(t,n)}
`,r=p-Buffer.byteLength(o),i=s(t,r);return(Buffer.byteLength(i)<=r?i:s(t,Math.floor(r/u)))+o}export{a,b};
