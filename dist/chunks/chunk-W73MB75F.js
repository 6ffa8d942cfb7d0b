function o(n,e,r){let t=Math.min(r,e.length),a={start:t,end:Math.min(t+1,e.length)};return{root:null,parse:{kind:"failed",problem:{message:n.split(`
`,1)[0]??"",at:a}}}}export{o as a};
