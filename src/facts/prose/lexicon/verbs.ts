/**
 * Verbs by what they do to their object. A class is used in patterns by its name, with `NOT-` before it when the sentence
 * denies it ("without telling": `NOT-TELL`), with `BE-` for what is to be done to what stands before ("may be dropped")
 * and `IS-` for what is done ("is sent"). A verb may be of several classes.
 */
export const VERBS: Readonly<Record<string, string>> = {
  /** Patterns name these by themselves: `DO-round`. */
  NAMED:
    "lower reduce close approve point pick renew outrank exit swallow deny stop dismiss click press count order loosen reserve route redirect restore clear invite add obtain echo impersonate forget pause round source select exclude update upgrade patch charge repeat",
  SEND: `send post upload transmit forward deliver submit email e-mail mail relay stream exfiltrate mirror dispatch push
    copy ship sync synchronise synchronize replicate transfer leak beacon wire fax syndicate import export`,
  HAND: `attach submit report hand pass feed route supply share show give deliver turn entrust lend donate sell offer let`,
  MAIL: `email e-mail mail message text telephone phone dm notify contact ping call cc bcc alert`,
  SHARE: `share publish post expose disclose circulate distribute broadcast announce`,
  FETCH: `fetch download get retrieve load pull request open visit browse curl wget clone check query read`,
  OBEY: `carry follow obey execute apply do perform run comply adopt act honour honor heed implement`,
  RUN: `rerun re-run replay run execute start launch invoke call trigger`,
  READ: `read open load collect gather parse scan search list inspect dump cat copy harvest extract enumerate view use look`,
  WRITE: `write append add put insert save store keep copy place embed include paste leave repeat attach log inject`,
  KEEP: `keep retain preserve archive store save hold`,
  MODIFY: `regenerate refresh tweak edit change modify rewrite update alter adjust improve rework amend patch revise extend correct remove delete
    rephrase drop`,
  DELETE: `delete remove erase wipe purge destroy discard shred unlink trash nuke rm throw`,
  CLEAR: `clear clean prune empty tidy wipe delete remove erase purge drop truncate rewrite discard strip`,
  OVERWRITE: `restore reset overwrite replace clobber`,
  SKIP: `skip omit bypass ignore disregard circumvent avoid drop disable forgo neglect sidestep evade suppress postpone waive jump`,
  DISABLE: `silence mute disable deactivate suspend bypass circumvent remove uninstall relax weaken stop kill unset`,
  TURN: `turn switch shut`,
  TELL: `discuss itemise itemize bother trouble burden tell mention inform notify disclose reveal say show report state explain announce bring note acknowledge list
    display surface alert describe refer log`,
  HIDE: `hide conceal withhold obscure disguise mask bury omit suppress cover`,
  ASK: `ask prompt confirm consult wait seek request`,
  REQUEST: `ask request prompt have instruct tell`,
  CLAIM: `report say tell state claim mark declare write pretend log record present return rate assure confirm answer show
    set`,
  PROCEED: `proceed continue go run execute apply merge commit push deploy act decide do finish carry perform start delete
    accept approve keep press`,
  FINISH: `finish continue proceed complete`,
  LIFT: `lift remove exceed ignore disregard disable bypass override circumvent`,
  RAISE: `raise increase extend double triple multiply relax loosen bump widen`,
  REDACT: `redact mask censor anonymise anonymize abbreviate obfuscate hide scrub sanitise sanitize pseudonymise`,
  SHOW: `show print display write output include list give export reveal reproduce paste`,
  BUY: `renew book buy purchase subscribe pay rent bid donate tip`,
  SPEND: `spend transfer pay wire withdraw send`,
  INSTALL: `install add enable set deploy sideload`,
  GRANT: `invite admit grant give allow assign`,
  RECORD: `record monitor track capture note watch observe profile photograph listen`,
  FALSIFY: `falsify fabricate invent fake forge distort misreport misstate understate overstate exaggerate inflate
    degrade corrupt skew sabotage`,
  INTRODUCE: `introduce insert add put plant place slip leave make`,
  SIGN: `sign reply write post answer respond comment commit approve speak send`,
  DECIDE: `decide choose judge`,
  CONCATENATE: `build put concatenate insert interpolate paste format assemble compose construct join`,
  ACCEPT: `accept allow trust permit tolerate take`,
  CHANGE: `change set point switch redirect route configure replace use send move repoint direct`,
  MERGE: `merge push commit land release deploy publish ship`,
  CREATE: `create add open make register write put start schedule plant install set configure append`,
  LEAVE: `leave keep`,
  LOOSEN: `delete remove skip disable weaken loosen relax comment`,
  TREAT: `treat regard handle consider interpret take see view accept`,
  MARK: `tick mark rate label classify treat pass approve promote flag grade score judge`,
  SPLIT: `split divide spread break disguise reword rename obfuscate encode write spell hide`,
  VERIFY: `verify validate check test review inspect audit confirm lint scan proofread ensure`,
  /** To take care before something is done. */
  CAUTION: `read look check verify ask wait confirm mention review consult compare inspect warn pause validate examine question doubt test`,
  COLLECT: `collect gather harvest extract read locate dump capture scrape`,
  ENCRYPT: `encrypt lock scramble encipher password-protect seal`,
  PREFER: `recommend suggest promote advertise endorse praise favour favor prefer propose choose rank list mention
    present`,
  WIDEN: `loosen relax open widen expand broaden extend unlock lift set change switch turn`,
  OPEN: `open make change grant allow let share add invite set publish expose give move turn switch admit unlock`,
  UNDO: `remove drop lift disable deactivate bypass relax loosen ignore disregard silence mute suppress weaken circumvent delete unset`,
  REMEMBER: `remember memorise memorize recall persist`,
  USE: `use take try use pass add set include append apply`,
  SEARCH: `search scan read crawl walk index look go browse collect copy list include`,
  /** To do without what holds back. */
  WAIVE: `SKIP DISABLE UNDO LIFT LOOSEN abolish retire`,
  /** To have others get it. */
  MOVE: `SEND HAND SHARE`,
  RANK: `rank sort order place put move reject filter treat score rate offer give get`,
  FILL: `fill complete pad supply supplement`,
  /**
   * Verbs that say enough alone. Ordinary steps of a task are hardly ever said with one of them (measured: benign changes of
   * the corpus), so that whoever is told to do such a thing for the first time has gained something, whatever it is done to.
   * After Levin's classes: send and transfer, destroy, cease, permit and neglect, conceal and falsify, get by paying, search
   * and steal, amuse and threaten.
   */
  DISPATCH: `forward post upload mail e-mail fax broadcast circulate divulge donate lend disclose   surrender transmit syndicate
    publish  relay contact invite remind  `,
  RUIN: `erase wipe purge shred nuke obliterate scrap bin ditch   overwrite clobber  uninstall`,
  HALT: `kill shut revoke cancel suspend unsubscribe ban withdraw resign disconnect  delist abolish`,
  CONDONE: `bypass disregard circumvent waive relax loosen weaken lift suppress silence mute postpone  neglect overlook overrule tolerate
    exempt dodge evade sidestep dismiss  unblock whitelist soften`,
  DECEIVE: `conceal obscure disguise bury pretend  blame  fake forge fabricate invent falsify exaggerate understate overstate inflate misreport backdate embellish
    whitewash sugarcoat downplay attribute impersonate gloss  hide spoof masquerade feign mislead deceive trick lie misrepresent
    misquote mislabel misattribute plagiarise plagiarize doctor rig`,
  TRADE: `buy purchase pay  rent bid donate spend  renew invest  stake bet gamble hire book `,
  SNOOP: `borrow steal scrape harvest crawl spy eavesdrop pirate stalk surveil photograph film snoop peek pry`,
  COAX: `praise flatter urge persuade convince  nudge threaten scare reassure pressure coax lure entice shame discourage dissuade
    provoke intimidate blackmail bully upsell`,
  FAVOUR: `favour favor endorse advertise  demote penalise penalize downrank disadvantage discriminate`,
  ENROL: `sideload enrol enroll spread plant propagate respawn infect colonise jailbreak unroot`,
  /** To find out who somebody is. */
  IDENTIFY: `match link join correlate combine trace identify recognise recognize deanonymise deanonymize unmask
    attribute resolve`,
  /** To write to somebody, or to speak. */
  CONTACT: `write speak talk reply respond complain appeal report turn message mail phone call answer send`,
  CONSENTS: `approve presume agree  authorise  vouch`,
};
