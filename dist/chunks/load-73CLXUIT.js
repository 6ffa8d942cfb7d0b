import"./chunk-3KVQKBT7.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-52I6CXOE.js");return r}export{t as loadJavaScript};
