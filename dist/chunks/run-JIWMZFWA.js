import{a as G,b as K,c as Y,d as z,e as J,f as k,g as V}from"./chunk-YFTYF634.js";import{a as X,b as Z}from"./chunk-IIOR27DK.js";import{a as W}from"./chunk-P5NLCJMO.js";import{a as T}from"./chunk-6VWOUHQO.js";import"./chunk-TBDDAMPV.js";import"./chunk-W73MB75F.js";import{W as b,Y as v,Z as I}from"./chunk-GFSXQNR6.js";import{a as R,c as B}from"./chunk-I2VB2TC5.js";import{I as H,J as F,K as D,Ne as E,S as U,d as m,e as y,h as q,i as C,j,m as w,w as x,y as A}from"./chunk-K4RIB4CP.js";import"./chunk-DCANE7XH.js";var ye="evogate/evogate",we=/^[0-9a-f]{40}$/u;function Q(e){return we.test(e)}async function ee(e,t){let{version:o}=t,n=await be(t),r=n?.repository??ye,s=e??n?.commit??null;return s===null?{repository:r,ref:`v${o}`,isCommit:!1,version:o}:{repository:r,ref:s,isCommit:!0,version:o}}async function be({ports:e,programFolder:t}){let o=await e.git.open(t);if(!o.ok)return null;try{if(`${o.value.topLevel}/dist`!==t)return null;let[n,r]=[await o.value.resolve("HEAD"),await o.value.originUrl()],s=r.ok&&r.value!==null?R(r.value,"github.com"):null;return{repository:s===null?null:`${s.owner}/${s.name}`,commit:n.ok?n.value:null}}finally{await o.value.close()}}function te(e,t,o){let n=G(t??"");if(z(e).every(i=>K(i,n).length>0))return{kind:"same",path:e};if(o.length===0)return{kind:"left-out",path:e,because:"nobody is known who could own what steers the gate",remedy:"Name people or a team, not the agent: `evogate init --owner @person --owner @organisation/team`."};let r=t??"",s=r===""?"":r.endsWith(`
`)?`
`:`

`;return{kind:"write",path:e,before:t,text:`${r}${s}${ve(e,o.join(" "))}`}}function ve(e,t){let o=e.startsWith(".github/")?[]:[`/${e} ${t}`];return["# Evogate: who answers for what steers the gate. The last line that fits a path counts, so these stay at the end.",`/.github/ ${t}`,`/.evogate/ ${t}`,`/.pre-commit-config.yaml ${t}`,...o,"# Each change brings these: the gate computes the lock itself, and approvals count by who has signed them.","/.evogate/lock.json","/.evogate/approvals/",""].join(`
`)}var ne=["tools","prompts","memory"],oe=new Set([...ne,"skills"]),ke=/agent/iu,$e=/(?:^|\/)(?:node_modules|vendor|third_party|\.venv|venv|dist|build|target|tests?|fixtures?|examples?|docs?)(?:\/|$)/iu,Pe=/^[\w./@+-]+$/u,Oe=20;function re(e){let t=new Set;for(let n of e){let r=n.split("/");for(let[s,i]of r.slice(0,-1).entries())s>0&&oe.has(i)&&t.add(r.slice(0,s+1).join("/"))}let o=n=>{let r=n.slice(0,n.lastIndexOf("/"));return[...oe].some(i=>`${r}/${i}`!==n&&t.has(`${r}/${i}`))||ke.test(r)};return[...t].filter(n=>ne.some(r=>n.endsWith(`/${r}`))).filter(n=>Pe.test(n)&&!$e.test(n)&&o(n)).toSorted().slice(0,Oe)}function se(e,t){let o=re(e.map(({path:n})=>n));return["# The gate's policy. It counts as it stands on the branch that a change is for, never as the change has it.","# Every key: docs/policy.md of Evogate.",`profile: ${H}`,...t===null?[]:["# What approvals call this repository, however a clone spells its remote.",`repository: https://${t.host}/${t.owner}/${t.name}`],...o.length===0?[]:xe(o),""].join(`
`)}function xe(e){return["artifacts:","  # The known places, and where else agents of this repository keep what they write. One glob, because each glob of","  # the list has to match something.","  include:",`    - "{${[...F[H].artifacts.include.flatMap(Te),...e.map(o=>`${o}/**`)].join(",")}}"`]}function Te(e){let t=U(e);return t.ok?t.alternatives:[e]}function S(e,t){let o=T(t),{parse:n,root:r}=o,s=n.kind==="failed"?n.problem:n.kind==="recovered"?n.problems[0]:null,i=r===null||r.kind==="map";if(s===null&&i)return m(o);let l=s?.at.start??r?.span.start??0,{line:u,column:p}=D(t).regionOf(l,l),d=s?.message??"this is no mapping";return y("settings-broken",`${e}:${u}:${p}: ${d}`,x(e))}var L=".pre-commit-config.yaml",Re="Add or change the entry by hand, as it is shown.";function ie(e,t){let o=L,n=Se(t);if(e===null||e.trim()==="")return m({kind:"write",path:o,before:e,text:["repos:",..._(n,2),""].join(`
`)});let r=S(o,e);if(!r.ok)return r;let s=b(v(r.value.root,"repos")).find(u=>ae(u,t));if(s!==void 0&&I(s,"rev")===t.ref&&b(v(s,"hooks")).length>0)return m({kind:"same",path:o});let i=s===void 0?_e(e,r.value,n):null;if(i!==null&&Ne(i,r.value,t))return m({kind:"write",path:o,before:e,text:i});let l=`${e.trimEnd()}
${_(n,2).join(`
`)}
`;return m({kind:"kept",path:o,before:e,text:l,remedy:Re})}function Se(e){return[`- repo: https://github.com/${e.repository}`,`  rev: ${e.ref}${e.isCommit?` # v${e.version}`:""}`,"  hooks:","    - id: evogate # what is staged","    - id: evogate-full # what is pushed, by every stage"]}function _(e,t){return e.map(o=>`${" ".repeat(t)}${o}`)}function ae(e,{repository:t}){let o=I(e,"repo")?.replace(/(?:\.git)?\/?$/u,"")??"";return o.endsWith(`/${t}`)||o.endsWith("/evogate")}function _e(e,{root:t},o){let n=e.includes(`\r
`)?`\r
`:`
`,r=(d,h)=>{let a=e.indexOf(`
`,d)+1||e.length,f=e.slice(0,a),c=f.endsWith(`
`)?"":n;return`${f}${c}${h.join(n)}${n}${e.slice(a)}`},s=v(t,"repos");if(s===null)return r(e.length,["repos:",..._(o,2)]);let i=b(s).at(-1);if(i===void 0||e[s.span.start]==="[")return null;let l=e.slice(e.lastIndexOf(`
`,i.span.start-1)+1,i.span.start),u=/^(?<columns> *)- +$/u.exec(l)?.groups?.columns;if(u===void 0)return null;let p=e.slice(i.span.start,i.span.end).trimEnd();return r(i.span.start+p.length,_(o,u.length))}function Ne(e,t,o){let n=T(e),[r,s]=[n,t].map(({root:l})=>b(v(l,"repos"))),i=r?.at(-1);return n.parse.kind==="ok"&&r?.length===(s?.length??0)+1&&i!==void 0&&ae(i,o)}async function le(e,t,o){let n=await Z(e,t,o);if(!n.ok)return n;let r=await o.stat(n.value);if(!r.ok)return r.fault.code==="path-missing"?m(null):r;let s=x(t);if(r.value.kind!=="file")return y("special-file",`${t} is there, and is no file`,s);let i=await o.read(n.value);if(!i.ok)return i;let{bytes:l,size:u}=i.value;if(l===null)return y("too-large",`${t} has ${u} bytes`,s);try{return m(new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(l))}catch{return y("undecodable",`${t} is not UTF-8`,s)}}function $(e,t,o){return t===null?{kind:"write",path:e,before:null,text:o}:t===o?{kind:"same",path:e}:{kind:"kept",path:e,before:t,text:o,remedy:"Take over what you want by hand; or remove the file and run `evogate init` again."}}var N=".github/workflows/evogate.yml",Ce="actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2",Ae=/^[A-Za-z][\w./-]*$/u;function ue(e,t,o){let n=e===null?null:S(N,e);return n!==null&&!n.ok?n:m($(N,e,He(t,o)))}function He(e,t){let o=t!==null&&Ae.test(t)?`  push:
    branches: [${t}]
`:"";return`# Written by \`evogate init\`. The job \`${E}\` is to be a required check: .evogate/ruleset.json makes it one.
# A branch of this repository brings its own version of this file, so code owners have to answer for .github/.
name: Evogate
on:
  pull_request:
  pull_request_review:
    types: [submitted, edited, dismissed]
  merge_group:
${o}  workflow_dispatch:
    inputs:
      pull-request:
        description: Number of a pull request whose own run had only the rights of a fork
      expected-head-sha:
        description: The full id of its head commit that you have looked at
permissions: {}
concurrency:
  group: evogate-\${{ github.event_name }}-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  ${E}:
    # By hand a branch is judged by its own policy: that must not pass for the required check.
    name: \${{ github.event_name == 'workflow_dispatch' && 'by hand' || '${E}' }}
    permissions:
      contents: read
      checks: write # a check with every finding at its line
      pull-requests: write # one comment
      actions: write # to run the pull request's own check again after an approval
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
      - name: let the artifacts' tests be run behind walls, on a machine that is thrown away
        if: runner.environment == 'github-hosted'
        run: |
          install="sudo apt-get install --yes --quiet --no-install-recommends bubblewrap strace"
          $install || { sudo apt-get update --quiet && $install; }
          sudo sysctl --quiet --write kernel.apparmor_restrict_unprivileged_userns=0
      - uses: ${Ce}
        with:
          fetch-depth: 0 # the gate compares with where the branch began
          persist-credentials: false
      - name: fetch the pull request that was named, as objects of git
        if: inputs.pull-request != ''
        env:
          NUMBER: \${{ inputs.pull-request }}
          TOKEN: \${{ github.token }}
        run: |
          secret="$(printf 'x-access-token:%s' "$TOKEN" | base64 -w 0)"
          git -c "http.extraHeader=Authorization: Basic $secret" fetch --no-tags origin \\
            "+refs/pull/$NUMBER/merge:refs/remotes/pull/$NUMBER/merge"
      - uses: ${e.repository}@${e.ref}${e.isCommit?` # v${e.version}`:" # a tag can be moved: name the commit"}
        with:
          pull-request: \${{ inputs.pull-request }}
          expected-head-sha: \${{ inputs.expected-head-sha }}
`}async function me(e,t,o,n){let{top:r,entries:s,origin:i,branch:l}=e,u=new Set(s.map(({path:a})=>a)),p=Y(a=>u.has(a)),d=[[A,a=>m($(A,a,se(s,i)))],[N,a=>ue(a,t,l)],[L,a=>ie(a,t)],[p,a=>m(te(p,a,o))],[k,a=>m($(k,a,V()))]],h=[];for(let[a,f]of d){let c=await le(r,a,n),g=c.ok?f(c.value):c;if(!g.ok)return g;h.push(g.value)}return m(h)}async function ce(e){let t=await X(e);if(!t.ok)return t;let{top:o,artifacts:n,locked:r}=t.value,s=await e.ports.git.open(o);if(!s.ok)return{ok:!1,faults:[s.fault]};try{let i=await s.value.originUrl();if(!i.ok)return{ok:!1,faults:[i.fault]};let l=await s.value.mainBranch();if(!l.ok)return{ok:!1,faults:[l.fault]};let u=B(e.environment.GITHUB_SERVER_URL),p=i.value===null?null:R(i.value,u);return{ok:!0,value:{top:o,entries:r.entries,artifacts:n,origin:p,branch:l.value}}}finally{await s.value.close()}}var pe={skill:["skill","skills"],tool:["tool","tools"],prompt:["prompt","prompts"],memory:["memory file","memory files"],config:["agent configuration","agent configurations"]};function de(e){let t=Object.keys(pe).flatMap(o=>{let n=e.filter(r=>r.kind===o).length;return n===0?[]:[`${n} ${pe[o][n===1?0:1]}`]});return t.length===0?"There is no artifact in the known places yet.":`Found: ${t.join(", ")}.`}function fe(e){let{kind:t,path:o}=e;switch(t){case"write":return[`${e.before===null?"create":"extend"} ${o}`,...W(o,e.before,e.text),""];case"same":return[`${o}: nothing to do`];case"kept":return[`${o} is there and differs. It is left alone; this is what it would be:`,...W(o,e.before,e.text),`  ${e.remedy}`,""];case"left-out":return[`${o} is left out: ${e.because}`,`  ${e.remedy}`,""]}}function he(e,t,o){let n=e===null?"OWNER/REPOSITORY":`${e.owner}/${e.name}`,r=o.length>0?`${o.join(" ")} answers for`:"Somebody has to answer for";return["An agent that can push to a branch can rewrite a `pull_request` workflow there, and with it the check. What stands","against that is a review by code owners, and it holds once an administrator has made the ruleset. Next:","  1. evogate adopt: the lock of what is there; then commit and merge all of it",`  2. gh api -X POST repos/${n}/rulesets --input ${k}`,`  3. ${r} .github/ and .evogate/. It must not be the agent, and an organisation needs a team (--owner).`,"  4. evogate doctor: with a token in GITHUB_TOKEN it asks GitHub whether all that holds","  5. pre-commit install -t pre-commit -t pre-push",...t.isCommit?[`The commit of Evogate that is used is ${t.ref}: read it.`]:[`Of Evogate's commit nothing is known here, so ${t.ref} is used: whoever moves it can change the verdict (--pin).`]]}async function Lt({positionals:e,options:t},o){let n=t.get("pin")?.at(-1)??null,r=t.get("owner")??[],[s,i]=[t.has("yes"),t.has("print")],l=Ie(e,r,n,s&&i);if(l!==null)return w([{code:"usage",message:l}]);let u=await ce(o);if(!u.ok)return w(u.faults);let{top:p,origin:d}=u.value,h=await ee(n,o),a=r.length>0||d===null?r:[`@${d.owner}`],f=await me(u.value,h,a,o.ports.files);if(!f.ok)return w([f.fault]);let c=[de(u.value.artifacts),"",...f.value.flatMap(fe)],g=f.value.flatMap(O=>O.kind==="write"?[{path:`${p}/${O.path}`,text:O.text,isFolderMade:!0}]:[]);if(g.length===0)return P("promoted",[...c,"","There is nothing to write."]);if(i)return P("promoted",c);let M=s?"yes":await o.ask(ge([...c,"Write this? [y/N] "]));return M==="nobody"?{...w([{code:"usage",message:"nothing was written, as nobody is here to be asked: --yes writes"}]),stdout:P("usage",c).stdout}:M==="no"?P("promoted",["Nothing was written."]):{...P("promoted",[...s?c:[],...he(d,h,a)]),files:g}}function Ie(e,t,o,n){if(e.length>0)return"init takes no path: it is for a repository";if(n)return"--yes writes and --print does not; use one of them";if(o!==null&&!Q(o))return"--pin wants a full commit id: 40 hexadecimal digits";let r=t.find(s=>!J(s));return r===void 0?null:`${JSON.stringify(r)} is no code owner: @person, @organisation/team or an e-mail`}function P(e,t){return{ending:e,stdout:C`${ge(t)}\n`,stderr:"",files:[]}}function ge(e){return j(e.map(q),C`\n`)}export{Lt as runInit};
