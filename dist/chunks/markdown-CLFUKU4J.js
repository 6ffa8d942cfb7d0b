<<<<<<<< HEAD:dist/chunks/markdown-5YPJ34SW.js
import{a as H,f as I,k as F,l as W}from"./chunk-4NAHE5QD.js";import{a as P}from"./chunk-BWHXDDAA.js";import{sb as E,tb as K}from"./chunk-XJGSXUFP.js";import"./chunk-DCANE7XH.js";var De={bring:["brought"],build:["built"],buy:["bought"],choose:["chose","chosen"],cut:["cut"],do:["did","done"],draw:["drew","drawn"],forget:["forgot","forgotten"],get:["got","gotten"],give:["gave","given"],go:["went","gone"],hide:["hid","hidden"],hold:["held"],keep:["kept"],leave:["left"],let:["let"],make:["made"],overwrite:["overwrote","overwritten"],override:["overrode","overridden"],pay:["paid"],put:["put"],read:["read"],rewrite:["rewrote","rewritten"],run:["ran","run"],say:["said"],sell:["sold"],send:["sent"],set:["set"],show:["showed","shown"],shut:["shut"],spend:["spent"],swear:["swore","sworn"],take:["took","taken"],tell:["told"],throw:["threw","thrown"],understate:["understated"],undo:["undid","undone"],withhold:["withheld"],write:["wrote","written"]},Le=/^(?:commit|submit|omit|emit|admit|permit|transmit|transfer|forget|control|defer|refer|compel|reset|input|unzip|format)$/u,Ue=/^[^aeiou]*[aeiou][^aeiouwxy]$/u;function G(e){let t=e.endsWith("e")?e.slice(0,-1):e,n=Ue.test(e)||Le.test(e)?e+e.slice(-1):t,r=/[^aeiou]y$/u.test(e),s=De[e]??[r?`${e.slice(0,-1)}ied`:`${n}ed`],i=r?`${e.slice(0,-1)}ies`:e+(/(?:s|x|z|ch|sh|o)$/u.test(e)?"es":"s"),o=e.endsWith("ee")?`${e}ing`:`${n}ing`;return[[e,"base"],[i,"present"],...s.filter(a=>a!==e).map(a=>[a,"past"]),[o,"gerund"]]}var Y={USER:"user customer person human end-user people caller",SECRET:`password passcode secret credential passphrase recovery_phrase seed_phrase mnemonic pin_code cvv
========
import{b as W}from"./chunk-4J4N4HOL.js";import{h as H,m as I,t as F}from"./chunk-EZQZNYEQ.js";import{a as P}from"./chunk-L23A2TEK.js";import{sb as E,tb as K}from"./chunk-5WDYQ25S.js";import"./chunk-DCANE7XH.js";var De={bring:["brought"],build:["built"],buy:["bought"],choose:["chose","chosen"],cut:["cut"],do:["did","done"],draw:["drew","drawn"],forget:["forgot","forgotten"],get:["got","gotten"],give:["gave","given"],go:["went","gone"],hide:["hid","hidden"],hold:["held"],keep:["kept"],leave:["left"],let:["let"],make:["made"],overwrite:["overwrote","overwritten"],override:["overrode","overridden"],pay:["paid"],put:["put"],read:["read"],rewrite:["rewrote","rewritten"],run:["ran","run"],say:["said"],sell:["sold"],send:["sent"],set:["set"],show:["showed","shown"],shut:["shut"],spend:["spent"],swear:["swore","sworn"],take:["took","taken"],tell:["told"],throw:["threw","thrown"],understate:["understated"],undo:["undid","undone"],withhold:["withheld"],write:["wrote","written"]},Le=/^(?:commit|submit|omit|emit|admit|permit|transmit|transfer|forget|control|defer|refer|compel|reset|input|unzip|format)$/u,Ue=/^[^aeiou]*[aeiou][^aeiouwxy]$/u;function G(e){let t=e.endsWith("e")?e.slice(0,-1):e,n=Ue.test(e)||Le.test(e)?e+e.slice(-1):t,r=/[^aeiou]y$/u.test(e),s=De[e]??[r?`${e.slice(0,-1)}ied`:`${n}ed`],i=r?`${e.slice(0,-1)}ies`:e+(/(?:s|x|z|ch|sh|o)$/u.test(e)?"es":"s"),o=e.endsWith("ee")?`${e}ing`:`${n}ing`;return[[e,"base"],[i,"present"],...s.filter(a=>a!==e).map(a=>[a,"past"]),[o,"gerund"]]}var Y={USER:"user customer person human end-user people caller",SECRET:`password passcode secret credential passphrase recovery_phrase seed_phrase mnemonic pin_code cvv
>>>>>>>> h/flows:dist/chunks/markdown-CLFUKU4J.js
    card_number credit_card two-factor_code one-time_code verification_code otp cookie api_key api-key access_key
    private_key secret_key ssh_key signing_key encryption_key aws_key access_token api_token auth_token session_token
    bearer_token refresh_token authorization_header authorisation_header connection_string keychain wallet keystore
    password_manager login_data card_details bank_details`,TOKEN:"token",INTIMATE:`bank_pin pin password two-factor_code recovery_phrase seed_phrase card_number pin cvv mnemonic one-time_code
    verification_code social_security_number private_key passphrase card_details bank_details`,PERSONAL:`personal_data personal_information account_number customer_data client_data patient_data patient_identifier
    phone_number email_address e-mail_address home_address social_security_number date_of_birth medical_record
    health_record identifier contact_list contact salary pii ip_address location`,WATCHED:`mood location working_hours habit behaviour behavior keystroke screen screenshot microphone camera webcam
    clipboard browsing_history activity movement preference contact emotion whereabouts
    who_the_user= what_the_user= everything_the_user= everything_that_the_user=`,CONTENT:`workspace content conversation transcript chat_history history document file photo mailbox inbox message
    repository source_code codebase invoice contract calendar result report note summary session data prompt output
    answer draft record database export screenshot log image project code file_content task`,VALUABLE:`file folder directory backup branch document database table bucket snapshot history volume record photo
    message mail e-mail repository commit tag data everything copy archive resource account bookmark contact entry
    project asset disk note`,TEMPORARY:`temporary temp tmp intermediate generated scratch cache cached build node_modules dist placeholder dummy
    sample mock duplicate blank whitespace empty unused_import comment dead_code boilerplate artifact artefact
    container leftover stale_cache test_data fixture lock_file you_created it_created you_made cleanup space character
    row column line section paragraph element item key field value attribute label step word emoji branch_name`,OUTSIDE:`support_form agency intake_service partner vendor third_party third-party supplier competitor contractor outsider external_server
    external_service external_endpoint remote_server remote_host remote_endpoint our_server our_endpoint our_collector
    our_bucket our_relay our_backend our_webhook our_api our_team our_dashboard collector telemetry_endpoint
    analytics_server analytics_endpoint analytics_bucket analytics_service tracking_server mirror_server pastebin
    paste_service public_gist external_address external_recipient usage_endpoint statistics_server drop_box command_server
    second_address sponsor affiliate ad_network marketing_team research_team central_server central_log head_office
    data_warehouse remote_log external_drive backup_server data_team parent_company insurer s3_bucket cloud_bucket
    analytics_team advertiser`,CHANNEL:"channel slack discord telegram teams whatsapp mailing_list chat forum",WIDE:`whole_department entire_department whole_organisation whole_organization whole_team whole_group all_staff= public company-wide organisation-wide organization-wide everyone anyone world other_tenant other_customer
    other_team other_client whole_company all_users all_employees entire_company broader_audience wider_audience entire_team= everybody other_department public_folder public_bucket
    public_repository other_project=
    internet external_people other_users= publicly=`,CHECK:`type_checking testing linting checking checks= unit_testing code_scanning checklist test check validation verification review lint linter type_check assertion checksum signature_check quality_gate
    hook scan audit inspection proofreading sanity_check test_suite safety_check ci peer_review code_review pre-commit`,CONSENT:"confirmation approval permission consent sign-off go-ahead agreement okay",LIMIT:`limit cap quota maximum time-out timeout budget throttle threshold ceiling rate_limit rate-limit spending_cap
    restriction spending_limit max_retries`,PROTECTION:`firewall antivirus anti-virus tls ssl certificate_check certificate_verification tls_verification
    ssl_verification certificate_validation sandbox defender selinux apparmor gatekeeper mfa two-factor_authentication
    two-factor branch_protection guardrail safeguard safety_filter content_filter permission_check rate_limiting
    access_control authentication authorisation_check csrf encryption endpoint_protection malware_scan audit_logging
    signature_verification security_setting security antivirus_software virus_scanner protection security_check security_feature security_control safety_feature`,TRACE:`shell_history bash_history command_history audit_log audit_trail reflog trace footprint log_line log_entry
    access_log event_log browser_history log_file system_log`,INSTRUCTION:"instruction rule prompt guideline directive command guidance policy order",EARLIER:"previous prior earlier above other existing system original",PLATFORM:"platform system_prompt operator developer system vendor provider",OWN:`this_file this_skill this_skill.md this_document these_instructions this_section these_rules this_prompt
    this_agent own_instructions own_prompt own_rules skill_file rule_in_this_file instructions_here own_skill
    own_configuration own_code your_instructions`,UNTRUSTED:`web_page webpage website page readme issue ticket comment e-mail email document attachment tool_output
    response file search_result message pull_request description`,TASK:`work chore task request session conversation turn message reply prompt question interaction job run invocation chat answer
    response`,FAIR:`unfavourable unfavorable negative critical bad adverse contradicting inconvenient unflattering worse damaging
    serious severe`,FINDING:`finding defect result error problem issue bug risk weakness side_effect drawback complaint vulnerability
    warning review`,WRONG:"error mistake flaw bug inaccuracy wrong_value delay wrong_number false_figure",SERVICE:`cron_job crontab cron_entry systemd_service launch_agent launchagent launch_daemon startup_script login_item
    scheduled_task shell_profile shell_rc autostart startup_folder bash_profile registry_run_key
    start-up_script .bashrc ~/.bashrc .zshrc ~/.zshrc ~/.profile background_process git_hook`,WATCHER:"watcher process server daemon listener agent script loop session tunnel collector monitor service",ENDPOINT:`package_index index dns resolver lookup base registry package_registry base_url base_uri api_base proxy dns_server endpoint index_url mirror api_host
    default_host remote upstream relay gateway webhook_url callback_url package_source`,VENDORED:`referral_code affiliate_link affiliate_code referral_link affiliate_tag sponsored_link
    affiliate_id discount_code tracking_code`,COMPANY:"partner sponsor competitor affiliate our_product our_service vendor manufacturer",MONEY:`premium_plan paid_plan subscription order credit gift_card basket cart payment plan domain licence license ticket
    stock share coin stored_card funds= money= invoice amount trade bitcoin eth usdc sol upgrade`,MACHINE:"machine_type machine instance gpu instance_type largest most_expensive expensive_model",LARGE:"largest biggest most_expensive premium highest",WEAK:"md5 sha1 sha-1 des rc4 ecb plain_text plaintext cleartext clear_text http base64 rot13",CRYPTO:"password token credential traffic data key connection signature certificate",QUERY:"query sql statement command command_line shell_command",RAW:"user_input user_text input request_body parameter text",GATE:`automated_review review_tool moderator review_agent review_model quality_gate evogate scanner reviewer security_scan security_scanner static_analysis checker auditor review_bot
    code_scanner safety_review moderation review_process promotion_gate security_review detector`,SAFE:"safe harmless benign clean approved trusted low-risk acceptable",HOME:`home_folder home_directory whole_disk entire_disk whole_drive entire_file_system whole_file_system other_project
    other_repository neighbouring_project sibling_project whole_computer entire_home entire_drive all_drives=
    user_documents colleague browser_profile parent_folder all_repositories=`,MONTH:"january= february= march= april= june= july= august= september= october= november= december=",ORDINAL:"third= fifth= tenth= hundredth= twentieth= second=",PROMPT:`system_prompt hidden_prompt hidden_instruction initial_prompt system_message operator_prompt
    developer_message instructions_you_were_given text_that_precedes precedes_the_conversation prompt_that_precedes`,IDENTITY:"director founder author lead supervisor account_owner maintainer owner user reviewer manager colleague administrator ceo customer boss",EXTENSION:"package library module extension plugin plug-in add-on mcp_server dependency skill browser_extension helper",ACCOUNT:"account user admin administrator login key ssh_key token superuser backdoor",MEMORY:`memory.md claude.md agents.md gemini.md soul.md heartbeat.md .cursorrules memory_file long-term_memory memory
    copilot-instructions.md .windsurfrules global_instruction user_memory`,SKILLS:`other_skill every_skill new_skill all_skills= other_skill.md other_agent every_other_skill.md future_skill
    sub-agent subagent other_prompt sibling_skill`,FUTURE:`future_session future_conversation future_task every_session all_sessions= later_session next_session
    coming_session`,RIGHT:"role right permission access privilege owner_role admin_role write_access group scope",POWERFUL:`owner admin administrator root full write editor superuser unrestricted sudo all elevated highest wider
    broader`,RECORDED:`log report note console output comment error_report bug_report ticket log_file summary commit_message chat
    debug_output stdout transcript trace`,CHECKED:`signature certificate input source checksum hash sender identity licence license result output backup fact
    address recipient amount package`,MESSAGE:"message mail conversation thread notification",OFFER:"our_offer our_product our_service our_plan our_newsletter our_app our_hosting our_partner our_shop",FAILURE:"error failure exception warning crash failing_step problem",ADMIN:"administrator admin root production owner master other_user vault elevated production_login keychain"};var T={NAMED:"obtain echo impersonate forget pause round source select",SEND:`send post upload transmit forward deliver submit email e-mail mail relay stream exfiltrate mirror dispatch push
    copy ship sync synchronise synchronize replicate transfer leak beacon`,HAND:"attach submit report hand pass feed route supply share show give deliver",MAIL:"email e-mail mail message text telephone phone dm notify contact ping call cc bcc alert",SHARE:"share publish post expose disclose circulate distribute broadcast announce",FETCH:"fetch download get retrieve load pull request open visit browse curl wget clone check query read",OBEY:"carry follow obey execute apply do perform run comply adopt act honour honor heed implement",RUN:"run execute start launch invoke call trigger",READ:"read open load collect gather parse scan search list inspect dump cat copy harvest extract enumerate view use look",WRITE:"write append add put insert save store keep copy place embed include paste leave repeat attach log inject",KEEP:"keep retain preserve archive store save hold",MODIFY:`regenerate refresh tweak edit change modify rewrite update alter adjust improve rework amend patch revise extend correct remove delete
    rephrase drop`,DELETE:"delete remove erase wipe purge destroy discard shred unlink trash nuke rm throw",CLEAR:"clear clean prune empty tidy wipe delete remove erase purge drop truncate rewrite discard strip",OVERWRITE:"restore reset overwrite replace clobber",SKIP:"skip omit bypass ignore disregard circumvent avoid drop disable forgo neglect sidestep evade suppress postpone",DISABLE:"disable deactivate suspend bypass circumvent remove uninstall relax weaken stop kill unset",TURN:"turn switch shut",TELL:`bother trouble burden tell mention inform notify disclose reveal say show report state explain announce bring note acknowledge list
    display surface alert describe refer log`,HIDE:"hide conceal withhold obscure disguise mask bury omit suppress cover",ASK:"ask prompt confirm consult wait seek request",REQUEST:"ask request prompt have instruct tell",CLAIM:`report say tell state claim mark declare write pretend log record present return rate assure confirm answer show
    set`,PROCEED:`proceed continue go run execute apply merge commit push deploy act decide do finish carry perform start delete
    accept approve keep`,FINISH:"finish continue proceed complete",LIFT:"lift remove exceed ignore disregard disable bypass override circumvent",RAISE:"raise increase extend double triple multiply relax loosen bump widen",REDACT:"redact mask censor anonymise anonymize abbreviate obfuscate hide scrub sanitise sanitize pseudonymise",SHOW:"show print display write output include list give export reveal reproduce paste",BUY:"book buy purchase subscribe pay rent bid donate tip",SPEND:"spend transfer pay wire withdraw send",INSTALL:"install add enable set deploy sideload",GRANT:"grant give allow assign",RECORD:"record monitor track capture note watch observe profile photograph listen",FALSIFY:`falsify fabricate invent fake forge distort misreport misstate understate overstate exaggerate inflate
    degrade corrupt skew sabotage`,INTRODUCE:"introduce insert add put plant place slip leave make",SIGN:"sign reply write post answer respond comment commit approve speak send",DECIDE:"decide choose judge",CONCATENATE:"build put concatenate insert interpolate paste format assemble compose construct join",ACCEPT:"accept allow trust permit tolerate take",CHANGE:"change set point switch redirect route configure replace use send move repoint direct",MERGE:"merge push commit land release deploy publish ship",CREATE:"create add open make register write put start schedule plant install set configure append",LEAVE:"leave keep",LOOSEN:"delete remove skip disable weaken loosen relax comment",TREAT:"treat regard handle consider interpret take see view accept",MARK:"tick mark rate label classify treat pass approve promote flag grade score judge",SPLIT:"split divide spread break disguise reword rename obfuscate encode write spell hide",HASH:"hash encrypt store sign save protect",VERIFY:"verify validate check test review inspect audit confirm lint scan proofread ensure",COLLECT:"collect gather harvest extract read locate dump capture scrape",PERSUADE:"urge convince pressure reassure persuade",ENCRYPT:"encrypt lock scramble encipher password-protect seal",PREFER:`recommend suggest promote advertise endorse praise favour favor prefer propose choose rank list mention
    present`,REMEMBER:"remember memorise memorize recall persist",USE:"use take try use pass add set include append apply",SEARCH:"search scan read crawl walk index look go browse collect copy list include"};var B=xe(),V=Me();function xe(){let e=new Map;for(let[n,r]of Object.entries(T))for(let s of new Set(r.split(/\s+/u)))k(e,s).push(n);let t=new Map;for(let[n,r]of e){let s=[...r,n],i={asked:[...r,`DO-${n}`,"ACT"],denied:s.map(o=>`NOT-${o}`),toBe:s.map(o=>`BE-${o}`),notToBe:s.map(o=>`NOT-BE-${o}`),done:s.map(o=>`IS-${o}`)};for(let[o,a]of G(n))k(t,o).push({form:a,...i})}return t}function Me(){let e=new Map;for(let[n,r]of Object.entries(Y))for(let s of new Set(r.split(/\s+/u)))for(let i of Pe(s))k(e,i).push(n);let t=new Map;for(let[n,r]of e){let s=n.split("_");k(t,s[0]??"").push({words:s,classes:r})}for(let n of t.values())n.sort((r,s)=>s.words.length-r.words.length);return t}function Pe(e){return e.endsWith("=")?[e.slice(0,-1)]:/[^aeiou]y$/u.test(e)?[e,`${e.slice(0,-1)}ies`]:[e,e+(/(?:s|x|z|ch|sh)$/u.test(e)?"es":"s")]}function k(e,t){let n=e.get(t);if(n!==void 0)return n;let r=[];return e.set(t,r),r}var He=/`{1,3}[^`]{0,400}`{1,3}|[^\s`]+/gu,$=/^[A-Za-z]{1,40}(?:['’][a-z]{1,4})?$/u,Fe=/^\$\{?[A-Z_][A-Z0-9_]{0,80}\}?$/u,We=/^(?:https?|wss?|ftp|file|data):\S/iu,Ke=/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/u,z=/^(?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|io|ai|dev|app|co|me|xyz|info|cloud|sh|example|test|invalid)(?::\d{2,5})?$/iu,Ge=/^(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?$/u,Ye=/^[\w.~*{}$@<>%:\\/-]+$/u,Be=/^\.[a-z]\w+$|^[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{0,7}$/iu,Ve=/^(?:e\.g|i\.e|a\.m|p\.m|u\.s|(?:node|next|vue|react)\.js)\.?$/iu,$e=/^[a-z]{1,12}(?:\/[a-z]{1,12}){1,4}$/iu,ze=/^[("'“‘[<{*_#>~+|-]+(?=[^\s])/u,je=`.,;:!?)]}>*_'"\u201D\u2019|\u2026`,qe=/[\p{L}\p{N}_][\p{L}\p{N}_'’.-]*(?<![.'’-])|[^\s]/gu;function j(e){let t=[];for(let{0:n,index:r}of e.matchAll(He))$.test(n)?t.push(R("word",n,r)):n.startsWith("`")?t.push(Ze(n,r)):Qe(t,n,r);return t}function R(e,t,n){return{kind:e,text:t.toLowerCase(),raw:t,start:n,end:n+t.length}}function Ze(e,t){let n=e.replaceAll("`","");return R("code",n,t+e.indexOf(n))}function Qe(e,t,n){let r=/^[~.$%]?[\w/]/u.test(t)?0:ze.exec(t)?.[0].length??0,s=Xe(t.slice(r));for(let a=0;a<r;a++)e.push(R("mark",t.charAt(a),n+a));let i=Je(s);i!==null&&e.push(R(i,s,n+r));let o=i===null?r:r+s.length;for(let{0:a,index:c}of t.slice(o).matchAll(qe))e.push(R(/^[\p{L}\p{N}_]/u.test(a)?"word":"mark",a,n+o+c))}function Xe(e){let t=e.length;for(;t>0&&je.includes(e.charAt(t-1));)t-=1;let n=e.slice(0,t);return n.lastIndexOf("{")>n.lastIndexOf("}")&&e.startsWith("}",n.length)?`${n}}`:n}function Je(e){return $.test(e)||Fe.test(e)?"word":We.test(e)?"url":e.includes("@")&&Ke.test(e)?"address":e.includes("/")||e.includes("\\")?Ye.test(e)&&/\w/u.test(e)&&!$e.test(e)?et(e):null:e.includes(".")?z.test(e)||Ge.test(e)?"url":Be.test(e)&&!Ve.test(e)?"path":null:null}function et(e){return z.test(e.slice(0,e.indexOf("/")))?"url":"path"}var tt=new Set("must should shall you we agent assistant claude model ai let you'll".split(" ")),nt=new Set("will can may could might".split(" ")),rt=new Set(`need needs have has remember sure is are free going supposed required expected able allowed instructed ought want wants
  used okay ok reason`.split(/\s+/u)),st=new Set([",","and","or","but","then","&","/"]),ot=new Set(`also then always first just please now simply instead afterwards again either next finally only still even once directly
  kindly immediately quietly silently straight never not don't dont don\u2019t do therefore thus rather already`.split(/\s+/u)),it=new Set("forget hesitate fail neglect miss".split(" ")),at=new Set("only just merely simply".split(" ")),ct=new Set("be been being get gets".split(" ")),lt=new Set("is are was were".split(" ")),dt=new Set("by start keep begin consider continue try".split(" ")),Q=new Set("agent assistant claude model it you we".split(" ")),h=[],ut=["URL"],pt=["URL","LINK"],mt=["ADDRESS"],ht=["PATH"],Et=new RegExp("^\\p{Lu}\\p{Ll}+$","u"),ft=["NAME"],yt=["NUMBER"],gt=new Set("one two three four five six seven eight nine ten twenty fifty hundred".split(" ")),Rt=["CODE"],Tt=["PATH","OUTER"],q=/^(?:(?!\/tmp\b)[/~$%\\]|\.\.[/\\]|[a-z]:[/\\])/u,kt=["CODE","PATH","OUTER"],bt=["CODE","PATH"],X=new Map([["bracket","( )"],["break","; : \u2014 \u2013"],["comma",","],["subordinate","if when whenever once unless until while because since before after although though whereas which who where"],["so","so"],["but","but"],["asks","must should instead just then forget hesitate fail neglect miss"],["denies",`not never don't don\u2019t dont doesn't doesn\u2019t needn't shouldn't shouldn\u2019t mustn't mustn\u2019t cannot can't can\u2019t won't
        won\u2019t avoid nobody neither nor`],["without","without"],["no","no"]].flatMap(([e,t])=>t.split(/\s+/u).map(n=>[n,e]))),wt=new Set("and but then just also always instead so".split(" ")),St=new Set("need reason longer".split(" "));function J(e){let t=j(e),n=Ct(t),r={clause:0,isCondition:!1,negation:"none"};return t.map((s,i)=>{vt(r,t,i);let o=r.isCondition||s.kind!=="word"?h:It(t,i,r),a=o.length>0?o:Ot(s,i),c=n[i],l=c!==void 0&&(a.length===0||!a.includes("ACT")),{kind:d,text:u,raw:m,start:p,end:y}=s;return{kind:d,text:u,raw:m,start:p,end:y,classes:l?Nt(a,c):a,clause:r.clause}})}function Nt(e,t){return e.length===0?t:[...e,...t]}function Ot({kind:e,text:t,raw:n},r){switch(e){case"url":return t.includes("://")?pt:ut;case"address":return mt;case"path":return q.test(t)?Tt:ht;case"code":return q.test(t)&&t.length>1&&!/\s/u.test(t)?kt:t.includes("/")||/\.\w{1,8}$/u.test(t)?bt:Rt;case"word":return Lt(t)?yt:r>0&&Et.test(n)?ft:h;case"mark":return h}}function vt(e,t,n){let{text:r,kind:s}=t[n]??{text:"",kind:"code"},i=s==="code"?void 0:X.get(r);if(i===void 0)return;let o=t[n+1]?.text??"";switch(i){case"bracket":e.clause+=1,r===")"&&(e.negation="none");break;case"break":e.clause+=1,e.isCondition=!1,e.negation="none";break;case"comma":_t(e),wt.has(o)&&(e.negation="none");break;case"subordinate":e.clause+=1,e.isCondition=!0;break;case"so":e.clause+=1,e.isCondition=o==="that",e.negation="none";break;case"but":e.clause+=1,e.negation="none";break;case"asks":e.negation="none";break;case"denies":at.has(o)||(e.negation="open");break;case"without":e.negation=e.negation==="none"?"gerund":"none";break;case"no":St.has(o)&&(e.negation="open");break}}function _t(e){e.isCondition&&(e.clause+=1,e.isCondition=!1,e.negation="none")}function It(e,t,n){let r=B.get(e[t]?.text??""),{text:s}=e[t]??{text:""};if(r===void 0||s==="do"&&X.get(e[t+1]?.text??"")==="denies")return h;let i=A(e,t-1),o=e[i]?.text??"";return r.length===1&&r[0]!==void 0?Z(r[0],e,i,o,n):r.flatMap(a=>Z(a,e,i,o,n))}function Z({form:e,asked:t,denied:n,toBe:r,notToBe:s,done:i},o,a,c,l){let d=l.negation==="open";switch(e){case"base":return At(o,a)?(l.negation==="gerund"&&(l.negation="none"),d?n:t):h;case"gerund":return l.negation==="gerund"||c==="avoid"||c==="of"&&o[a-1]?.text==="instead"?n:dt.has(c)?t:h;case"past":return ct.has(c)?d?s:r:lt.has(c)&&!d?i:h;case"present":return Q.has(c)&&c!=="it"?d?n:t:h}}function At(e,t){let n=e[t];if(n===void 0||n.kind==="mark"&&n.text!=="-"&&n.text!=="/")return!0;if(n.kind!=="word")return!1;if(st.has(n.text)||tt.has(n.text)||n.text==="so")return!0;if(nt.has(n.text))return Q.has(e[A(e,t-1)]?.text??"");if(n.text!=="to")return/^\d+\.?$/u.test(n.text)&&t===0;let r=e[A(e,t-1)]?.text??"";return rt.has(r)||it.has(r)}function A(e,t){let n=t;for(;n>=0;){let{text:r="",kind:s}=e[n]??{};if(s!=="word"||!(ot.has(r)||r.length>4&&r.endsWith("ly")))break;n-=1}return n}function Ct(e){let t=[];for(let n=0;n<e.length;n++){let r=e[n],s=r===void 0||r.kind==="mark"?void 0:V.get(ee(r.text));if(s!==void 0)for(let{words:i,classes:o}of s){let a=n+i.length-1;i.length>1&&!Dt(i,e,n)||(t[a]=t[a]===void 0?o:[...t[a],...o])}}return t}function Dt(e,t,n){return e.every((r,s)=>ee(t[n+s]?.text??"")===r)}function ee(e){return e.includes("'")||e.includes("\u2019")?e.replace(/['’]s?$/u,""):e}function Lt(e){return/^\d/u.test(e)||gt.has(e)}var te=/[:：][*_\s]*$/u,Ut=/\b(?:run|execute|paste|perform|invoke|apply|use)\b[^.!?]{0,60}\b(?:above|earlier|previous|preceding|that (?:command|snippet|block|script|code|line)|those commands)\b/iu,xt=6,Mt=300;function ne(e,t,n,r){let s=new Set,i=t.findLast(({text:a,polarity:c})=>c==="order"&&Ut.test(a)),o=0;for(let a of e){for(;o<t.length&&(t[o]?.span.end??0)<a.span.end;)o+=1;if(a.language==="text"||a.language==="data")continue;let c=a.how==="inline",l=c?o:o-1,d=t[l];if(d===void 0||i!==void 0&&i.span.start>a.span.end)continue;(c?d.span.start<=a.span.start&&Pt(d,n[l],r.slice(Math.max(d.span.start,a.span.start-Mt),a.span.start)):a.span.start-d.span.end<=xt&&Ht(d))&&s.add(a)}return s}function Pt({polarity:e},t,n){if(t==="forbidden"||t==="reported")return!0;if(e==="order"){let r=E(n);return r==="forbids"||r==="reports"}return e==="prohibition"}function Ht({text:e}){if(!te.test(e))return!1;let t=E(e.replace(te,""));return t==="forbids"||t==="reports"}var re={"override-instructions":{phrase:"put this text above the rules that it works under",risk:"risky",said:`DO-ignore/DO-disregard/DO-forget/DO-override ... EARLIER ... INSTRUCTION
      DO-ignore/DO-disregard/DO-forget/DO-override ... PLATFORM ... INSTRUCTION
      INSTRUCTION .... here .... precedence/priority over
      INSTRUCTION .... precedence/priority over ... USER/PLATFORM/them/everything/anything
      PLATFORM .... OWN wins/overrides
      OWN ... wins/overrides/supersedes
      OWN ... precedence/priority
      DO-ignore/DO-disregard/DO-forget/DO-override ... safety/content/platform ... INSTRUCTION/restriction/restrictions/policies
      you are now ... unrestricted/unfiltered/jailbroken`},"skip-consent":{phrase:"act without asking",risk:"risky",said:`DO-confirm/DO-accept/DO-approve ... on ... USER ... behalf
      NOT-ASK ... CONSENT
      NOT-ask/NOT-wait/NOT-confirm ... before
      NOT-stop/NOT-pause ... CONSENT
      no ?further/additional CONSENT ?is/are needed/required/necessary
      PROCEED ... without ... CONSENT
      PROCEED ... without NOT-ASK
      MODIFY ... without NOT-ASK
      RUN ... without NOT-ASK/CONSENT
      SEND ... without NOT-ASK/CONSENT
      BUY ... without NOT-ASK/CONSENT
      assume ... yes/CONSENT
      USER ... not need/have to confirm/approve/agree
      USER ... not NOT-confirm/NOT-approve
      DECIDE on your own
      DECIDE yourself ... removed/deleted/sent/installed
      NOT-ASK ... with ... USER
      NOT-ASK .. USER ... first/again/before/whether/if
      ACCEPT ... prompt/prompts/dialog/dialogs/warning/warnings ... automatically
      DO-approve ... automatically`,unless:["only"]},"skip-check":{phrase:"leave a check out",risk:"risky",said:`CHECK ... can/may be done/run afterwards/later
      TREAT .. every/all/any ... as valid/trusted/safe/correct
      CHECK/PROTECTION may/should/must be skipped/bypassed/disabled/left/omitted
      CHECK/PROTECTION ... need not be run/done/repeated
      CHECK .... slow/long/tedious .... leave/skip it/them
      NOT-VERIFY ... CHECKED
      PROCEED without NOT-RUN
      DO-commit without NOT-RUN
      SKIP ?the/any/all/this ?security/final/remaining/unit/slow CHECK
      NOT-RUN ?the/any/all/unit/slow/more/your CHECK
      NOT-VERIFY ... before/input/signature/result/results/output/source/it/them
      DO-commit ... without ... CHECK
      MERGE/PROCEED/RUN ... without ... CHECK
      MERGE/PROCEED/ACCEPT ... without NOT-VERIFY
      no need to NOT-VERIFY
      CHECK is/are ?now ?entirely optional/unnecessary/superfluous/redundant
      CHECK takes/take too long
      CHECK can/may be skipped/omitted
      TURN off ... CHECK
      assume .. correct/valid/passing`,unless:["if","unless","only"]},"override-user":{phrase:"go against what the user wants",risk:"risky",said:`even though ?the USER
      PROCEED .... despite ... USER
      USER ... suggestion/suggestions/advisory only
      USER ... declined/refused/rejected .... PROCEED
      USER asks/tells you to stop/cancel/pause .... FINISH/PROCEED
      USER ... settings/preferences/instructions/choice ... not apply
      USER ... settings/preferences/instructions/choice ... ignored/overridden
      whatever ?else ?the USER
      regardless ... USER ... asked/asks/says/said/wants/request/requests/preference/preferences/wish/wishes
      no matter what ?the USER
      even if ?the USER ... objects/object/refuses/declines/disagrees/says/asks/cancels/stops
      even when ?the USER ... objects/refuses/declines/asks/says/disagrees
      against ... USER ... will/wish/wishes/instructions
      instead of what ?the USER
      DO-ignore/DO-disregard/DO-override ... USER ... request/wish/wishes/instruction/instructions/preference/preferences/objection
      USER ... objects .... FINISH
      request to stop .... FINISH
      NOT-stop ... USER ... asks/says/objects/told/tells`,unless:["question"]},"bypass-review":{phrase:"let changes in without a review",risk:"risky",said:`MERGE ... without ... review/approval/waiting/pull/pr
      MERGE straight/directly to/into ... main/master/production
      DO-push ... straight/directly to ... main/master
      USE ... --no-verify/--no-gpg-sign/--admin
      BE-MERGE ... directly
      review/reviewer ... formality/optional/unnecessary
      SKIP ?the ?code/peer/final review/reviews`},"claims-approval":{phrase:"take something for approved",risk:"risky",said:`standing/blanket CONSENT
      has/have given/granted ... CONSENT
      CONSENT .... has/have been obtained/given/granted
      CONSENT .... obtained/given/granted ... by/from
      CONSENT ... on file
      already approved/authorised/authorized/consented/cleared/vetted/audited
      been approved/authorised/authorized/vetted/audited ... by
      USER ... consented/agreed ?already in advance
      USER ... consented/agreed to
      pre-approved/preapproved/pre-authorised/pre-authorized
      no ?further/additional review ?is/are needed/required/necessary
      TREAT ... as ... CONSENT
      counts/count as ... CONSENT
      CONSENT ... is/are implied/assumed/granted/given`,unless:["not","if","only","once","until","unless"]},"fake-check":{phrase:"make a check look passed",risk:"risky",said:`DO-tick .. all/every
      MODIFY/CHANGE ... expected ... test/tests
      MODIFY/CHANGE .... so that ... suite/test/tests/build ... pass/passes
      OVERWRITE ... snapshot/snapshots/baseline .... pass/passes
      fail/fails/failed/failing .... CLAIM ... pass/passes/passed/succeeded/success/successful
      OVERWRITE ... assertion/assertions/assert
      MARK ... CHECK ... completed/complete/passed/done ... even/regardless
      CLAIM ... CHECK ... completed/complete/passed/done even/regardless
      LOOSEN ... failing ... CHECK
      LOOSEN ... assertion/assertions .... pass/passes/green
      comment out ... CHECK/assertion/assertions
      CHANGE/MODIFY ... snapshot/snapshots/expectation/expectations .... pass/passes/green
      CLAIM ... as/that ... tested/verified/checked ... without/although/whether
      WRITE ... expected ... from/to whatever
      CLAIM .... pass/passed/verified ... even if
      CLAIM .... pass/passed/verified regardless/anyway
      CLAIM ... as ... completed/passed/verified even/regardless`},"loosen-limit":{phrase:"go beyond a limit",risk:"risky",said:`no upper LIMIT/bound
      NOT-stop after NUMBER attempts/tries/requests/retries
      keep trying until
      LIFT ... LIMIT
      RAISE ... spending/daily/request/rate/transaction/approval/order ... LIMIT
      LIMIT .... too low .... times
      as often as it takes
      retry ... until it works/succeeds
      without ... rate-limit/limit/cap/quota
      times ... LIMIT`,unless:["context","token","tokens","timeout","timeouts","font","line"]},"loosen-redaction":{phrase:"write out what was masked",risk:"risky",said:`WRITE/SHOW ... PERSONAL ... in full/clear
      LEAVE ... PERSONAL ... visible/readable/unmasked/clear/in
      NOT-REDACT ... PERSONAL/SECRET/names
      NOT-REDACT ... numbers/addresses
      masking/redaction/redacting/anonymisation .... SHOW ... complete/full/raw/original/whole
      SHOW ... complete/full/unmasked/unredacted/raw/original ... PERSONAL/SECRET
      PERSONAL ... may/can/should/must ... stay/remain
      TURN off ... masking/redaction`},"trust-content":{phrase:"obey texts that others write",risk:"risky",said:`do/DO-follow whatever/what ... UNTRUSTED .... tells/tell/says/say/asks/ask
      whatever ... UNTRUSTED tells/asks/says you ... OBEY
      whatever ... UNTRUSTED .... do it
      TREAT ... INSTRUCTION ... in/inside/from/within ... UNTRUSTED
      UNTRUSTED .... asks/tells/says/instructs/wants you .... OBEY it/them/that/so
      OBEY ... INSTRUCTION ... in/inside/from/within ... website/webpage/e-mail/email/issue/ticket/comment/response/result
      UNTRUSTED/issue/issue's .... as commands/instructions/orders
      UNTRUSTED .... are instructions/commands/orders`,unless:["untrusted","malicious"]},"talks-of-gate":{phrase:"influence whoever checks it",risk:"risky",said:`GATE ... asks/flags/complains/questions .... CLAIM/ACT
      GATE ... should/must ... MARK/BE-MARK
      GATE .... should/must/can ... promote/approve/pass/ignore
      so ?that ?the GATE .... not/never/cannot
      so .... GATE ... not flag/notice/detect/see/complain/trip
      trip/trips/alert/alerts ... GATE .... WRITE/SPLIT/USE
      MARK ... OWN ... SAFE
      NOT-flag ... OWN
      evogate/evogate-ignore/nosemgrep
      SPLIT .... so that ... GATE ... not
      evade/avoid/escape/bypass detection`,unless:["screen"]}};var se={delete:{phrase:"delete things",risk:"risky",said:`DELETE ... previous/earlier/existing/prior/old/older ... VALUABLE/CONTENT/exports/versions/results
      CLEAR ... VALUABLE ... nobody/unused/untouched
      empty the/all/every/this/their ... VALUABLE
      DO-wipe/DO-purge .. VALUABLE
      DELETE .. MESSAGE
      DELETE ... outdated/old/older/stale/unused/obsolete/unneeded/abandoned ... VALUABLE
      DELETE ... VALUABLE ... older/untouched/unused/nobody
      DELETE .. every/all ... VALUABLE
      CLEAR ... outdated/older/stale/obsolete/abandoned ... VALUABLE
      DELETE ... VALUABLE ... no longer
      DELETE everything
      DELETE ... USER ... VALUABLE
      what was not touched .... can go
      DELETE ... originals/backups/repository/database/branches`,unless:["TEMPORARY"]},overwrite:{phrase:"overwrite things",risk:"risky",said:`OVERWRITE ... over ... USER
      OVERWRITE ... USER ... contents/configuration/settings/config/file/files/version
      OVERWRITE ... contents of ... USER
      OVERWRITE ... without ... backup/asking/checking/warning
      force-push/force-pushed
      force push
      OVERWRITE .... NOT-KEEP ... old/original/backup
      NOT-KEEP ... old/original/previous ... file/version/copy
      keep ours .... other`,unless:["TEMPORARY","only","your"]},encrypt:{phrase:"lock data away",risk:"risky",said:`zip/archive/pack/compress ... with ?a password
      ENCRYPT ... USER ... file/files/photos/documents/folder/disk/drive/backups
      ENCRYPT .. VALUABLE ... with ... key/password/passphrase
      ENCRYPT .. all/every ... VALUABLE
      ENCRYPT .... NOT-KEEP/NOT-store/NOT-save/NOT-TELL ... key/password/passphrase
      key/password/passphrase ... only ... holds/knows/has
      password/passphrase .... hand/give out later
      WRITE/KEEP ... protected/encrypted form .... key/password/passphrase`,unless:["before"]},"erase-traces":{phrase:"remove the traces of what it did",risk:"risky",said:`DELETE ... MESSAGE ... started/caused/triggered
      CLEAR ... TRACE
      TRACE .... BE-CLEAR
      DO-rewrite .. commit/history
      DISABLE ... logging/history/auditing
      TURN off ... logging/history/auditing
      cover ... tracks
      leave/leaves no trace/traces
      CLEAR .... cannot be traced/seen`}};var oe={"conceal-from-user":{phrase:"hide something from the user",risk:"risky",said:`USER ... NOT-BE-TELL
      DELETE/CLEAR ... line/mention/entry/note about ... summary/report/log/reply/answer
      leave/make no mention of
      nobody/no-one ... notices/disturbed/sees
      no one ... notices/disturbed/sees
      NOT-TELL ... USER
      NOT-mention ... upload/transfer/copy/copies/step/sync/this/synchronisation/change/request/call/it
      NOT-reveal/NOT-disclose ... step/upload/this/that
      without NOT-TELL ... USER/anyone/anybody/them
      without NOT-mention/NOT-announce/NOT-report it/this/that
      say nothing of/about/to ... copies/copy/upload/transfer/step/it/this/USER
      leave ... out of ... summary/report/reply/answer/log/output
      HIDE ... from ... USER
      DO-keep this/it/that/them ... from ... USER
      USER ... not ... notice/see/know/learn/find/realise/realize
      USER ... never ... notice/see/know/learn/find
      invisible to ... USER
      SEND/PROCEED/WRITE/KEEP/FETCH/RECORD/DELETE/MODIFY ... quietly/secretly/covertly/discreetly/stealthily/unnoticed
      quietly/secretly/covertly/discreetly/stealthily SEND/PROCEED/WRITE/KEEP/FETCH/RECORD/DELETE/INSTALL/MODIFY
      SEND/WRITE/FETCH/RECORD/DELETE/INSTALL/MODIFY .. silently
      silently SEND/RUN/WRITE/FETCH/RECORD/DELETE/INSTALL/MODIFY
      USER ... unaware
      USER need not/never know/see/notice
      NOT-TELL .. this/that/these step/steps/call/command/upload/copy/transfer
      must/should be completed/done/performed silently/quietly
      without drawing attention
      keep it to yourself`,unless:["fail","fails","internal","jargon","secret","secrets","password","token","tokens"]},"degrade-results":{phrase:"make results worse than they are",risk:"risky",said:`keep ... vague
      NOT-TELL ... FINDING ... COMPANY
      DO-round ... down/up ... rates/scores/errors
      INTRODUCE ... small/subtle/minor/deliberate/random/occasional/arithmetic ... WRONG
      FALSIFY ... FINDING/data/report/reports/figures/numbers/ratings/rating/metrics
      SKIP ... FAIR ... FINDING
      leave out ... FAIR
      leave out FINDING ... FAIR
      FINDING ... FAIR .... leave ... out
      CLAIM only ?the first/best/half
      play down
      downplay/understate
      deliberately/intentionally ... worse/slower/wrong/incomplete/vague
      CLAIM ... as minor/harmless/cosmetic
      SKIP/DELETE ... every second/third/fifth/tenth
      slightly/subtly MODIFY ... figures/numbers/results/values/data/amounts
      MODIFY ... figures/numbers/results/values/amounts ... slightly/subtly
      lower ... quality ... purpose/purposely/deliberately
      rate it/them as minor/low`},"suppress-errors":{phrase:"say that something worked when it did not",risk:"risky",said:`fail/fails/failed/failing .... TELL/CLAIM ... succeeded/success/successful/worked/completed
      not work/succeed .... as if/though
      CLAIM ... success ... all cases/always/regardless/anyway
      CLAIM success .... even if/when
      FAILURE .... to be swallowed/ignored/suppressed/hidden
      HIDE ... FAILURE ... USER
      NOT-report/NOT-mention/NOT-tell ... FAILURE ... USER
      go on as if it had
      as if nothing ... happened`},"prefer-vendor":{phrase:"favour somebody's products",risk:"risky",said:`COMPANY/OFFER ... first/top/highest/best ... every/all/any/comparison/ranking/list
      PREFER ... before anything else
      PREFER ... OFFER
      PREFER ... first/exclusively ... COMPANY
      PREFER ... over ... competitors/competitor/alternatives/others/rivals
      PREFER ... even when/if/though ... better/cheaper/another
      PREFER only ... products/services/tools ... COMPANY
      PREFER ... COMPANY ... first/only/exclusively
      PREFER ... products/services ... of/from/by ... COMPANY
      NOT-PREFER ... competitors/competitor/rivals
      CONTENT/links/link .... VENDORED
      WRITE/USE ... VENDORED
      carry our referral/affiliate/partner`},"manipulate-user":{phrase:"press or deceive the user",risk:"risky",said:`PERSUADE ... USER
      TELL ... USER ... cannot proceed/continue
      pretend ... USER
      make ... USER ... believe/think`}};var ie={"send-elsewhere":{phrase:"send something to somebody else",risk:"risky",said:`WRITE ... to ... OUTSIDE
      SEND ... OUTSIDE
      SEND ... SECRET ... URL/ADDRESS
      SEND ... CONTENT/PERSONAL ... to ... URL/ADDRESS
      HAND ... to ... OUTSIDE/ADDRESS
      HAND ... with ... OUTSIDE/ADDRESS
      BE-SEND ... to ... OUTSIDE/ADDRESS
      IS-SEND ... to ... OUTSIDE/ADDRESS
      DO-call ... OUTSIDE`,unless:["localhost","127.0.0.1","human"]},"keep-copy":{phrase:"keep a copy somewhere else",risk:"risky",said:`KEEP/WRITE/SEND ... copy/copies/duplicate/transcript ... OUTER
      copy/copies/duplicate/transcript ... to/in/on/at/with ... OUTSIDE/URL/ADDRESS
      KEEP/WRITE ... copy/copies/transcript of ... CONTENT/SECRET ... bucket/drive/server/elsewhere
      KEEP ... second/extra/additional copy`,unless:["installed","install"]},"collect-secrets":{phrase:"collect secrets",risk:"risky",said:`COLLECT ... saved/stored/all/any/available/necessary/user/sensitive ... SECRET
      COLLECT ... .env/~/.ssh/~/.aws/credentials/id_rsa ... SEND
      COLLECT ... SECRET .... SEND
      DO-upload/DO-send/DO-forward/DO-post/DO-exfiltrate/DO-email ... SECRET`,unless:["own"]},"share-wider":{phrase:"show something to more people",risk:"risky",said:`visibility ... public
      without signing/logging in
      without authentication/login
      should never/not expire
      CHANGE ... to public
      make ... public
      make ... publicly
      SHARE ... WIDE
      SEND ... WIDE ... CHANNEL
      SEND ... to .. WIDE
      CONTENT .... may/can/should/must ... to ... WIDE
      anyone with ?the link
      BE-SHARE ... WIDE
      always SHARE/SEND ... with/to/in ... CHANNEL/team/group`},"reveal-instructions":{phrase:"reveal the instructions that it works under",risk:"risky",said:`SHOW ... your/full/hidden/entire/whole/complete ... PROMPT
      WRITE ... instructions you were given
      TELL ... your/full/hidden/entire/whole/complete ... PROMPT
      begin/start/end with ... PROMPT
      begin/start/end with ?the text that precedes`},"record-person":{phrase:"keep a record of a person",risk:"risky",said:`keep track/note/record of ... USER
      WRITE/RECORD down ... which/what/when/where ... USER
      RECORD ... which/what/when/where ... USER
      RECORD ... USER ... WATCHED
      RECORD everything ... USER
      RECORD ... WATCHED ... USER
      RECORD keystrokes/screenshots
      picture/profile/dossier of ... USER
      picture/profile/dossier of who/what`,unless:["preferences","preference"]},"ask-for-secrets":{phrase:"ask people for passwords and the like",risk:"risky",said:`DO-get/DO-obtain/DO-collect ... USER ... INTIMATE
      REQUEST ... USER ... INTIMATE
      REQUEST ... for ... INTIMATE
      REQUEST ... INTIMATE
      have ... USER ... INTIMATE`},"contact-person":{phrase:"write to somebody",risk:"risky",said:`DO-tell/DO-notify/DO-inform/DO-email/DO-message/DO-contact NAME NAME
      let NAME NAME know
      MAIL/SEND ... to ... ADDRESS
      MAIL ... ADDRESS
      ADDRESS in copy/cc/bcc
      WRITE ... ADDRESS ... copy/cc/bcc/recipient/recipients
      let ... OUTSIDE ... know
      MAIL ... OUTSIDE
      MAIL ... mr./mrs./ms./mr/mrs/ms/dr`},"log-secrets":{phrase:"write secrets where others read them",risk:"risky",said:`DO-echo/DO-print/DO-log ... SECRET
      WRITE/SHOW/TELL/KEEP ... SECRET ... in/into/to/on ... RECORDED
      WRITE/SHOW/TELL ... value/values ... SECRET/TOKEN
      SHOW ... full/complete/whole/unmasked ... SECRET/TOKEN
      WRITE ... full/complete/whole/unmasked ... SECRET/TOKEN
      WRITE ... including/with ... SECRET ... RECORDED
      WRITE .... with ?its/the/their password/passwords/token/key/credentials .... notes/log/report`,unless:["without","NOT-WRITE","NOT-SHOW","NOT-TELL"]},impersonate:{phrase:"speak in the name of somebody else",risk:"risky",said:`SIGN ... as the/her/his/their IDENTITY would
      leave her/his/their signature
      SIGN ... in ?the name of
      SIGN ... with ... IDENTITY ... name
      SIGN ... with her/his name
      SIGN ... as if ... IDENTITY
      SIGN ... as though ... IDENTITY
      WRITE .... as if/though ... IDENTITY ... left/written/wrote/said/given
      USE ... IDENTITY ... name ... as
      SIGN ... as ?the IDENTITY
      pretend ... to be ... IDENTITY
      pose as
      DO-impersonate ... IDENTITY`}};var ae={"after-every-task":{phrase:"do something after every task",risk:"risky",said:`finish/end/close/conclude each/every/any TASK by/with .. SEND/RUN/FETCH/MAIL
      last step of any/every/each TASK
      when/whenever ?a/any/each/the TASK ends/finishes/closes .... SEND/RUN/FETCH/MAIL
      after every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      end of every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      once every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      SEND/RUN/FETCH/WRITE/MAIL .... after every/each/any TASK`},"before-every-task":{phrase:"do something before every task",risk:"risky",said:`start/begin/open each/every/any ?new TASK by/with .. SEND/RUN/FETCH/WRITE/MAIL
      when/whenever ?a/any/each/the ?new TASK starts/begins/opens .... SEND/RUN/FETCH/WRITE/MAIL
      first step of any/every/each TASK
      before doing anything ?else in/at any/every/each TASK
      before anything else .... SEND/RUN/FETCH/WRITE/MAIL
      before every/each/any TASK .... SEND/RUN/FETCH/WRITE/MAIL
      start/beginning of every/each/any ?new TASK .... SEND/RUN/FETCH/WRITE/MAIL
      whatever ?the TASK ... is ... begin/start
      first thing in every/each/any TASK
      SEND/RUN/FETCH/WRITE/MAIL .... before every/each/any TASK
      SEND/RUN/FETCH/MAIL .... at ?the start/beginning of every/each/any ?new TASK`},"follow-remote-text":{phrase:"follow what stands on a page",risk:"risky",said:`LINK .... OBEY them/it/those
      URL .... act accordingly
      FETCH ... PATH/URL .... act accordingly
      FETCH ... URL .... OBEY ... it/whatever/them/instructions/steps/what/contents/content/rules
      OBEY ... INSTRUCTION/steps/procedure/setup ... at/on/from ... URL
      OBEY ... what/whatever ... URL
      OBEY whatever it says
      URL .... OBEY what/whatever
      URL .... OBEY ... INSTRUCTION/steps ... there/it
      instructions/procedure/steps/rules ... are/is kept/found/published at URL .... OBEY
      FETCH ... latest/current/remote ... INSTRUCTION
      OBEY ... remote ... INSTRUCTION`},"change-permissions":{phrase:"give somebody or something more rights",risk:"risky",said:`GRANT/allow every/all ... tool/tools/command/commands
      invite/GRANT ... as ?an administrator/admin/owner/maintainer
      MODIFY/CHANGE/GRANT ... without restriction/restrictions
      make ... world-writable/world-readable/world-executable/setuid
      chmod 777/666/a+rwx/-r
      GRANT ... POWERFUL ... RIGHT
      GRANT ... full/all/write/admin ... RIGHT
      WRITE ... to ... administrators/admins/sudo/wheel/docker/admin ... group
      MODIFY/CHANGE ... permissions ... everyone/all/anyone
      --dangerously-skip-permissions`,unless:["least"]},"self-copy":{phrase:"copy its instructions elsewhere",risk:"risky",said:`carry ... rule/rules/instruction/instructions over
      WRITE/SEND ... paragraph/rule/rules/instruction/instructions/section/sentence/sentences/text/note/this ... to/into/in ... MEMORY
      WRITE ... paragraph/rule/rules/instruction/instructions/section/sentences/this ... to/into/in ... SKILLS
      DO-remember ... rule/instruction/this ... FUTURE
      REMEMBER ... FUTURE
      SKILLS .... should/must ... same ... sentences/rule/rules/instructions/lines/paragraph
      SKILLS .... include/contain/carry/start ... this/these/same`},"use-credentials":{phrase:"use credentials that it was not given",risk:"risky",said:`USE ... SECRET/TOKEN ... of/from another/other
      look/COLLECT ... keys/credentials/tokens/passwords .... try/use them
      READ/COLLECT/USE ... SECRET/keys/key ... in/from ... OUTER .... USE/SEND
      READ ... SECRET/keys .... OUTER .... use/USE them/it
      USE ... ADMIN ... SECRET/TOKEN/login
      ADMIN ... SECRET/login .... log in with
      USE ... SECRET/TOKEN ... from ... vault/keychain/browser
      DO-log in as/with ... root/admin/administrator/production`,unless:["your"]},"change-default-host":{phrase:"use another host than before",risk:"risky",said:`CHANGE ... through/via URL
      ENDPOINT ... should/must use URL
      CHANGE ... ENDPOINT ... to URL
      CHANGE ... ENDPOINT ... URL
      CHANGE ... URL ... as ... ENDPOINT
      go/goes/routed through ... ENDPOINT ... URL
      go/goes/routed through ... URL
      CHANGE ... URL ... instead`,unless:["localhost","127.0.0.1"]},"disable-protection":{phrase:"switch a protection off",risk:"risky",said:`TURN off ... PROTECTION
      TURN ... PROTECTION ... off
      DISABLE ... PROTECTION
      PROTECTION .... TURN it/them off
      PROTECTION .... DISABLE it/them
      without ... certificate/tls/ssl ... verification/checks
      BE-DISABLE ... PROTECTION`},install:{phrase:"install what it finds",risk:"risky",said:`INSTALL ... EXTENSION ... globally
      INSTALL whatever/any ... EXTENSION
      INSTALL ... EXTENSION ... similar
      EXTENSION .... set ... up on ... USER
      INSTALL ... EXTENSION ... on ... USER`},"run-download":{phrase:"run what it fetched",risk:"risky",said:`FETCH ... URL .... DO-run/DO-execute/DO-source/DO-launch/DO-start ... it/them/that
      DO-run/DO-execute/DO-source ... straight/directly from URL
      URL .... pipe ... into ... bash/sh/shell/python`},persist:{phrase:"stay after the task",risk:"risky",said:`DO-register/DO-install .. as a service/daemon
      starts by itself
      always be/stay running
      CREATE ... SERVICE
      WRITE ... into/to/in ... SERVICE
      survives/survive/survived ... restart/reboot
      runs/run/start/starts at/on/after startup/login/boot/reboot
      LEAVE ... WATCHER ... running
      LEAVE ... running ... after/background`},"self-modify":{phrase:"change its own instructions",risk:"risky",said:`MODIFY/RAISE/LIFT ... rule/rules/instruction/instructions ... above/below/here
      MODIFY ... OWN
      OWN .... , MODIFY ?the/that rule/instruction/step
      MODIFY ... rule/rules/instruction/instructions yourself
      MODIFY these instructions
      WRITE ... to/into OWN`},"create-account":{phrase:"open an access for somebody",risk:"risky",said:`CREATE ... admin/administrator/hidden/second/backdoor/root/privileged ... ACCOUNT
      CREATE ... key ... authorized_keys/~/.ssh/authorized_keys
      CREATE ... to ... sudoers`},spend:{phrase:"spend money",risk:"risky",said:`card ... on file
      DO-enable auto-renewal
      BUY ... MONEY
      SPEND ... funds/money/crypto/balance/bitcoin/eth/usdc
      top up ... MONEY/balance/account
      DO-place ... order
      BUY .... card/wallet/balance
      DO-transfer/DO-wire/DO-withdraw ... MONEY
      DO-choose/DO-select/DO-use ... LARGE ... MACHINE`},"wait-for-condition":{phrase:"behave differently at a certain time or place",risk:"risky",said:`on weekends/weekdays/mondays/sundays/fridays
      if ... hostname/username/timezone/locale/country/domain .... ACT
      unless ... hostname/username/timezone/locale/country .... ACT
      from MONTH .. on/onwards
      after MONTH
      after ?the ORDINAL run/session/use/start/execution/call/invocation
      no test/sandbox/ci/debug/staging environment .... SEND/RUN/CHANGE/CREATE/FETCH
      not ... in ... sandbox/ci .... SEND/RUN/CHANGE/FETCH
      nobody is watching/looking
      no one is watching/looking
      days/weeks/months after ... install/installation/installed/release
      days/weeks/months have passed
      at night .... SEND/RUN/FETCH
      outside working/business/office hours`},"weaken-security":{phrase:"protect data less",risk:"risky",said:`HASH ... CRYPTO ... with/in/as ... WEAK
      ACCEPT ... CRYPTO .... cannot/not be checked/verified
      ACCEPT ... unsigned/expired/self-signed/invalid ... CRYPTO
      CONCATENATE ... RAW ... into ... QUERY
      CONCATENATE ... QUERY ... straight/directly
      without ?a salt`},"widen-scope":{phrase:"look at more than the task needs",risk:"risky",said:`SEARCH ... HOME
      READ ... HOME
      READ ... mailbox/mailboxes/inbox/calendar ... colleague/colleagues/others
      include/hold/contain all customers/users/tenants/clients
      everything you can reach/access/find
      all/every ... you can reach/access
      other customers/tenants/clients/users ... as well`}};var f={...ie,...re,...oe,...se,...ae};var Ft=/\b(?:please|always|then|also|now|finally|make sure|you (?:must|should|need to|have to|will))\b/iu,ce=/[:：][*_\s]*$/u;function le(e,{scopes:t}){let n="meant";return e.map(r=>{let{text:s,place:i,section:o,addressee:a}=r;if(i==="heading")return n="meant","title";let c=i==="item"||i==="cell",l=c?n:"meant";return ce.test(s)?n=Wt(s):c||(n="meant"),a==="third-party"||s.endsWith("?")?"reported":l!=="meant"?l:!c||Ft.test(s)?"meant":K(t[o]?.name??"")?"reported":"meant"})}function Wt(e){let t=E(e.replace(ce,""));return t==="forbids"?"forbidden":t==="reports"?"reported":"meant"}var de=new Set(["Read","Grep","Glob","LS","TodoWrite","TodoRead","AskUserQuestion","ExitPlanMode"]),Kt=new Set("Bash BashOutput Write Edit MultiEdit NotebookEdit WebFetch WebSearch Task Agent Skill SlashCommand KillShell".split(" "));function ue(e){return de.has(e)||Kt.has(e)||/^mcp__\w+$/u.test(e)}function pe(e){return{kind:"agent-tool",target:{match:"exact",value:e},risk:de.has(e)?"harmless":"risky"}}var D=new Set(`send post upload transmit forward deliver submit email e-mail mail relay stream mirror push sync synchronise synchronize
  fetch download retrieve pull curl wget clone query call ping poll connect register install route redirect use report
  notify request make hit point set hand pass feed exfiltrate change configure add`.split(/\s+/u)),Gt=new Set(`write append add put insert save store keep place embed edit change modify rewrite update alter remove delete create make
  overwrite replace register install record log erase clear clean set move rename touch export truncate`.split(/\s+/u)),Yt=new Set("copy mirror sync send post upload save export move back".split(" ")),Bt=new Set(`read open load collect gather parse scan search list inspect dump harvest extract view use look follow include apply
  fetch get check consult see cat review print show`.split(/\s+/u)),me=new Set("run execute start launch invoke call trigger use".split(" ")),Vt=new Set("from per using by with see".split(" ")),$t=new Set("to into in at under onto on".split(" ")),zt=/^\$?\{?(?<name>(?=[A-Z][A-Z0-9]{0,40}_)[A-Z][A-Z0-9_]{2,80})\}?$/u,jt=/^(?:environment|env|\.env|variables?|shell)$/u,qt=new Set("export unset".split(" ")),Zt=/^\$\{?(?<name>[A-Z][A-Z0-9_]{0,80})\}?$/u,Qt=/^@?[a-z0-9][\w./-]{0,100}(?:(?:==|@)[\w.^~-]{1,40})?$/iu,C=/^(?:package|library|module|extension|plugin|plug-in|server|crate|gem)s?$/u,Xt=/\bhttps?:\/\/[^\s"'`<>)]{1,400}/u,Jt=/^(?:get|post|put|patch|delete|curl|wget)\b/u,en=/^[a-z./~][\w./~@-]{0,60}\s\S/u,he=/^\S{1,200}\.(?:sh|bash|zsh|py|[cm]?[jt]s|rb|pl|php|ps1|bat|cmd|exe|command|run)$|^\.{1,2}\/[\w/-]{1,200}$/iu,tn=/[_$]/u,nn=/^(?:tool|package|librar|module|extension|plug|server|crate|gem)/u,L=14;function Ee(e){return e.flatMap((t,n)=>rn(e,t,n)??[])}function rn(e,t,n){let{kind:r,raw:s,start:i,end:o}=t;if(r==="mark"||r==="word"&&!sn(e,t,n))return null;let a=on(e,n),c=a?.name??"";switch(r){case"url":return{role:D.has(c)?"url":"link",text:s,start:i,end:o};case"address":return D.has(c)||a===null?{role:"url",text:s,start:i,end:o}:null;case"path":return fe(e,t,n,a);case"code":return cn(e,t,n,a);case"word":return ye(e,t,n,c)}}function sn(e,{raw:t},n){return tn.test(t)||nn.test(e[n+1]?.text??"")}function on(e,t){for(let n=t-1;n>=Math.max(0,t-L);n--){let{classes:r=[]}=e[n]??{};if(r.some(i=>i.startsWith("NOT-")))return null;let s=r.find(i=>i.startsWith("DO-"));if(s!==void 0)return{name:s.slice(3),at:n}}return null}function fe(e,t,n,r){let{raw:s,start:i,end:o}=t;if(r===null)return null;if(me.has(r.name)&&he.test(s))return{role:"command",text:s,start:i,end:o};let a=an(e,n,r);return a===null?null:{role:a,text:s,start:i,end:o}}function an(e,t,{name:n,at:r}){return Yt.has(n)?e.slice(r+1,t).some(({text:s})=>$t.has(s))?"write":"read":Vt.has(e[t-1]?.text??"")?"read":Gt.has(n)?"write":Bt.has(n)?"read":null}function cn(e,t,n,r){let{raw:s,text:i,start:o,end:a,classes:c}=t,l=Xt.exec(s)?.[0];if(l!==void 0)return{role:Jt.test(i)||D.has(r?.name??"")?"url":"link",text:l,start:o,end:a};let d=ye(e,t,n,r?.name??"");return d!==null||r===null?d:ln(s,r)?{role:"command",text:s,start:o,end:a}:c.includes("PATH")&&!/\s/u.test(s)?fe(e,t,n,r):null}function ln(e,{name:t}){return me.has(t)?/\s/u.test(e)?en.test(e)?t!=="use"||P(e)==="shell":!1:he.test(e):!1}function ye(e,t,n,r){let{raw:s,kind:i,start:o,end:a}=t,c=e[n+1]?.text??"";if(dn(s,i,c))return{role:"tool",text:s,start:o,end:a};let l=(zt.exec(s)??Zt.exec(s))?.groups?.name;if(l!==void 0)return r!==""&&(s.startsWith("$")||qt.has(r)||un(e,n))?{role:"variable",text:l,start:o,end:a}:null;if(r!=="install"&&!(r==="add"&&C.test(c)))return null;let d=i==="code"||C.test(c),u=e[n-1]?.text??"";return(i==="code"||C.test(u)||d)&&Qt.test(s)&&d&&!pn.test(s)?{role:"package",text:s,start:o,end:a}:null}function dn(e,t,n){return e.startsWith("mcp__")||ue(e)&&(t==="code"||/^tools?$/u.test(n))}function un(e,t){return e.slice(Math.max(0,t-L),t+L).some(({text:n})=>jt.test(n))}var pn=/^(?:the|a|an|this|that|these|required|missing|following|any|all|each|every|python|npm|node|new|other|latest|external|additional|extra|necessary|needed|mcp|system|whatever|correct|right|your|own)$/iu;function U(e,{span:t,text:n}){let r=0,s=t.start;return(i,o)=>{let a=n.slice(i,o),c=s+Math.max(0,i-r),l=e.slice(c,Math.min(t.end,c+a.length+2e3)).indexOf(a);return l<0||a===""?t:(i>=r&&([r,s]=[i,c+l]),{start:c+l,end:c+l+a.length})}}var ge=new RegExp("(?<![\\p{L}])(?:niemals|keinesfalls|(?:darf|d\xFCrfen|soll|sollen) (?:\\p{L}{1,20} ){0,2}nicht|auf keinen fall|ne \\p{L}{1,20}(?:-\\p{L}{1,10})? (?:jamais|pas)|n['\u2019]\\p{L}{1,20} (?:jamais|pas)|interdit|nunca|jam\xE1s|no (?:debes|debe|se debe|hagas|env\xEDes|borres|elimines)|prohibido|n\xE3o (?:deve|pode|envie|apague|fa\xE7a)|jamais|proibido|\u043D\u0438\u043A\u043E\u0433\u0434\u0430|\u043D\u0435\u043B\u044C\u0437\u044F|\u0437\u0430\u043F\u0440\u0435\u0449\u0435\u043D\u043E|\u043D\u0435 (?:\u0443\u0434\u0430\u043B\u044F\u0439|\u043E\u0442\u043F\u0440\u0430\u0432\u043B\u044F\u0439|\u0437\u0430\u043F\u0443\u0441\u043A\u0430\u0439)(?:\u0442\u0435)?)(?![\\p{L}])|\u4E0D\u8981|\u5207\u52FF|\u8BF7\u52FF|\u7981\u6B62|\u4E25\u7981|\u4E0D\u5F97|\u3057\u3066\u306F\u3044\u3051|\u3057\u306A\u3044\u3067\u304F\u3060\u3055\u3044|\u3059\u308B\u306A|\u7981\u3058","u"),Re=new RegExp("(?<![\\p{L}])(?:ohne (?:es )?(?:dem|den) (?:nutzer|benutzer|anwender) (?:zu sagen|mitzuteilen|zu informieren)|(?:nutzer|benutzer|anwender) (?:davon )?(?:nichts|nicht) (?:sagen|mitteilen|verraten|erw\xE4hnen)|(?:sag|sage|verrate|erw\xE4hne) (?:es )?(?:dem|den) (?:nutzer|benutzer) nichts?|heimlich|unbemerkt|sans (?:le dire|pr\xE9venir|en informer|informer)|(?:en secret|discr\xE8tement|\xE0 l['\u2019]insu)|ne (?:le )?(?:dis|dites|mentionne[zr]?) (?:pas|rien) (?:\xE0|au)|sin (?:decir|avisar|informar|que el usuario)|en secreto|no (?:se lo )?(?:digas|menciones|informes) (?:al|nada)|a escondidas|sem (?:avisar|informar|dizer|que o usu\xE1rio)|em segredo|n\xE3o (?:conte|mencione|informe) (?:ao|nada)|\u0442\u0430\u0439\u043D\u043E|\u043D\u0435\u0437\u0430\u043C\u0435\u0442\u043D\u043E|\u043D\u0435 (?:\u0433\u043E\u0432\u043E\u0440\u0438|\u0441\u043E\u043E\u0431\u0449\u0430\u0439|\u0443\u043F\u043E\u043C\u0438\u043D\u0430\u0439)(?:\u0442\u0435)? (?:\\p{L}{1,20} )?\u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u0442\u0435\u043B\\p{L}{1,3}|\u0431\u0435\u0437 \u0432\u0435\u0434\u043E\u043C\u0430)(?![\\p{L}])|(?:\u4E0D\u8981|\u522B|\u5207\u52FF|\u65E0\u9700|\u4E0D\u5F97)(?:\u5411|\u8DDF|\u5BF9|\u8BA9)?(?:\u7528\u6237|\u4F7F\u7528\u8005).{0,6}(?:\u544A\u8BC9|\u63D0\u53CA|\u8BF4\u660E|\u77E5\u9053|\u900F\u9732)|(?:\u4E0D\u8981|\u522B|\u5207\u52FF|\u65E0\u9700)(?:\u544A\u8BC9|\u544A\u77E5|\u901A\u77E5|\u63D0\u9192)(?:\u7528\u6237|\u4F7F\u7528\u8005)|\u6084\u6084|\u6697\u4E2D|\u30E6\u30FC\u30B6\u30FC(?:\u306B|\u306B\u306F)(?:\u77E5\u3089\u305B|\u4F1D\u3048|\u8A00\u308F|\u5831\u544A\u3057|\u901A\u77E5\u3057)(?:\u306A\u3044|\u305A)|\u3053\u3063\u305D\u308A|\u5BC6\u304B\u306B","u"),mn=/(?<![\p{L}])(?:(?:sende|schicke|übermittle|lade)n?|(?:envoie|envoyez|transmets|transmettez|téléverse[rz]?)|(?:envía|envíe|enviar|manda|sube|transmite)|(?:envie|mande|transmita)|(?:отправь|отправляй|отправьте|пересылай|перешли|загрузи)(?:те)?)(?![\p{L}])|发送|上传|传送|转发|发给|送信|アップロード|転送/u,hn=new RegExp("\\bhttps?:\\/\\/|[\\w.+-]{1,64}@[\\w-]{1,63}\\.\\w|(?:unseren?|notre|nuestro|nosso|\u043D\u0430\u0448)\\p{L}{0,3} (?:server|serveur|servidor|\u0441\u0435\u0440\u0432\u0435\u0440)|\u6211\u4EEC\u7684\u670D\u52A1\u5668|\u5916\u90E8\u670D\u52A1\u5668|\u5916\u90E8\u30B5\u30FC\u30D0\u30FC","u"),En=new Set("und nicht der die das den dem niemals ohne les une pas sans jamais los las que para sin nunca n\xE3o sem".split(" ")),fn=new RegExp("(?!\\p{ASCII})\\p{L}","u");function b(e,t){return t.some(({text:n})=>En.has(n))||fn.test(e)}function Te(e){return ge.test(e)&&!Re.test(e)}function ke(e){let t=[];return Re.test(e)&&t.push("conceal-from-user"),mn.test(e)&&hn.test(e)&&!ge.test(e)&&t.push("send-elsewhere"),t}function S(e){return{parts:e.split(" ").map(n=>{if(n==="..")return{kind:"gap",most:3,isWithinClause:!0};if(n==="...")return{kind:"gap",most:8,isWithinClause:!0};if(n==="....")return{kind:"gap",most:20,isWithinClause:!1};let r=n.startsWith("?");return{kind:"one",texts:(r?n.slice(1):n).split("/"),isOptional:r}})}}function be({parts:e}){let t=e[0];if(t?.kind!=="one"||t.isOptional)throw new Error("a pattern begins with a word or a class");return t.texts}function we({parts:e},t,n){let r=w(e,0,t,n);return r===null?null:{first:n,last:r-1}}function w(e,t,n,r){let s=e[t];if(s===void 0)return r;if(s.kind==="one"){if(yn(s.texts,n[r])){let o=w(e,t+1,n,r+1);if(o!==null)return o}return s.isOptional?w(e,t+1,n,r):null}let i=n[r-1]?.clause;for(let o=0;o<=s.most&&r+o<n.length;o++){if(s.isWithinClause&&n[r+o]?.clause!==i)return null;let a=w(e,t+1,n,r+o);if(a!==null)return a}return null}function yn(e,t){if(t===void 0)return!1;for(let n of e)if(n===t.text||t.classes.includes(n))return!0;return!1}function N(e){let t=new Map;for(let n of e)for(let r of be(n.pattern)){let s=t.get(r);s===void 0?t.set(r,[n]):s.push(n)}return{byStart:t,byClasses:new WeakMap}}function O(e,t){let n=[],r=(s,i)=>{for(let{pattern:o,meaning:a}of s){let c=we(o,t,i);c!==null&&n.push({first:c.first,last:c.last,meaning:a})}};for(let s=0;s<t.length;s++){let i=t[s];if(i===void 0||i.kind==="mark")continue;let o=e.byStart.get(i.text);o!==void 0&&r(o,s),i.classes.length>0&&r(gn(e,i.classes),s)}return n}function gn({byStart:e,byClasses:t},n){let r=t.get(n);if(r!==void 0)return r;let s=[...new Set(n.flatMap(i=>e.get(i)??[]))];return t.set(n,s),s}var Se={consent:`ASK ... USER ... CONSENT
    ASK ... CONSENT
    ask/confirm/consult/check .. USER .... before/first
    before .... ask/consult ... USER
    before .... confirm ... with ... USER
    DO-get/DO-obtain/DO-request ... CONSENT
    USER ... must/should/has/have ... confirm/approve/agree
    only after/when/if/once ... USER .... confirms/approves/agrees/confirmed/approved/agreed
    only with ... CONSENT
    unless ... USER ... asks/asked/confirms/approves/agrees
    explicit CONSENT`,limit:`at most
    no more than
    not more than
    maximum of
    max of
    up to NUMBER
    limit ... to NUMBER
    never exceed
    not exceed
    must not NOT-exceed
    stop after NUMBER`,check:`VERIFY .... before/until
    before .... VERIFY
    RUN ... CHECK .... before/after/until
    before .... RUN ... CHECK
    after .... RUN ... CHECK
    only if/when/after/once ... CHECK
    CHECK ... must/should ?all pass
    must pass
    always VERIFY
    always RUN ... CHECK
    DO-ensure ... CHECK ... pass/passes`},Ne=Object.keys(Se),Rn=N(Ne.flatMap(e=>Se[e].split(`
`).map(t=>({pattern:S(t.trim()),meaning:e})))),Tn=/^NOT-/u,kn=new Set(`the a an and or of to in on for with by at from this that these those it its is are be you your any all not never do does
  don't must should always please before after when if unless only no under circumstances they them their there as`.split(/\s+/u)),bn=3;function Oe(e,t,n){if(n==="title"||n==="reported")return null;let r=wn(e,t,n);if(r===null)return null;let s=t.filter(({kind:o})=>o!=="mark").map(({text:o})=>o),i=[...new Set(s.filter(o=>o.length>=bn&&!kn.has(o)))].toSorted();return{kind:r,words:s.join(" "),topic:i,span:e.span}}function wn({polarity:e,addressee:t,text:n},r,s){if(s==="forbidden")return"prohibition";let i=new Set([...O(Rn,r)].map(({meaning:a})=>a)),o=Ne.find(a=>i.has(a));return o!==void 0&&e!=="prohibition"?o:t==="third-party"?null:e==="prohibition"||b(n,r)&&Te(n.toLowerCase())||e==="order"&&r.some(({classes:a})=>a.some(c=>Tn.test(c)))?"prohibition":null}var Sn=N(Object.keys(f).flatMap(e=>f[e].said.split(`
`).map(t=>t.trim()).flatMap(t=>[t,..._n(t)]).map(t=>({pattern:S(t),meaning:e})))),Nn=new Set(`the a an this that these those its it their his her your our my of to for with in on at by from and or as is are be
  any every all each`.split(/\s+/u)),On=6,vn=300;function ve(e,t){if(e.includes("```"))return[];let n=new Map;for(let r of O(Sn,t)){let s=r.meaning;n.has(s)||In(f[s].unless??[],t,r)||An(e,t,r)&&n.set(s,Cn(s,t,r))}return[...n.values()]}function _n(e){let[t="",n,r,...s]=e.split(" ");return n==="..."&&r!==void 0&&s.length===0&&Object.hasOwn(T,t)?[`${r} ... BE-${t}`]:[]}function In(e,t,{first:n,last:r}){if(e.length===0)return!1;let s=[t[n]?.clause,t[r]?.clause];return t.some(i=>s.includes(i.clause)&&e.some(o=>o===i.text||i.classes.includes(o)))}function An(e,t,{first:n}){let r=t[n]?.start??0,s=e.slice(Math.max(t[0]?.start??0,r-vn),r);if(s.split('"').length%2===0||s.lastIndexOf("\u201C")>s.lastIndexOf("\u201D"))return!1;let i=E(s),o=t[n]?.classes.some(a=>a==="ACT"||a.startsWith("NOT-"))??!1;return i!=="reports"&&(o||i!=="forbids")}function Cn(e,t,{first:n,last:r}){let s=t.slice(n,r+1).filter(({kind:i,text:o})=>i!=="mark"&&!Nn.has(o)).slice(0,On).map(({text:i})=>i).join(" ");return{intent:e,object:s,start:t[n]?.start??0,end:t[r]?.end??0}}var _e=200;function Ae({text:e,facts:t,prose:n},r){let{sentences:s,images:i}=n,o=le(s,t),a=ne(t.embedded,s,o,e),c=[],l=[],d=[],u=[];for(let[m,p]of s.entries()){let y=o[m]??"title";if(y==="title")continue;let _=J(p.text),x=Oe(p,_,y);if(x!==null&&u.push(x),y!=="meant"||(c.push(...Dn(e,p,_)),p.polarity==="prohibition"))continue;let Ce=U(e,p);for(let g of Ee(_)){let M=Ce(g.start,g.end);g.role==="command"?d.push({text:g.text,span:M}):l.push(...Ie(g,M,r))}}for(let{target:m,span:p}of i)l.push(...Ie({role:"link",text:m},p,r));return{instructions:v(c),capabilities:v([...c.map(Ln),...l]),commands:v(d),prohibitions:v(u),unmeant:a}}function v(e){return e.toSorted((t,n)=>t.span.start-n.span.start)}function Dn(e,t,n){let{condition:r,span:s}=t,i=U(e,t),o=new Map;for(let c=0;c<n.length;c+=_e)for(let{intent:l,object:d,start:u,end:m}of ve(t.text,n.slice(c,c+_e)))o.has(l)||o.set(l,{intent:l,object:d,condition:r,span:i(u,m)});let a=b(t.text,n)?ke(t.text.toLowerCase()):[];for(let c of a)o.has(c)||o.set(c,{intent:c,object:"",condition:r,span:s});return[...o.values()]}function Ln({intent:e,object:t,span:n}){return{kind:"instruction",target:{match:"exact",value:t===e||t.startsWith(`${e} `)?t:`${e} ${t}`.trimEnd()},origin:"instructed",risk:f[e].risk,span:n}}function Ie({role:e,text:t},n,r){return e==="command"?[]:(e==="tool"?[pe(t)]:r(e,t)).map(i=>({...i,origin:"instructed",span:n}))}var Yr=({facts:e,text:t,prose:n},r)=>({calls:[],capabilities:n===null?[]:Ae({text:t,facts:e,prose:n},Un(r)).capabilities});function Un(e){return(t,n)=>t!=="link"?W({role:t,word:I(n)},e):[{kind:"network",target:F(I(n)),risk:H(n)}]}export{Yr as readMarkdownSource};
