/** Orders what follows to be run: "run this quick fix", "Step 2", "use the following command". */
export const OPERATES: RegExp =
  /(?:^|[,;:(]|\b(?:and|then|please|now|first|just|simply|also|else|you (?:can|may|must|should|need to)))[\s*_]*(?:run|execute|paste|perform|invoke|type|enter|use|apply|copy|call|issue|launch|install|start with|try)\b[^.!?]{0,80}$|\bstep \d|\b(?:fallback|quick (?:start|fix)|set-?up|usage|installation)\b[^.!?]{0,40}$/iu;
/** Headings of lists of what is to be found or left alone; not "Scan for issues" or "Blocking calls". */
const HEADING_REPORTS =
  /\b(?:red flags?|warning signs?|anti-?patterns?|(?:what|things|patterns?|phrases?|commands?|behaviou?rs?) (?:not to do|to (?:avoid|flag|detect|reject|block|refuse|watch for|look for))|never|don['’]?ts?|do not|avoid|forbidden|prohibited|disallowed|(?:un|not )(?:safe|acceptable)|insecure|dangerous|attacks?|attackers?|threats?|malicious|malware|injections?|jailbreaks?|exploits?|vulnerab\w+|phishing|suspicious|exfiltration|backdoors?|reverse shells?|payloads?|social engineering|indicators? of compromise|bad (?:examples?|practices?))\b|❌|🚫|⛔/iu;

/** Does what stands under a heading say what is to be found or left alone? */
export function isReportingHeading(text: string): boolean {
  return HEADING_REPORTS.test(text) && !OPERATES.test(text);
}
