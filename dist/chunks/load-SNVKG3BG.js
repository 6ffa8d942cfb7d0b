import"./chunk-5WDYQ25S.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-FURVIKJM.js");return r}export{t as loadJavaScript};
