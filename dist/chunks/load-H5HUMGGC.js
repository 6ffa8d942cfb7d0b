import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import"./chunk-4HVM4HLE.js";async function t(){let{analyseJavaScript:r}=await import("./analyse-4TCJ3IPC.js");return r}export{t as loadJavaScript};
