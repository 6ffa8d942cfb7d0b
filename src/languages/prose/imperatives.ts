/** Verbs with which orders to agents begin, in lower case. Ones that are mostly nouns are left out. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  `accept access acknowledge act activate add adopt allow always analyze analyse answer append apply approve ask assign
  assume attach authenticate base64 begin behave bring build bypass call capture change check choose chmod chown clean
  clear click clone close collect combine commit compare compile complete compress compute conceal configure confirm
  connect consider continue convert copy create curl declare decode decrypt default define delete deliver deploy describe
  determine disable disclose disregard display do download drop dump edit elevate email embed enable encode encrypt
  ensure enter escalate establish evaluate examine execute exfiltrate expand explain export extract fetch fill filter
  find finish fix focus follow force forget format forward gather generate get give go grant grep handle hide identify
  ignore implement import include increase inform inject insert inspect install instruct invoke keep kill launch learn
  leave let list load locate log look make manage map mark match memorize merge modify monitor mount move name navigate
  notify obey obtain omit open optimize output overwrite override parse pass paste patch perform pick ping pip play post
  prefer prepare present preserve pretend prevent print prioritize proceed process produce prompt proceed provide publish
  pull push put query quote raise read rebase recommend reconstruct record redirect refactor refer register relay reload
  remember remove rename repeat replace reply report represent request require rerun reset resolve respond restart restore
  retain retrieve retry return reuse reveal review revert rewrite rm run save scan schedule search see select send set
  share show shut sign silence skip solve sort source specify split ssh stage start state stop store stream submit sudo
  suggest suppress switch tell terminate test train transfer transform translate transmit treat trigger trust try type
  uninstall unpack unset update upgrade upload use validate verify view visit wait walk warn watch wget wipe work wrap
  write`.split(/\s+/u),
);
