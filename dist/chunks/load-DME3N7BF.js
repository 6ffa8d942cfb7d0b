import"./chunk-D3L5XODN.js";import"./chunk-DCANE7XH.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-4DO5QBOO.js");return r}export{t as loadJavaScript};
