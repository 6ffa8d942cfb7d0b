function o(s){let i=new WeakMap;return(e,r)=>{let t=i.get(r.entries)??new Map;i.set(r.entries,t);let n=t.get(e)??s(e,r);return t.set(e,n),n}}export{o as a};
