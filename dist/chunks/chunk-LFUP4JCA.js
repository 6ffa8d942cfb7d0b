import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var n=["critical","high","medium","low","info"],t=["high","medium","low"];function i(e,o){return n.indexOf(e.severity)<=n.indexOf(o.severity)&&t.indexOf(e.confidence)<=t.indexOf(o.confidence)}export{n as a,t as b,i as c};
