function t(r,e){return{root:null,parse:{kind:"failed",problem:{message:r.split(`
`,1)[0]??"",at:{start:e,end:e+1}}}}}export{t as a};
