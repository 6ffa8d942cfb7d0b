import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function t(e,s,c,o){return{language:e,parse:s,scopes:[{kind:"source",name:null,parent:null,outer:[],span:{start:0,end:c}}],imports:[],definitions:[],calls:[],assignments:[],regions:[],strings:[],comments:[],...o}}export{t as a};
