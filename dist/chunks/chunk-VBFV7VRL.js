var e=()=>Promise.resolve({capabilities:[],closure:{found:[],sought:[]}});export{e as a};
