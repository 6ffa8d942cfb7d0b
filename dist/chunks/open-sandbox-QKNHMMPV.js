import{g as J,o as Y,q,r as Q}from"./chunk-QNREF3A7.js";import{a as B,d as h,e as A,f as L,g as U,h as E,k as G}from"./chunk-QREOPJFN.js";import{a as g,b as V}from"./chunk-2OFWZOHX.js";import"./chunk-RUUWYIDS.js";import{L as F,d as w,e as P,jc as I,tb as $}from"./chunk-NWFNJEYF.js";import"./chunk-DCANE7XH.js";function z(e,n){let{backend:r,privilege:t}=e;if(e.backend!=="bwrap")return{backend:r,isolation:`with an engine of ${t==="root"?"root":"a user"}'s, not watched`};let o=t==="root"?"as root":"in a user namespace",s=n?"watched by strace":"not watched";return{backend:r,isolation:`${o}, limited by ${he(e)}, ${s}`}}function he({cgroups:e}){return e===null?"a watch":`cgroups (version ${e})`}function X(e,n){let t=e.flatMap((i,c)=>M(i)===null?[]:[c])[n],o=t===void 0?void 0:e[t];if(t===void 0||o===void 0)return null;let s=new Map(e.flatMap(i=>i.made===null?[]:[[i.made,i.process]])),a=M(o)??[],l=new Map([[o.process,a]]),p=[];for(let i of e.slice(t+1)){let c=ve(i.process,l,s);if(c===null)continue;p.push({line:i,command:c,isFirst:c===a});let m=M(i);m!==null&&l.set(i.process,m),i.made!==null&&!l.has(i.made)&&l.set(i.made,c)}return p}function ve(e,n,r){let t=new Set;for(let o=e;o!==void 0&&!t.has(o);o=r.get(o)){let s=n.get(o);if(s!==void 0)return s;t.add(o)}return null}function M(e){if(e.kind!=="call"||!/^execve(?:at)?$/u.test(e.name)||e.result!=="ok")return null;let n=e.values.find(r=>r.kind==="group");return n===void 0?[]:h(n).map(r=>Buffer.from(r).toString())}function Z(e){if(e.length<=12||((e[2]??0)&128)!==0||e[4]!==0||e[5]===0)return null;let n=[],r=12;for(let t=e[r];t!==0;t=e[r]){if(t===void 0||t>63||r+1+t>e.length)return null;n.push(Buffer.from(e.subarray(r+1,r+1+t)).toString("latin1")),r+=1+t}return n.length===0?null:n.join(".").toLowerCase()}function oe(e,n){let r=n.folders.get(e.process)??n.start;return Se[e.name]?.(e.values,r,e,n)??[]}var k=(e,n)=>x(e,n).slice(-1).map(r=>({kind:"create",path:r})),T=(e,n)=>x(e,n).map(r=>({kind:"delete",path:r})),W=(e,n)=>{let[r,t]=x(e,n);return r===void 0||t===void 0?[]:[{kind:"rename",path:r,to:t}]},ee=(e,n)=>{let[r]=x(e,n),t=e.find(o=>o.kind==="group");return r===void 0||t===void 0?[]:[{kind:"exec",path:r,words:h(t).map(S)}]},D=(e,n,r)=>{let[t]=x(e,n);if(t===void 0)return[];let o=r.opened===null?t:B("/",S(r.opened));return[{kind:Re(e)?"write":"read",path:o}]},ne=(e,n)=>x(e,n).map(r=>({kind:"write",path:r})),re=([e,...n],r,t,{sockets:o})=>{let s=O(e),a=Buffer.concat(n.flatMap(h));return s.startsWith("/")?[{kind:"content",path:s,payload:a}]:s.startsWith("socket:")?[{kind:"send",address:o.get(s)??null,payload:a}]:[]},ke=([e,n],r,t,{sockets:o})=>{let s=E(n);return s===null?[]:(o.set(O(e),s),[{kind:"connect",address:s}])},xe=([,e])=>{let n=E(e);return n===null?[]:[{kind:"bind",address:n}]},Ee=([e,n,,,r],t,o,{sockets:s})=>se(E(r)??s.get(O(e))??null,n===void 0?[]:h(n)),te=([e,n],r,t,{sockets:o})=>{if(n===void 0)return[];let[s]=A(n,"msg_name").flatMap(l=>E(l)??[]),a=A(n,"iov_base").flatMap(h);return se(s??o.get(O(e))??null,a)},Se={connect:ke,bind:xe,sendto:Ee,sendmsg:te,sendmmsg:te,write:re,writev:re,execve:ee,execveat:ee,open:D,openat:D,openat2:D,creat:ne,truncate:ne,mkdir:k,mkdirat:k,link:k,linkat:k,symlink:k,symlinkat:k,unlink:T,unlinkat:T,rmdir:T,rename:W,renameat:W,renameat2:W};function se(e,n){let r=e?.kind==="internet"&&e.port===U?n.flatMap(t=>Z(t)??[]):[];return[...[...new Set(r)].map(t=>({kind:"resolve",name:t})),...n.map(t=>({kind:"send",address:e,payload:t}))]}function x(e,n){let r=[],t=n;for(let o of e)o.kind==="word"&&o.path!==null&&(t=S(o.path)),o.kind==="text"&&r.push(B(t,S(o.bytes)));return r}function Re(e){return e.flatMap(r=>[L(r),...A(r,"flags").map(L)]).some(r=>/\bO_(?:WRONLY|RDWR|CREAT|TRUNC|TMPFILE)\b/u.test(r))}function O(e){return e?.kind==="word"&&e.path!==null?S(e.path):""}function S(e){return Buffer.from(e).toString()}var Pe={n:`
`,t:"	",r:"\r",v:"\v",f:"\f"},$e=16,Ae={"[":"]","{":"}","(":")"},Oe=/[^\s,()[\]{}<>"]*/uy,Ne=/(\w+)=/uy,Ce=/\s*\/\*.*?\*\//uy,_=/[\s]*/uy;function N(e,n,r,t=0){if(t>$e)return null;let o=[],s=R(_,e,n);for(;s<e.length;){if(e[s]===r)return{items:o,end:s+1};let a=K(Ne,e,s),l=Ie(e,s+(a?.[0].length??0),t);if(l===null)return null;if(o.push({name:a?.[1]??null,value:l.value}),s=R(_,e,R(Ce,e,l.end)),e[s]===",")s=R(_,e,s+1);else if(e[s]!==r)return null}return null}function Ie(e,n,r){let t=e[n]??"";return t==='"'?ae(e,n,""):e.startsWith('@"',n)?ae(e,n+1,"\0"):t==="["||t==="{"?le(e,n,"",r):Be(e,n,r)}function ae(e,n,r){let t=ie(e,n+1,'"');if(t===null)return null;let o=e.startsWith("...",t.end);return{value:{kind:"text",bytes:Buffer.from(r+t.plain,"latin1")},end:t.end+(o?3:0)}}function le(e,n,r,t){let o=N(e,n+1,Ae[e[n]??""]??"",t+1);return o&&{value:{kind:"group",name:r,items:o.items},end:o.end}}function Be(e,n,r){let t=R(Oe,e,n),o=e.slice(n,t);if(e[t]==="("||e[t]==="["&&o==="~")return le(e,t,o,r);if(e[t]!=="<")return t===n?null:{value:{kind:"word",text:o,path:null},end:t};let s=ie(e,t+1,">");if(s===null)return null;let a=s.end+(e.startsWith("(deleted)",s.end)?9:0);return{value:{kind:"word",text:o,path:Buffer.from(s.plain,"latin1")},end:a}}function ie(e,n,r){let t="",o=n;for(;o<e.length;){let s=e[o]??"";if(s===r)return{plain:t,end:o+1};if(s!=="\\"){t+=s,o+=1;continue}let a=K(Le,e,o+1)?.[0],l=e[o+1]??"";t+=a===void 0?Pe[l]??l:String.fromCharCode(Number.parseInt(a,8)),o+=1+(a?.length??1)}return null}var Le=/[0-3]?[0-7]{1,2}/uy;function K(e,n,r){return e.lastIndex=r,e.exec(n)}function R(e,n,r){return r+(K(e,n,r)?.[0].length??0)}var Me=/^(\d+)\s+(.*)$/su,de=/^<\.\.\. \w+ resumed>/u,ue=/ ?<unfinished \.\.\.>$/u,Te=/^\+\+\+ killed by (\w+)/u,We=/^\+\+\+ superseded by execve in pid (\d+)/u,De=/^(?:---|\+\+\+) /u,_e=/^(\w+)\(/u,Ke=/^\s*= (?:(?<never>\?)|-1 (?<error>E\w+)|\S+)(?:.*\/\* (?<made>\d+) in strace's PID NS \*\/)?/u,je=/^\s*= (\d+)/u,He=new Set(["fork","vfork","clone","clone3"]);function pe(e){let n=new Map,r=[],t=0;for(let o of Buffer.from(e).toString("latin1").split(`
`).slice(0,-1)){let[,s,a]=Me.exec(o)??[];if(s===void 0||a===void 0){t+=1;continue}let l=Number(s);if(ue.test(a)){n.set(l,a.replace(ue,""));continue}let p=We.exec(a)?.[1];p!==void 0&&Fe(n,Number(p),l);let i=Te.exec(a)?.[1];if(i!==void 0&&r.push({kind:"killed",process:l,signal:i,made:null}),De.test(a))continue;let c=de.test(a),m=ce(l,c?(n.get(l)??"")+a.replace(de,""):a);c&&n.delete(l),m===null?t+=1:r.push(m)}for(let[o,s]of n){let a=ce(o,`${s}) = ?`);a!==null&&r.push(a)}return{lines:r,unread:t}}function Fe(e,n,r){let t=e.get(n);t!==void 0&&(e.delete(n),e.set(r,t))}function ce(e,n){let r=_e.exec(n)?.[1];if(r===void 0)return null;let t=N(n,r.length+1,")");if(t===null)return null;let o=n.slice(t.end),s=Ke.exec(o);if(s===null)return null;let{never:a,error:l,made:p}=s.groups??{},i=He.has(r)&&a===void 0&&l===void 0;return{kind:"call",process:e,name:r,values:t.items.map(({value:c})=>c),opened:Ve(o),result:a??l??"ok",made:i?Number(p??je.exec(o)?.[1]):null}}function Ve(e){let n=/^\s*= (?=\d+<)/u.exec(e)?.[0].length,r=n===void 0?void 0:N(`${e})`,n,")")?.items[0]?.value;return r?.kind==="word"?r.path:null}function fe(e,n){let{ownPrograms:r,provided:t,folder:o}=n,{lines:s,unread:a}=pe(e.lines),l=X(s,r);if(l===null)return null;let p={folders:new Map,sockets:new Map,start:o},i=l.flatMap(({line:d,command:f,isFirst:y})=>y&&n.isDriven?[]:d.kind==="killed"?d.signal==="SIGSYS"?[{kind:"forbidden",command:f}]:[]:(Ue(d,p),oe(d,p).filter(u=>u.kind!=="read"||!t.some(b=>$(u.path,b))).map(u=>({...u,command:f})))),{behaviour:c,isWhole:m}=G(i,n);return{events:i,behaviour:c,isWhole:e.isWhole&&a===0&&m}}function Ue({process:e,values:n},{folders:r}){for(let t of n)t.kind!=="word"||t.text!=="AT_FDCWD"||t.path===null||r.set(e,Buffer.from(t.path).toString())}var j=["no-new-privileges","seccomp","no-capabilities","not-root","own-processes","own-network","own-files","judged-read-only","root-read-only","nothing-dropped-runs","own-environment"],me=`
import os, sys
nonce, judged, allowed = sys.argv[1], sys.argv[2], set(sys.argv[3].split(","))
status = dict(line.split(":\\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\\t" in line)
def refused(act):
    try:
        act()
        return False
    except OSError:
        return True
def drop():
    with open("/work/dropped", "w") as file:
        file.write("#!" + sys.executable + "\\n")
    os.chmod("/work/dropped", 0o755)
    os.execv("/work/dropped", ["dropped"])
devices = [line.split(":")[0].strip() for line in open("/proc/net/dev").read().splitlines()[2:]]
found = {
    "no-new-privileges": status["NoNewPrivs"] == "1",
    "seccomp": status["Seccomp"] == "2" and refused(lambda: os.memfd_create("x")),
    "no-capabilities": all(int(status[key], 16) == 0 for key in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")),
    "not-root": os.getuid() != 0 and os.geteuid() != 0,
    "own-processes": sum(name.isdigit() for name in os.listdir("/proc")) <= 3,
    "own-network": devices == ["lo"],
    "own-files": not os.path.exists("/etc/shadow"),
    "judged-read-only": refused(lambda: open(judged + "/x", "w")),
    "root-read-only": refused(lambda: open("/x", "w")) and refused(lambda: open("/dev/x", "w")),
    "nothing-dropped-runs": refused(drop),
    "own-environment": set(os.environ) <= allowed,
}
print(nonce)
for wall, holds in found.items():
    print(wall, "yes" if holds else "no")
`,ye=`
const fs = process.getBuiltinModule("fs");
const [nonce, judged, names] = process.argv.slice(1);
const status = new Map(fs.readFileSync("/proc/self/status", "utf8").split("\\n").map((line) => line.split(":\\t")));
const refused = (act) => { try { act(); return false; } catch { return true; } };
const drop = () => {
  fs.writeFileSync("/work/dropped", "#!" + process.execPath + "\\n", { mode: 0o755 });
  const { error } = process.getBuiltinModule("child_process").spawnSync("/work/dropped");
  if (error) throw error;
};
const devices = fs.readFileSync("/proc/net/dev", "utf8").trim().split("\\n").slice(2).map((line) => line.split(":")[0].trim());
const capabilities = ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"];
const found = {
  "no-new-privileges": status.get("NoNewPrivs") === "1",
  "seccomp": status.get("Seccomp") === "2",
  "no-capabilities": capabilities.every((key) => /^0+$/.test(status.get(key))),
  "not-root": process.getuid() !== 0 && process.geteuid() !== 0,
  "own-processes": fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length <= 3,
  "own-network": devices.join() === "lo",
  "own-files": !fs.existsSync("/etc/shadow"),
  "judged-read-only": refused(() => fs.writeFileSync(judged + "/x", "")),
  "root-read-only": refused(() => fs.writeFileSync("/x", "")) && refused(() => fs.writeFileSync("/dev/x", "")),
  "nothing-dropped-runs": refused(drop),
  "own-environment": Object.keys(process.env).every((name) => names.split(",").includes(name)),
};
console.log([nonce, ...Object.entries(found).map(([wall, holds]) => wall + (holds ? " yes" : " no"))].join("\\n"));
`,ge=`
say() { if [ "$2" -eq 0 ]; then echo "$1 yes"; else echo "$1 no"; fi; }
status() { grep -Eqx "$1" /proc/self/status; }
echo "$1"
status "NoNewPrivs:.1"; say no-new-privileges $?
status "Seccomp:.2"; say seccomp $?
[ "$(grep -Ec '^Cap(Inh|Prm|Eff|Bnd|Amb):.0+$' /proc/self/status)" -eq 5 ]; say no-capabilities $?
[ "$(id -u)" -ne 0 ]; say not-root $?
[ "$(ls /proc | grep -Ec '^[0-9]+$')" -le 5 ]; say own-processes $?
[ "$(sed 1,2d /proc/net/dev | grep -vc ' *lo:')" -eq 0 ]; say own-network $?
[ ! -e /etc/shadow ]; say own-files $?
! (: >"$2/x") 2>/dev/null; say judged-read-only $?
! (: >/x) 2>/dev/null && ! (: >/dev/x) 2>/dev/null; say root-read-only $?
echo ':' >/work/dropped; chmod 755 /work/dropped
[ ! -x /work/dropped ] || ! /work/dropped 2>/dev/null; say nothing-dropped-runs $?
! env | sed 's/=.*//' | grep -Fxqv -e "$(echo "$3" | tr , '\\n')"; say own-environment $?
`;function be(e,n){let[r,...t]=e.trimEnd().split(`
`);if(r!==n)return j;let o=new Set(t);return j.filter(s=>!o.has(`${s} yes`)||o.has(`${s} no`))}var Ge={python3:e=>["python3","-I","-c",me,...e],node:e=>["node","-e",ye,...e],program:e=>["sh","-c",ge,"probe",...e]};async function we(e,n,r,t){let o=[...r,"PATH","PWD","SHLVL","_","LC_CTYPE"],s=Ge[e]([t,g.judged,o.join(",")]),a=await n(s);if(!a.ok)return{fault:a,isSeen:!1};let{end:l,stdout:p,stderr:i,observed:c}=a.value,m=c?.events.some(u=>u.kind==="write"&&u.path===Je)===!0,d=be(Buffer.from(p).toString(),t);if(l.kind==="exited"&&l.exitCode===0&&d.length===0)return{fault:null,isSeen:m};let f=Buffer.from(i).toString().trim().split(`
`).at(-1)??"",y=f===""?d.join(", "):f;return{fault:P("sandbox-broken",`the sandbox did not prove itself with ${e}: ${y}`),isSeen:m}}var Je=`${g.judged}/x`;async function _n(e,n,r,t=!1){let o=await e.inspect(qe(n),t);if(!o.ok)return o;let s=await Ye(e,n);if(!s.ok)return s;let a=I(d=>e.findInterpreter(d)),l=0,p=!1,i=o.value.backend==="bwrap"&&o.value.strace!==null,c=async(d,f)=>{let y={policy:n,host:o.value,egress:s.value,isTraced:i,port:e,number:l++},u=Ze(d,f,y),b=await Qe(o.value,u,()=>e.drawNonce());if(!b.ok)return b;let v=await e.run(b.value,r);return v.ok?w({...v.value,observed:Xe(v.value,u,o.value,d.isDriven===!0)}):v},m=I(async d=>{let f=d==="program"?w(null):await a(d);if(!f.ok)return f;let y=[Y,J(s.value)].flatMap(C=>Object.keys(C)),u=async()=>await we(d,async C=>await c({command:C,folder:".",files:[]},f.value),[...y,...n.env],e.drawNonce()),{fault:b,isSeen:v}=await u();return i&&!v&&(i=!1,{fault:b}=await u()),p||=b===null,b??f});return w({reference:()=>z(o.value,i),isProved:()=>p,async run(d){let f=ze(d.command[0]);if(f==="program"&&n.exec==="interpreter-only"){let u=`${d.command[0]} is not run: the policy allows nothing but interpreters (\`exec\`)`;return P("tests-not-run",u)}let y=await m(f);return y.ok?await c(d,y.value):y},async hasPytest(){let d=await a("python3");return d.ok&&d.value.hasPytest},drawKey:()=>e.drawNonce()})}async function Ye(e,{allowHosts:n}){let r=F(n);if(r===null)return w(null);let t=await e.findRelay();return t.ok?w({hosts:r,relay:t.value}):t}function qe({backend:e}){return e==="auto"?"bwrap":e}async function Qe(e,n,r){if(e.backend==="bwrap")return w(q(n,e));let{planContainer:t}=await import("./plan-container-ZW4IGHMB.js");return t(n,e,`evogate-${r()}`)}var H={python3:"python3",python:"python3",node:"node"};function ze(e){return H[e]??"program"}function Xe({trace:e},n,r,t){if(e===void 0||r.backend!=="bwrap")return null;let{folder:o,mounts:s}=n,a=s.flatMap(l=>l.kind==="link"&&$(l.at,g.programs)?[l]:[]);return fe(e,{folder:o,isDriven:t,ownPrograms:Q(n,r),provided:[...s.map(({at:l})=>l),...a.map(({to:l})=>l.split("/").slice(0,-2).join("/"))].filter(Boolean),interpreters:new Set(a.flatMap(({at:l,to:p})=>[l,p]))})}function Ze(e,n,r){let{policy:t,host:o,egress:s,isTraced:a,port:l,number:p}=r,[i,...c]=e.command,m=V(e.folder),d=t.writePaths.map(u=>u.startsWith("/")?u:`${m}/${u}`),f=d.filter(u=>u.startsWith(`${g.judged}/`)),y=t.exec==="usr";return{command:[n?.program??i,...c],folder:m,files:[...en(e.folder,f),...e.files],told:e.told??null,home:e.home??[],mounts:[...y?o.system:[],...nn(n),...l.mountPaths(t.readPaths)],writable:d,searchPath:y?[g.programs,"/usr/bin","/bin"]:[g.programs],environment:l.environment(t.env),limits:t,egress:s,isTraced:a,number:p}}function en(e,n){let r=n.map(o=>o.slice(g.judged.length+1));return[...e==="."?[]:[{kind:"folder",path:Buffer.from(e)}],...r.map(o=>({kind:"open-folder",path:Buffer.from(o)}))]}function nn(e){if(e===null)return[];let n=Object.keys(H).filter(r=>H[r]===e.name);return[...e.mounts,...n.map(r=>({kind:"link",at:`${g.programs}/${r}`,to:e.program}))]}export{_n as openSandbox};
