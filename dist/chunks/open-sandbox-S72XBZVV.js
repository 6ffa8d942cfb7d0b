import{a as p,b as P,n as $,o as k}from"./chunk-U7YXHXDN.js";import{J as S,Wb as b,c as y,d as w}from"./chunk-6NQBZ4U7.js";import"./chunk-DCANE7XH.js";var h=["no-new-privileges","seccomp","no-capabilities","not-root","own-processes","own-network","own-files","judged-read-only","root-read-only","nothing-dropped-runs","own-environment"],E=`
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
`,R=`
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
`,N=`
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
`;function O(e,o){let[t,...n]=e.trimEnd().split(`
`);if(t!==o)return h;let r=new Set(n);return h.filter(l=>!r.has(`${l} yes`)||r.has(`${l} no`))}async function U(e,o,t){let n=await e.inspect(B(o));if(!n.ok)return n;let r=await I(e,o,n.value);if(!r.ok)return r;let l=b(s=>e.findInterpreter(s)),u=0,m=async(s,a)=>{let i=T(s,a,{policy:o,host:n.value,egress:r.value,port:e,number:u++}),d=await C(n.value,i,e.drawNonce);return d.ok?await e.run(d.value,t):d},g=b(async s=>{let a=s==="program"?y(null):await l(s);if(!a.ok)return a;let i=[$,P(r.value)].flatMap(f=>Object.keys(f));return await L(s,async f=>await m(f,a.value),[...i,...o.env],e.drawNonce())??a});return y({async run(s){let a=H(s.command[0]);if(a==="program"&&o.exec==="interpreter-only"){let d=`${s.command[0]} is not run: the policy allows nothing but interpreters (\`exec\`)`;return w("tests-not-run",d)}let i=await g(a);return i.ok?await m(s,i.value):i},async hasPytest(){let s=await l("python3");return s.ok&&s.value.hasPytest}})}async function I(e,{allowHosts:o},{backend:t}){let n=S(o);if(n===null)return y(null);if(t!=="bwrap")return w("not-built",`\`allowHosts\` is not built yet for ${t}`);let r=await e.findRelay();return r.ok?y({hosts:n,relay:r.value}):r}function B({backend:e}){return e==="auto"?"bwrap":e}async function C(e,o,t){if(e.backend==="bwrap")return y(k(o,e));let{planContainer:n}=await import("./plan-container-W3OQR5N6.js");return n(o,e,`evogate-${t()}`)}var x={python3:"python3",python:"python3",node:"node"};function H(e){return x[e]??"program"}var A={python3:e=>["python3","-I","-c",E,...e],node:e=>["node","-e",R,...e],program:e=>["sh","-c",N,"probe",...e]};async function L(e,o,t,n){let r=[...t,"PATH","PYTHONPATH","PWD","SHLVL","_","LC_CTYPE"],l=A[e]([n,p.judged,r.join(",")]),u=await o({command:l,folder:".",modules:[],files:[]});if(!u.ok)return u;let{end:m,stdout:g,stderr:s}=u.value,a=O(Buffer.from(g).toString(),n);if(m.kind==="exited"&&m.exitCode===0&&a.length===0)return null;let i=Buffer.from(s).toString().trim().split(`
`).at(-1)??"",d=i===""?a.join(", "):i;return w("sandbox-broken",`the sandbox did not prove itself with ${e}: ${d}`)}function T(e,o,t){let{policy:n,host:r,egress:l,port:u,number:m}=t,[g,...s]=e.command,a=j(e.folder),i=n.writePaths.map(c=>c.startsWith("/")?c:`${a}/${c}`),d=i.filter(c=>c.startsWith(`${p.judged}/`)),f=e.modules.map(j).join(":"),v=n.exec==="usr";return{command:[o?.program??g,...s],folder:a,files:[...W(e.folder,d),...e.files],mounts:[...v?r.system:[],...M(o),...n.readPaths.map(c=>({kind:"bind",source:c,at:c}))],writable:i,searchPath:v?[p.programs,"/usr/bin","/bin"]:[p.programs],environment:{...u.environment(n.env),...f===""?{}:{PYTHONPATH:f}},limits:n,egress:l,number:m}}function j(e){return e==="."?p.judged:`${p.judged}/${e}`}function W(e,o){let t=o.map(r=>r.slice(p.judged.length+1));return(e==="."?t:[e,...t]).map(r=>({kind:"folder",path:Buffer.from(r)}))}function M(e){if(e===null)return[];let o=Object.keys(x).filter(t=>x[t]===e.name);return[...e.mounts,...o.map(t=>({kind:"link",at:`${p.programs}/${t}`,to:e.program}))]}export{U as openSandbox};
