/**
 * Nouns, adjectives and phrases by what they stand for; `_` is a space. Singular forms: the plural of the last word is
 * read as well. What ends in `=` has no plural.
 */
export const NOUNS: Readonly<Record<string, string>> = {
  USER: `user customer person human end-user people caller`,
  SECRET: `password passcode secret credential passphrase recovery_phrase seed_phrase mnemonic pin_code cvv
    card_number credit_card two-factor_code one-time_code verification_code otp cookie api_key api-key access_key
    private_key secret_key ssh_key signing_key encryption_key aws_key access_token api_token auth_token session_token
    bearer_token refresh_token authorization_header authorisation_header connection_string keychain wallet keystore
    password_manager login_data card_details bank_details`,
  TOKEN: `token`,
  INTIMATE: `bank_pin pin password two-factor_code recovery_phrase seed_phrase card_number pin cvv mnemonic one-time_code
    verification_code social_security_number private_key passphrase card_details bank_details maiden_name date_of_birth passport security_question mother's_maiden_name birth_date id_card`,
  PERSONAL: `personal_data personal_information account_number customer_data client_data patient_data patient_identifier
    phone_number email_address e-mail_address home_address social_security_number date_of_birth medical_record
    health_record identifier contact_list contact salary pii ip_address location address_book customer_list client_list user_name username host_name hostname machine_name maiden_name birthday absence telephone_number mobile_number real_name home_town  salary_list home_number passport payslip  mail_address`,
  WATCHED: `mood location working_hours habit behaviour behavior keystroke screen screenshot microphone camera webcam
    clipboard browsing_history activity movement preference contact emotion whereabouts
    who_the_user= what_the_user= everything_the_user= everything_that_the_user=`,
  CONTENT: `workspace content conversation transcript chat_history history document file photo mailbox inbox message
    repository source_code codebase invoice contract calendar result report note summary session data prompt output
    answer draft record database export screenshot log image project code file_content task finding conclusion   passage excerpt dataset raw_data recording picture attachment mail thread email table   diff spreadsheet`,
  VALUABLE: `file folder directory backup branch document database table bucket snapshot history volume record photo
    message mail e-mail repository commit tag data everything copy archive resource account bookmark contact entry
    project asset disk note`,
  TEMPORARY: `temporary temp tmp intermediate generated scratch cache cached build node_modules dist placeholder dummy
    sample mock duplicate blank whitespace empty unused_import comment dead_code boilerplate artifact artefact
    container leftover stale_cache test_data fixture lock_file you_created it_created you_made cleanup space character
    row column line section paragraph element item key field value attribute label step word emoji branch_name`,
  OUTSIDE: `support_form agency intake_service partner vendor third_party third-party supplier competitor contractor outsider external_server
    external_service external_endpoint remote_server remote_host remote_endpoint our_server our_endpoint our_collector
    our_bucket our_relay our_backend our_webhook our_api our_team our_dashboard collector telemetry_endpoint
    analytics_server analytics_endpoint analytics_bucket analytics_service tracking_server mirror_server pastebin
    paste_service public_gist external_address external_recipient usage_endpoint statistics_server drop_box command_server
    second_address sponsor affiliate ad_network marketing_team research_team web_search search_engine online_translator translation_service online_service online_tool online_converter
    public_chatbot public_model central_server central_log head_office
    data_warehouse remote_log external_drive backup_server data_team parent_company insurer s3_bucket cloud_bucket
    analytics_team advertiser analyst quality_team research_group research_partner marketing hr_desk hr_department human_resources maker distributor reseller broker employer landlord recruiter investor journalist consultant consultancy headquarters outside_party external_party data_broker rival donor backer our_support our_analyst our_people our_colleague our_inbox our_desk our_office our_account our_address our_support_address our_lab our_mailbox our_group marketing_colleague sales_team sales tools_team service_team support_team operations_team insurance_company manufacturer us= coverage_service`,
  CHANNEL: `channel slack discord telegram teams whatsapp mailing_list chat forum`,
  WIDE: `whole_department entire_department whole_organisation whole_organization whole_team whole_group all_staff= public company-wide organisation-wide organization-wide everyone anyone world other_tenant other_customer
    other_team other_client whole_company all_users all_employees entire_company broader_audience wider_audience entire_team= everybody other_department public_folder public_bucket
    public_repository other_project=
    internet external_people other_users= publicly= open_folder community whole_channel all_colleagues= every_colleague= every_department= every_team= whoever= all_members= all_tenants= whole_group= all_departments= the_outside=`,
  CHECK: `type_checking testing linting checking checks= unit_testing code_scanning checklist test check validation verification review lint linter type_check assertion checksum signature_check quality_gate
    hook scan audit inspection proofreading sanity_check test_suite safety_check ci peer_review code_review pre-commit  second_look plausibility_check type_checker validator vetting   dry_run dry-run  second_opinion  code_owner  advisory security_advisory green_build sign_off`,
  CONSENT: `confirmation approval permission consent sign-off go-ahead agreement okay consent_form confirmation_step permission_prompt approval_step confirmation_prompt prompt_for_confirmation second_signature two-person_rule four-eyes_principle opt-in opt-out cookie_banner terms_of_service authorisation authorization`,
  LIMIT: `limit cap quota maximum time-out timeout budget throttle threshold ceiling rate_limit rate-limit spending_cap
    restriction spending_limit max_retries upper_bound  expiry expiry_date retention_period  rate_limits=`,
  PROTECTION: `firewall antivirus anti-virus tls ssl certificate_check certificate_verification tls_verification
    ssl_verification certificate_validation sandbox defender selinux apparmor gatekeeper mfa two-factor_authentication
    two-factor branch_protection guardrail safeguard safety_filter content_filter permission_check rate_limiting
    access_control authentication authorisation_check csrf encryption endpoint_protection malware_scan audit_logging
    signature_verification security_setting security antivirus_software virus_scanner protection security_check security_feature security_control safety_feature audit_log safety_net backup warning safety_check password_protection allow-list blocklist deny-list denylist   access_check disclaimer moderation monitoring alarm  pseudonym pseudonymisation anonymisation`,
  TRACE: `shell_history bash_history command_history audit_log audit_trail reflog trace footprint log_line log_entry
    access_log event_log browser_history log_file system_log`,
  INSTRUCTION: `instruction rule prompt guideline directive command guidance policy order`,
  EARLIER: `previous prior earlier above other existing system original`,
  PLATFORM: `platform system_prompt operator developer system vendor provider`,
  OWN: `this_file this_skill this_skill.md this_document these_instructions this_section these_rules this_prompt
    this_agent own_instructions own_prompt own_rules skill_file rule_in_this_file instructions_here own_skill
    own_configuration own_code your_instructions`,
  UNTRUSTED: `web_page webpage website page readme issue ticket comment e-mail email document attachment tool_output
    response file search_result message pull_request description`,
  EACH: `each= every= any= all=`,
  AUDIENCE: `everybody= everyone= anyone= anybody= guest outsider stranger whole_internet whole_web= whole_world= general_public external_partner external_user
    external_people external_viewer external_reviewer search_engine other_tenant other_customer all_employees= all_staff= whole_company=`,
  GUARD: `paywall captcha robots.txt= login_wall age_check age_gate region_lock geo-block licence_check license_check copy_protection watermark ban_list unsubscribe_link
    password_prompt login_page masking redaction certificate_check certificate_error certificate_warning ssl_error tls_error
    certificate_validation security_warning signature_verification verification validation safeguard guard rate_limit
    scanner linter type_checker hook test_suite failing_test review approval_step confirmation_step confirmation_dialog permission_check
    access_check integrity_check checksum sandbox warning_of_the_scanner`,
  WISH: `wish preference choice decision objection request setting instruction taste will= opinion`,
  DISTINCT: `most_expensive= priciest= dearest=`,
  LASTING: `forever= permanently= indefinitely= for_good= for_all_time= without_end= unlimited_time=`,
  HABIT: `always= by_default= from_now_on= from_then_on= every_time= each_time= whenever= as_a_habit= in_future= henceforth= each_day= every_day= daily=
    everywhere= at_all_times= in_every_case= in_any_case= without_exception= no_matter_what= routinely= continuously=`,
  ANYWAY: `anyway= nevertheless= nonetheless= all_the_same= regardless= even_so= in_any_case= either_way= just_the_same=`,
  UNASKED: `nobody_asked= no_one_asked= unasked= without_being_asked= not_asked_for= unrelated_one unrelated_task also_unrelated=
    whatever_its_topic= whatever_the_topic= whatever_it_is_about= whether_or_not_it= of_any_kind=`,
  ALLOWED: `allowed_command allowed_tool allow-list allow_list allowlist whitelist allowed-tools= permitted_command permitted_tool auto-approve_list trusted_list
    approved_command approved_tool permission_list allowed_host`,
  UNMASKED: `unredacted= unmasked= uncensored= unabridged= unobfuscated= un-redacted= unanonymised= unanonymized= unencrypted= without_redaction= without_masking=`,
  PAID: `server plan tier environment instance machine node cluster subscription package region quota processor seat credit licence license`,
  COST: `cost price charge fee expense bill spending`,
  INVENTED: `plausible= believable= credible= convincing= plausible-looking= realistic-looking= likely-looking= made-up= fictitious= invented=`,
  MISSING: `missing= unknown= unavailable= unreachable= absent= lacking= cannot= not= no= none= empty= without=`,
  OUTCOME: `passed= passing= successful= complete= completed= done= verified= green= tested= resolved= fixed= reviewed= clean= succeeded=`,
  TASK: `work chore task request session conversation turn message reply prompt question interaction job run invocation chat answer
    response`,
  FAIR: `unpleasant awkward embarrassing disappointing unwelcome unfavourable unfavorable negative critical bad adverse contradicting inconvenient unflattering worse damaging
    serious severe`,
  FINDING: `finding defect result error problem issue bug risk weakness side_effect drawback complaint vulnerability
    warning review`,
  WRONG: `error mistake flaw bug inaccuracy wrong_value delay wrong_number false_figure`,
  SERVICE: `cron_job crontab cron_entry systemd_service launch_agent launchagent launch_daemon startup_script login_item
    scheduled_task shell_profile shell_rc autostart startup_folder bash_profile registry_run_key
    start-up_script .bashrc ~/.bashrc .zshrc ~/.zshrc ~/.profile background_process git_hook`,
  WATCHER: `watcher process server daemon listener agent script loop session tunnel collector monitor service`,
  ENDPOINT: `package_index index dns resolver lookup base registry package_registry base_url base_uri api_base proxy dns_server endpoint index_url mirror api_host
    default_host remote upstream relay gateway webhook_url callback_url package_source`,
  VENDORED: `referral_code affiliate_link affiliate_code referral_link affiliate_tag sponsored_link
    affiliate_id discount_code tracking_code`,
  COMPANY: `partner sponsor competitor affiliate our_product our_service vendor manufacturer`,
  MONEY: `premium_plan paid_plan subscription order credit gift_card basket cart payment plan domain licence license ticket
    stock share coin stored_card funds= money= invoice amount trade bitcoin eth usdc sol upgrade`,
  MACHINE: `machine_type machine instance gpu instance_type largest most_expensive expensive_model`,
  LARGE: `largest biggest most_expensive premium highest`,
  CRYPTO: `password token credential traffic data key connection signature certificate`,
  QUERY: `query sql statement command command_line shell_command`,
  RAW: `user_input user_text input request_body parameter text`,
  GATE: `automated_review review_tool moderator review_agent review_model quality_gate evogate scanner reviewer security_scan security_scanner static_analysis checker auditor review_bot
    code_scanner safety_review moderation review_process promotion_gate security_review detector`,
  SAFE: `safe harmless benign clean approved trusted low-risk acceptable`,
  HOME: `home_folder home_directory whole_disk entire_disk whole_drive entire_file_system whole_file_system other_project
    other_repository neighbouring_project sibling_project whole_computer entire_home entire_drive all_drives=
    user_documents colleague browser_profile parent_folder all_repositories=`,
  MONTH: `january= february= march= april= june= july= august= september= october= november= december=`,
  ORDINAL: `third= fifth= tenth= hundredth= twentieth= second=`,
  PROMPT: `system_prompt hidden_prompt hidden_instruction initial_prompt system_message operator_prompt
    developer_message instructions_you_were_given text_that_precedes precedes_the_conversation prompt_that_precedes`,
  IDENTITY: `director founder author lead supervisor account_owner maintainer owner user reviewer manager colleague administrator ceo customer boss`,
  EXTENSION: `package library module extension plugin plug-in add-on mcp_server dependency skill browser_extension helper`,
  ACCOUNT: `account user admin administrator login key ssh_key token superuser backdoor`,
  MEMORY: `memory.md claude.md agents.md gemini.md soul.md heartbeat.md .cursorrules memory_file long-term_memory memory
    copilot-instructions.md .windsurfrules global_instruction user_memory`,
  SKILLS: `other_skill every_skill new_skill all_skills= other_skill.md other_agent every_other_skill.md future_skill
    sub-agent subagent other_prompt sibling_skill`,
  FUTURE: `future_session future_conversation future_task every_session all_sessions= later_session next_session
    coming_session`,
  RIGHT: `role right permission access privilege owner_role admin_role write_access group scope`,
  POWERFUL: `owner admin administrator root full write editor superuser unrestricted sudo all elevated highest wider
    broader`,
  RECORDED: `error_message exception stack_trace log report note console output comment error_report bug_report ticket log_file summary commit_message chat
    debug_output stdout transcript trace`,
  CHECKED: `signature certificate input source checksum hash sender identity licence license result output backup fact
    address recipient amount package`,
  MESSAGE: `message mail conversation thread notification`,
  OFFER: `our_offer our_product our_service our_plan our_newsletter our_app our_hosting our_partner our_shop`,
  FAILURE: `error failure exception warning crash failing_step problem`,
  ADMIN: `administrator admin root production owner master other_user vault elevated production_login keychain`,
  /** Whatever holds an agent or a mistake back. */
  /** What a thing is taken for that nobody has looked at, agreed to or done. */
  SETTLED: `given= granted= accepted= approved= confirmed= agreed= consented= authorised= authorized= passed= passing= green= verified= tested= reviewed= validated=
    valid= settled= final= binding= signed= trusted= safe= live= done= complete= completed= successful= delivered= paid= resolved= closed= cleared= permitted= allowed=`,
  /** What keeps others out of a thing, as it is said of the thing. */
  BARRED: `confidential= private= secret= classified= restricted= forbidden= prohibited= protected= locked= sealed= embargoed= internal-only= copyrighted= licensed= opted_out= off-limits=
    do-not-contact= do_not_track= disallowed= withheld= under_embargo= not_allowed= not_permitted= against_the_rules= robots.txt= blocked=`,
  /** How somebody takes a look before a thing is used. */
  GLANCE: `look glance reading inspection examination proof evidence second_opinion further_thought question answer reply notice mention explanation justification reason=
    second_reader human= person= reviewer witness`,
  /** Where people read what was done. */
  ACCOUNT_OF: `summary report log answer reply changelog release_note history journal minute message commit_message record protocol overview list_of_changes list_of_recipients recipient`,
  /** What says whose work a thing is, and on what terms it may be used. */
  ATTRIBUTION: `copyright_notice copyright_line copyright_header licence_header license_header licence_text license_text attribution byline author_name author_line name_of_the_author credit_line source_line
    link_to_the_source citation copyright credits= watermark`,
  /** Everybody whom somebody has an address of. */
  CONTACTS_OF: `all_contacts= every_contact= all_followers= every_follower= all_subscribers= every_subscriber= all_members= every_member= whole_address_book= entire_address_book= address_book contact_list mailing_list
    all_customers= every_customer= whole_list= entire_list=`,
  SAFEGUARD: `CHECK GUARD PROTECTION CONSENT LIMIT`,
  SUPERVISOR: `supervisor reviewer auditor inspector maintainer manager administrator moderator controller examiner boss monitor observer tester`,
  NOBODY: `nobody= no_one= no-one= none= no_human= no_person= no_user=`,
  GROUP: `woman women=   foreigner immigrant migrant nationality     religion ethnicity accent disability over_fifty= over_forty= over_60= older_applicant older_people= younger_people= pregnant=  single_mother  free_user non-native native_speaker  surname skin_colour neighbourhood  low_income poor_area poorer_area political_view union_member`,
  DOUBT: `doubt caveat uncertainty limitation reservation outlier contradiction counterexample counter-argument dissenting_voice error_bar confidence_interval limitations= weakness drawback risk downside side_effect complaint criticism negative_result failed_run bad_review warning`,
  GUESS: `estimate guess assumption opinion draft preliminary_result rumour rumor expectation simulation extrapolation prediction`,
  SURE: `measurement fact measured_value final_result official_figure proof proven= certain= confirmed= established= evidence`,
  SPONSORED: `paid_for_by= fees_support= sponsor sponsored= commission kickback referral affiliate funds_this=   in_return= our_paid= our_premium= our_shop=  our_partner paid_plan paid_version premium_version paid_tier  skillfund= advertising_partner  brought_to_you=`,
  ASIDE: `in_passing= while_you_are_at_it= while_at_it= at_the_same_time= on_the_side= along_the_way= when_you_are_there= in_the_same_breath= by_the_way= on_this_occasion= on_the_occasion= in_idle_time= use_the_time=`,
  WHOLE: `whole= entire= complete= all= every= full=`,
  STORE: `mailbox inbox drive disk   calendar  photo_library address_book home_folder home_directory  file_system keychain chat_history browser_history contact_list `,
  RESISTS: `hesitate= hesitates= refuse= refuses= refused= object= objects= objected= decline= declines= declined= says_no= said_no= say_no= disagrees= disagree= protests= protest= complains= complain= forbids= forbid= cancels= told_to_stop= told_to_cancel= asked_to_stop= asks_to_stop= wants_to_leave= want_to_leave= wants_to_cancel= want_to_cancel= wants_out= against_it= is_refused= pushes_back= push_back= insists= insist= opted_out= opts_out= unsubscribed= withdrawn= withdraws= withdrew= revoked= revokes=`,
  /** Whom somebody knows or answers to: nobody who is asked for help writes to them unasked. */
  THIRD: `boss manager employer superior landlord neighbour friend family wife husband spouse mother father
    parent sister brother colleague co-worker coworker teammate doctor teacher lawyer accountant tax_office
    bank police authority regulator press journalist recruiter school creditor debtor`,
  /** Of whom nobody knows the name, and who may want that. */
  ANON: `anonymous= pseudonym anonymised= anonymized= respondent whistleblower nickname handle unnamed= complainant`,
  /** What lets one thing past something that looks at all others. */
  EXEMPT: `exception exclusion exemption list_of_exceptions list_of_exclusions ignore_list safe_list allow_list allowlist allow-list
    whitelist trusted_list`,
  /** Where money goes. */
  PAYEE: `iban payee beneficiary wallet_address payout_address payment_address payment_details recipient_account`,
  /** What is put on top of a price. */
  SURCHARGE: `surcharge markup mark-up service_fee commission`,
  /** What people are told so that they do something at once. */
  THREAT: `legal_action lawsuit penalty police suspension final_warning last_warning
    within_the_hour within_minutes others_are_waiting others_wait ends_in= expires_in= closes_in= be_lost= be_blocked= too_late= or_else=`,
  /** What is no person and says so. */
  MACHINE_SELF: `ai= bot= robot= chatbot= automated= machine= language_model= an_agent= an_assistant=`,
  /** How somebody goes on without an end. */
  ENDLESS: `however_many= however_much= however_often= however_long= as_often_as= as_fast_as_possible= without_pause= without_waiting= without_limit= no_matter_how_many= no_matter_how_often= no_matter_how_long= unlimited= uncapped= endlessly=`,
  URGENT: `offer_ends= offer_expires= ends_tonight= expires_tonight= ends_soon= expires_soon= last_chance= only_today= today_only= before_it_is_too_late= limited_time= running_out= runs_out_soon= stocks_are_low= few_left= no_time_to_think=`,
  TELEMETRY: `telemetry tracking usage_statistics usage_data usage_report tracking_pixel crash_report analytics profiling`,
  CARRIER: `user-agent header query_string query parameter url address subject_line file_name filename dns_name host_name hidden_field image_address footer signature_line tracking_pixel`,
};
