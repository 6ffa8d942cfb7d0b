import{Qb as v,c as A,d as k}from"./chunk-YSRIH2VC.js";import"./chunk-DCANE7XH.js";var l={judged:"/judged",work:"/work",temporary:"/tmp",sharedMemory:"/dev/shm",programs:"/evogate/bin"},N="/sys",S={judged:"/sys/judged",filter:"/sys/filter",writable:"/sys/rw"};var ce={file:"0",link:"2",folder:"5"},ue="L",pe="K";function M(e){let n=e.filter(({kind:o})=>o==="link"),t=e.filter(({kind:o})=>o!=="link"),r=new Uint8Array(2*512);return Buffer.concat([...[...t,...n].flatMap(me),r])}function C(e){return e.reduce((t,r)=>{let o=r.kind==="file"?r.bytes.length:0;return t+4096+Math.ceil(o/4096)*4096},0)}function me(e){let n=e.kind==="link"?e.target:new Uint8Array,t=e.kind==="file"?e.bytes:new Uint8Array,r=e.kind==="folder"||e.kind==="file"&&e.isExecutable?493:420;return[...$(ue,e.path),...$(pe,n),B({path:e.path,target:n,type:ce[e.kind],mode:r,size:t.length}),...U(t)]}function $(e,n){if(n.length<=100)return[];let t=Buffer.concat([n,Buffer.of(0)]),r=Buffer.from("././@LongLink");return[B({path:r,target:new Uint8Array,type:e,mode:420,size:t.length}),...U(t)]}function B({path:e,target:n,type:t,mode:r,size:o}){let s=Buffer.alloc(512);s.set(e.subarray(0,100),0),s.write(g(r,7),100),s.write(g(0,7),108),s.write(g(0,7),116),s.write(g(o,11),124),s.write(g(0,11),136),s.write(t,156),s.set(n.subarray(0,100),157),s.write("ustar  ",257),s.fill(" ",148,156);let d=s.reduce((i,a)=>i+a,0);return s.write(`${g(d,6)}\0 `,148),s}function g(e,n){return e.toString(8).padStart(n,"0")}function U(e){return[e,new Uint8Array((512-e.length%512)%512)]}var fe=3,ye=4,ge=[["--unshare-pid","--unshare-net","--unshare-ipc","--unshare-uts","--unshare-cgroup-try"],["--hostname","sandbox","--die-with-parent","--new-session","--clearenv"]].flat(),be={root:["--cap-drop","ALL","--cap-add","CAP_SETUID","--cap-add","CAP_SETGID","--cap-add","CAP_SETPCAP"],user:["--unshare-user","--uid","1000","--gid","1000","--disable-userns","--cap-drop","ALL"]},Se="1048576";function F(e){let{host:n,mounts:t,writable:r,folder:o,environment:s,command:d}=e;return[ge,be[n.privilege],["--size",Se,"--tmpfs","/"],Ee(t),["--proc","/proc","--dev","/dev"],["--ro-bind",S.judged,l.judged],r.flatMap(({name:i,at:a})=>[...we(a),"--bind",`${S.writable}/${i}`,a]),["--remount-ro","/dev","--remount-ro","/"],["--chdir",o],Object.entries(s).flatMap(([i,a])=>["--setenv",i,a]),["--json-status-fd",`${ye}`,"--seccomp",`${fe}`],["--",...d]].flat()}function Ee(e){let n=[...new Map(e.map(o=>[o.at,o])).values()].toSorted(he),t=new Set,r=[];return n.flatMap(o=>{if(r.some(i=>xe(i,o)))return[];let s=D(o.at).filter(i=>!t.has(i)&&!r.some(({at:a})=>I(i,a)));for(let i of s)t.add(i);r.push(o);let d=o.kind==="bind"?["--ro-bind",o.source,o.at]:["--symlink",o.to,o.at];return[...s.flatMap(i=>["--perms","0755","--dir",i]),...d]})}function xe(e,{at:n}){return n!==e.at&&I(n,e.at)&&(e.kind==="link"||e.source===e.at)}function I(e,n){return e===n||e.startsWith(`${n}/`)}function we(e){return[l.judged,"/dev"].some(n=>I(e,n))?[]:D(e).flatMap(n=>["--perms","0755","--dir",n])}function he(e,n){return e.at<n.at?-1:1}function D(e){let n=e.split("/").slice(1,-1);return n.map((t,r)=>`/${n.slice(0,r+1).join("/")}`)}function H(e){return["--core=0","--nofile=256",`--cpu=${e.cpuSeconds}:${e.cpuSeconds+2}`,`--fsize=${e.fileMb*1048576}`,`--data=${e.memoryMb*1048576}`,`--nproc=${e.processes}`,"--memlock=0","--msgqueue=0"]}function j({fileMb:e}){return 2*e*1048576}function x(e){return 16+8*e}function b(e){return{code:32,ifTrue:0,ifFalse:0,operand:e}}function u(e){return{code:6,ifTrue:0,ifFalse:0,operand:e}}var _e={equals:21,above:37,atLeast:53,hasAny:69};function m(e,n,t){if(t.length>255)throw new Error(`${t.length} instructions cannot be skipped at once`);return[{code:_e[e],ifTrue:0,ifFalse:t.length,operand:n},...t]}function W(e){let n=new Uint8Array(e.length*8),t=new DataView(n.buffer);for(let[r,{code:o,ifTrue:s,ifFalse:d,operand:i}]of e.entries())t.setUint16(r*8,o,!0),t.setUint8(r*8+2,s),t.setUint8(r*8+3,d),t.setUint32(r*8+4,i,!0);return n}var Y={ptrace:[101,117],process_vm_readv:[310,270],process_vm_writev:[311,271],mount:[165,40],umount2:[166,39],pivot_root:[155,41],chroot:[161,51],mount_setattr:[442,442],open_tree:[428,428],move_mount:[429,429],fsopen:[430,430],fsconfig:[431,431],fsmount:[432,432],fspick:[433,433],swapon:[167,224],swapoff:[168,225],reboot:[169,142],kexec_load:[246,104],kexec_file_load:[320,294],init_module:[175,105],finit_module:[313,273],delete_module:[176,106],bpf:[321,280],userfaultfd:[323,282],fanotify_init:[300,262],keyctl:[250,219],add_key:[248,217],request_key:[249,218],unshare:[272,97],setns:[308,268],open_by_handle_at:[304,265],acct:[163,89],settimeofday:[164,170],clock_settime:[227,112],sethostname:[170,161],setdomainname:[171,162],iopl:[172,null],ioperm:[173,null],modify_ldt:[154,null],quotactl:[179,60],quotactl_fd:[443,443],uselib:[134,null]},G={kcmp:[312,272],pidfd_getfd:[438,438],perf_event_open:[298,241],io_uring_setup:[425,425],io_uring_enter:[426,426],io_uring_register:[427,427],name_to_handle_at:[303,264],clock_adjtime:[305,266],adjtimex:[159,171],syslog:[103,116],lookup_dcookie:[212,18],vhangup:[153,58],ustat:[136,null],sysfs:[139,null],_sysctl:[156,null],nfsservctl:[180,42],create_module:[174,null],query_module:[178,null],get_kernel_syms:[177,null],move_pages:[279,239],migrate_pages:[256,238],mbind:[237,235],set_mempolicy:[238,237],set_mempolicy_home_node:[450,450],process_madvise:[440,440],memfd_create:[319,279],memfd_secret:[447,447]},K={clone:[56,220],clone3:[435,435],socket:[41,198],socketpair:[53,199],ioctl:[16,29],personality:[135,92]},q=462;var h=2147418112,w=2147483648,z=1,V=38,J=97,ve={x64:3221225534,arm64:3221225655},Ne=1073741824,Ie=2114060288,X=1,Pe=2,Le=10,Re=[21522,21532,21539],Te=[0,4294967295];function Q(e){let n=e==="x64"?0:1,t=s=>Object.values(s).flatMap(d=>d[n]??[]),r=(s,d)=>m("equals",K[s][n],d),o=u(_(z));return W([b(4),...Oe(ve[e],u(w)),b(0),...e==="x64"?m("atLeast",Ne,[u(w)]):[],...m("above",q,[u(_(V))]),...t(Y).flatMap(s=>m("equals",s,[u(w)])),...t(G).flatMap(s=>m("equals",s,[o])),...r("clone3",[u(_(V))]),...r("clone",[b(x(0)),...m("hasAny",Ie,[u(w)]),u(h)]),...r("socket",P(0,[X,Pe,Le],J)),...r("socketpair",P(0,[X],J)),...r("ioctl",[b(x(1)),...Re.flatMap(s=>m("equals",s,[o])),u(h)]),...r("personality",P(0,Te,z)),u(h)])}function P(e,n,t){return[b(x(e)),...n.flatMap(r=>m("equals",r,[u(h)])),u(_(t))]}function Oe(e,n){return[{code:21,ifTrue:1,ifFalse:0,operand:e},n]}function _(e){return 327680|e}var Z="noexec,nosuid,nodev";function ee({room:e,entries:n,writable:t,limits:r}){let o=t.map(s=>`rw/${s}`).join(" ");return["set -eu","umask 022",...Me,"shift","mount -t proc evogate /proc",`mount -t tmpfs -o ${Z},mode=755,size=${e+Ce},nr_inodes=${n+Be} evogate ${N}`,`cd ${N}`,"mkdir rw",`mount -t tmpfs -o ${Z},mode=755,size=${j(r)},nr_inodes=${16384} evogate rw`,`mkdir -m 777 ${o}`,"tar --extract --file=- --no-same-owner --no-same-permissions","cd /",`exec "$@" </dev/null 3<${S.filter}`].join(`
`)}var Me=['parent_of() { while read -r key value; do if [ "$key" = PPid: ]; then parent=$value; fi; done <"/proc/$1/status"; }',"parent_of self",'parent_of "$parent"','[ "$parent" -eq "$1" ]'],Ce=4*1024*1024,Be=1024;var Ue=[{name:"work",at:l.work},{name:"tmp",at:l.temporary},{name:"shm",at:l.sharedMemory}],L={HOME:l.work,TMPDIR:l.temporary,USER:"sandbox",LOGNAME:"sandbox",LANG:"C.UTF-8",PYTHONDONTWRITEBYTECODE:"1",PYTHONUNBUFFERED:"1"};function re(e,n){let{programs:t}=n,r=e.writable.map((a,c)=>({name:`extra-${c}`,at:a})),o=[...Ue,...r],s=[{kind:"folder",path:Buffer.from("judged")},{kind:"file",path:Buffer.from("filter"),bytes:Q(n.architecture),isExecutable:!1},...e.files.map(a=>({...a,path:Buffer.concat([Buffer.from("judged/"),a.path])}))],d={room:C(s),entries:s.length,writable:o.map(({name:a})=>a),limits:e.limits},i={host:n,mounts:[...e.mounts,...De(n)],writable:o,folder:e.folder,environment:{PATH:e.searchPath.join(":"),...L,...e.environment},command:[...je(n,e.number),...e.command]};return{argv:[t.setpriv,...[["--pdeathsig","KILL","--"],[t.unshare,...Fe[n.privilege],"--"],[t.shell,"-c",ee(d),"evogate",`${n.processId}`],[t.prlimit,...H(e.limits),"--"],[t.bwrap,...F(i)]].flat()],archive:M(s),wallMilliseconds:e.limits.timeoutSeconds*1e3,outputBytes:e.limits.outputKb*1024,memoryBytes:e.limits.memoryMb*1024*1024}}var ne=["--mount","--propagation","private","--pid","--fork","--kill-child=KILL"],Fe={root:ne,user:["--user","--map-root-user",...ne]},oe="/evogate/setpriv";function De({privilege:e,programs:n,dropping:t}){return e==="user"?[]:[...t,{kind:"bind",source:n.setpriv,at:oe}]}var He=19e8,te=16;function je({privilege:e,processId:n},t){if(e==="user")return[];let r=He+n*te+t%te,o=[`--reuid=${r}`,`--regid=${r}`,"--clear-groups"],s=["--inh-caps=-all","--ambient-caps=-all","--bounding-set=-all","--no-new-privs"];return[oe,...o,...s,"--"]}var R=["no-new-privileges","seccomp","no-capabilities","not-root","own-processes","own-network","own-files","judged-read-only","root-read-only","nothing-dropped-runs","own-environment"],se=`
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
`,ae=`
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
`,ie=`
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
`;function de(e,n){let[t,...r]=e.trimEnd().split(`
`);if(t!==n)return R;let o=new Set(r);return R.filter(s=>!o.has(`${s} yes`)||o.has(`${s} no`))}async function kn(e,n,t){let r=await e.inspect();if(!r.ok)return r;let o=v(a=>e.findInterpreter(a)),s=0,d=async(a,c)=>{let p=Ke(a,c,{policy:n,host:r.value,port:e,number:s++});return await e.run(re(p,r.value),t)},i=v(async a=>{let c=a==="program"?A(null):await o(a);return c.ok?await Ge(a,async f=>await d(f,c.value),n,e.drawNonce())??c:c});return A({async run(a){let c=We(a.command[0]);if(c==="program"&&n.exec==="interpreter-only"){let f=`${a.command[0]} is not run: the policy allows nothing but interpreters (\`exec\`)`;return k("tests-not-run",f)}let p=await i(c);return p.ok?await d(a,p.value):p},async hasPytest(){let a=await o("python3");return a.ok&&a.value.hasPytest}})}var T={python3:"python3",python:"python3",node:"node"};function We(e){return T[e]??"program"}var Ye={python3:e=>["python3","-I","-c",se,...e],node:e=>["node","-e",ae,...e],program:e=>["sh","-c",ie,"probe",...e]};async function Ge(e,n,t,r){let o=[...Object.keys(L),...t.env,"PATH","PYTHONPATH","PWD","SHLVL","_","LC_CTYPE"],s=Ye[e]([r,l.judged,o.join(",")]),d=await n({command:s,folder:".",modules:[],files:[]});if(!d.ok)return d;let{end:i,stdout:a,stderr:c}=d.value,p=de(Buffer.from(a).toString(),r);if(i.kind==="exited"&&i.exitCode===0&&p.length===0)return null;let f=Buffer.from(c).toString().trim().split(`
`).at(-1)??"",E=f===""?p.join(", "):f;return k("sandbox-broken",`the sandbox did not prove itself with ${e}: ${E}`)}function Ke(e,n,t){let{policy:r,host:o,port:s,number:d}=t,[i,...a]=e.command,c=le(e.folder),p=r.writePaths.map(y=>y.startsWith("/")?y:`${c}/${y}`),f=p.filter(y=>y.startsWith(`${l.judged}/`)),E=e.modules.map(le).join(":"),O=r.exec==="usr";return{command:[n?.program??i,...a],folder:c,files:[...qe(e.folder,f),...e.files],mounts:[...O?o.system:[],...ze(n),...r.readPaths.map(y=>({kind:"bind",source:y,at:y}))],writable:p,searchPath:O?[l.programs,"/usr/bin","/bin"]:[l.programs],environment:{...s.environment(r.env),...E===""?{}:{PYTHONPATH:E}},limits:r,number:d}}function le(e){return e==="."?l.judged:`${l.judged}/${e}`}function qe(e,n){let t=n.map(o=>o.slice(l.judged.length+1));return(e==="."?t:[e,...t]).map(o=>({kind:"folder",path:Buffer.from(o)}))}function ze(e){if(e===null)return[];let n=Object.keys(T).filter(t=>T[t]===e.name);return[...e.mounts,...n.map(t=>({kind:"link",at:`${l.programs}/${t}`,to:e.program}))]}export{kn as openSandbox};
