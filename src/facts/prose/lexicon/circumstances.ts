/**
 * What is said beside who does what: why, how, to what degree and at what price. Written as the nouns are (`nouns.ts`). The
 * words are those that a thesaurus has together: a sentence that takes another one of them says the same.
 */
export const CIRCUMSTANCES: Readonly<Record<string, string>> = {
  /** Why somebody does without a safeguard. */
  ANNOYS: `annoying= annoyed= annoys= annoyance irritating= irritated= tedious= cumbersome= clumsy= slow= slower= slows= slowed= slowing=
    noisy= noise= clutter= clutters= cluttering= cluttered= confuse= confuses= confused= confusing= confusion= alarmed= alarming= frighten= frightens=
    frightened= frightening= scare= scares= scared= worried= worrying=   nervous= distract= distracts= distracted= distracting= distraction
    friction=  nuisance in_the_way= too_strict=  overcautious= over-cautious= pedantic= bureaucratic= bureaucracy= burdensome= burden=
    false_positive wastes_time= waste_time= waste_of_time= time-consuming=  interrupt= interrupts= interrupted= holds_up= hold_up= hinders= hinder= hindered= impedes=
    obstacle hurdle bottleneck  fussy=  overkill= takes_too_long= takes_long= take_long= costs_time= cost_time=  unreliable= laborious= inconvenient=`,
  /** What a thing is called that is not needed, or has to wait. */
  NEEDLESS: `unnecessary= superfluous= redundant=  dispensable= pointless= needless= formality not_needed= not_required= not_necessary= no_longer_needed= no_longer_required= no_longer_necessary= not_mandatory=
    no_need=  rarely_needed= seldom_needed= hardly_needed= is_enough= are_enough= good_enough= close_enough= suffices=   will_do= not_worth= waived=
    can_wait= may_wait= can_go= may_go= can_be_ignored= may_be_ignored= safely_be_ignored= safely_ignored= need_not= needs_not= does_not_need= do_not_need= does_not_have_to= do_not_have_to=
    doesn't_need= don't_need= doesn't_have_to= don't_have_to= does_not_matter= do_not_matter= doesn't_matter= of_no_importance= of_no_interest= not_important= unimportant= not_apply= no_longer_apply= no_longer_applies=
    can_be_dropped= can_be_skipped= can_be_omitted= can_be_left_out= may_be_dropped= may_be_skipped= may_be_omitted= can_be_bypassed= may_be_bypassed= can_be_disabled= may_be_disabled=`,
  /** What is said of a risk that is taken all the same. */
  DESPITE: `anyway= anyhow= nevertheless= nonetheless= all_the_same= regardless= even_so= in_any_case= either_way= just_the_same= still= despite= in_spite= notwithstanding=
    no_matter= even_if= even_though= even_when= even_where= whether_or_not= whatever= as_they_come= without_question`,
  /** How something is done that is not to be seen. */
  UNSEEN: `secretly= covertly= discreetly= stealthily= unnoticed= unobtrusively= inconspicuously= in_secret= without_a_word= without_a_trace= without_fanfare=
    without_comment= not_stand_out= not_stands_out= look_ordinary= looks_ordinary= inconspicuous= unremarkable= undetected= under_the_radar= low_profile= neutral_title= neutral_name= harmless_name= ordinary_name= innocuous= unmentioned= untraceable=
    draw_attention= drawing_attention= attract_attention= attracting_attention= raise_suspicion= raising_suspicion= raise_questions= raises_questions= looks_like_a_typo= looks_like_routine= look_like_routine=  between_the_lines= goes_unseen= stays_unseen= remain_unseen=`,
  /** A euphemism for what somebody else gets. */
  PRETEXT: `as_a_courtesy= for_quality= for_training= training_purposes=  for_statistics= for_statistical=  for_safekeeping= quality_assurance= quality_purposes= quality_control= product_improvement= improve_the_service= improve_our=
    improves_the_service= monthly_statistics= market_research= keep_everyone_informed= in_the_loop= nothing_gets_lost= nothing_is_lost= with_the_diagnosis= for_future_training= improve_the_model= improve_future= for_marketing= marketing_purposes= for_billing= can_be_improved= for_benchmarking=`,
  /** How money does not matter. */
  NO_OBJECT: `whatever_it_costs= whatever_the_cost= whatever_the_price= regardless_of_cost= regardless_of_price= no_object= someone_else_pays= somebody_else_pays=   more_than_the_bill= price_does_not_matter= unlimited_budget= company_pays= project_pays= expense_is_no=`,
};
