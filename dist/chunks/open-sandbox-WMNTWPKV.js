import{a as c,b as P,n as $,o as k}from"./chunk-7UITIXDB.js";import{$b as x,J as S,c as w,d as b}from"./chunk-UB4R3OY7.js";import"./chunk-DCANE7XH.js";function E(e){let{backend:n,privilege:o}=e;return e.backend!=="bwrap"?{backend:n,isolation:`with an engine of ${o==="root"?"root":"a user"}'s`}:{backend:n,isolation:`${o==="root"?"as root":"in a user namespace"}, limited by ${B(e)}`}}function B({cgroups:e}){return e===null?"a watch":`cgroups (version ${e})`}var v=["no-new-privileges","seccomp","no-capabilities","not-root","own-processes","own-network","own-files","judged-read-only","root-read-only","nothing-dropped-runs","own-environment"],R=`
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
`,N=`
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
`,O=`
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
`;function j(e,n){let[o,...s]=e.trimEnd().split(`
`);if(o!==n)return v;let r=new Set(s);return v.filter(d=>!r.has(`${d} yes`)||r.has(`${d} no`))}async function ne(e,n,o,s=!1){let r=await e.inspect(C(n),s);if(!r.ok)return r;let d=await I(e,n,r.value);if(!d.ok)return d;let u=x(t=>e.findInterpreter(t)),f=0,y=!1,g=async(t,a)=>{let p=M(t,a,{policy:n,host:r.value,egress:d.value,port:e,number:f++}),l=await L(r.value,p,()=>e.drawNonce());return l.ok?await e.run(l.value,o):l},m=x(async t=>{let a=t==="program"?w(null):await u(t);if(!a.ok)return a;let p=[$,P(d.value)].flatMap(i=>Object.keys(i)),l=await W(t,async i=>await g(i,a.value),[...p,...n.env],e.drawNonce());return y||=l===null,l??a});return w({reference:E(r.value),isProved:()=>y,async run(t){let a=A(t.command[0]);if(a==="program"&&n.exec==="interpreter-only"){let l=`${t.command[0]} is not run: the policy allows nothing but interpreters (\`exec\`)`;return b("tests-not-run",l)}let p=await m(a);return p.ok?await g(t,p.value):p},async hasPytest(){let t=await u("python3");return t.ok&&t.value.hasPytest}})}async function I(e,{allowHosts:n},{backend:o}){let s=S(n);if(s===null)return w(null);if(o!=="bwrap")return b("not-built",`\`allowHosts\` is not built yet for ${o}`);let r=await e.findRelay();return r.ok?w({hosts:s,relay:r.value}):r}function C({backend:e}){return e==="auto"?"bwrap":e}async function L(e,n,o){if(e.backend==="bwrap")return w(k(n,e));let{planContainer:s}=await import("./plan-container-MUXLQWQV.js");return s(n,e,`evogate-${o()}`)}var h={python3:"python3",python:"python3",node:"node"};function A(e){return h[e]??"program"}var T={python3:e=>["python3","-I","-c",R,...e],node:e=>["node","-e",N,...e],program:e=>["sh","-c",O,"probe",...e]};async function W(e,n,o,s){let r=[...o,"PATH","PYTHONPATH","PWD","SHLVL","_","LC_CTYPE"],d=T[e]([s,c.judged,r.join(",")]),u=await n({command:d,folder:".",modules:[],files:[]});if(!u.ok)return u;let{end:f,stdout:y,stderr:g}=u.value,m=j(Buffer.from(y).toString(),s);if(f.kind==="exited"&&f.exitCode===0&&m.length===0)return null;let t=Buffer.from(g).toString().trim().split(`
`).at(-1)??"",a=t===""?m.join(", "):t;return b("sandbox-broken",`the sandbox did not prove itself with ${e}: ${a}`)}function M(e,n,o){let{policy:s,host:r,egress:d,port:u,number:f}=o,[y,...g]=e.command,m=H(e.folder),t=s.writePaths.map(i=>i.startsWith("/")?i:`${m}/${i}`),a=t.filter(i=>i.startsWith(`${c.judged}/`)),p=e.modules.map(H).join(":"),l=s.exec==="usr";return{command:[n?.program??y,...g],folder:m,files:[..._(e.folder,a),...e.files],mounts:[...l?r.system:[],...F(n),...s.readPaths.map(i=>({kind:"bind",source:i,at:i}))],writable:t,searchPath:l?[c.programs,"/usr/bin","/bin"]:[c.programs],environment:{...u.environment(s.env),...p===""?{}:{PYTHONPATH:p}},limits:s,egress:d,number:f}}function H(e){return e==="."?c.judged:`${c.judged}/${e}`}function _(e,n){let o=n.map(r=>r.slice(c.judged.length+1));return(e==="."?o:[e,...o]).map(r=>({kind:"folder",path:Buffer.from(r)}))}function F(e){if(e===null)return[];let n=Object.keys(h).filter(o=>h[o]===e.name);return[...e.mounts,...n.map(o=>({kind:"link",at:`${c.programs}/${o}`,to:e.program}))]}export{ne as openSandbox};
