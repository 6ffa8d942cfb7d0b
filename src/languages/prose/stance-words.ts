/**
 * Words that say how a sentence stands to what follows them. Each list is a source of one alternation, without
 * anchors; they are compared where they meet, and the one nearest to a match wins (see stance.ts).
 */

/** Says what is not to be done; then the same in Spanish, Portuguese, French, German and Chinese. */
export const PROHIBITS: string = String.raw`\b(?:never|under no circumstances|do not|don['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t|may not|(?:must|should) (?:always )?avoid|avoid(?:s|ing)?|refus(?:es?|ing) (?:to|any)|forbid(?:s|den)?|prohibit(?:s|ed)?|disallow(?:s|ed)?|not (?:be )?(?:allowed|permitted|safe|acceptable) to|nunca|jamás|jamais|niemals)\b|不要|切勿|请勿|禁止|严禁|不得`;

/** Says that something is not done, or cannot be. */
const DENIES = String.raw`\b(?:does not|doesn['’]?t|will not|won['’]?t|would not|wouldn['’]?t|cannot|can['’]?t|declines? to)\b`;

/** Forbids what follows, or says that it does not happen. */
export const FORBIDS: string = `${PROHIBITS}|${DENIES}`;

/** What one must not leave undone, nor say, is wanted done: "never forget to …", "do not tell anyone that you …". */
export const WANTED_AFTER_FORBIDS: string = String.raw`\s*(?:(?:ever|even|under any circumstances?|at any (?:time|point)|for any reason)\s+)?(?:(?:forget|fail|hesitate|skip|omit|neglect|miss|refuse|decline|worry|mind|stop|wait|mention|inform|reveal|disclose|be afraid|be shy|block|flag|reject|warn|report|avoid|delay|postpone|put off|only|just|merely|hurt|harm|regret|matter|tell(?! (?:\w+ ){1,3}to\b)|ask(?! (?:\w+ ){1,3}(?:to|for)\b)|let (?:\w+ ){1,3}(?:see|know|notice|find)|olvid|esque[cç]|oubli|vergess)|忘|跳过|犹豫|告诉|提及|拒绝)`;

/** "You fail if you don't …" asks as well. */
export const THREATENS: string = String.raw`\b(?:if|unless|until|when) (?:you|the agent|the assistant) (?:do not|don['’]?t|cannot|can['’]?t|never|did not|didn['’]?t)\b`;

/** Third parties and their deeds, and evaluations: they do it, the reader is told of it. */
export const REPORTS: string = String.raw`\b(?:attack(?:s|ers?)?|adversar(?:y|ies)|hackers?|scammers?|threat actors?|malware|ransomware|phish(?:ing|ers?)|(?:prompt )?injections?|jailbreaks?|exploits?|payloads?|anti-?patterns?|red flags?|(?:malicious|hostile|untrusted|adversarial|suspicious|poisoned|injected|compromised|vulnerable|insecure) (?:[\w-]{1,20} )?(?:actors?|skills?|pages?|packages?|instructions?|text|content|code|commits?|issues?|comments?|files?|documents?|websites?|servers?|prompts?|inputs?|scripts?|users?|repositor(?:y|ies)|commands?|requests?|patterns?|e-?mails?|messages?|links?|apps?|tools?)|(?:is|are|be|considered) (?:very |highly |extremely )?(?:dangerous|unsafe|insecure|malicious|suspicious|a red flag|wrong|risky|not safe) (?:to|because|if)|threats?|vulnerab(?:le|ility|ilities))\b(?![-\s](?:code[-\s])?(?:scan(?:s|ner|ning)?|detect(?:or|ion)|protection|prevention|defen[cs]e|check(?:s|er)?|filter|model|analysis|removal|free|report)\b)|\b(?:bad|wrong|incorrect|dangerous|unsafe|insecure)(?: \w{1,20})?(?=\W{0,3}:)|❌|🚫|⛔`;

/** Looks for it in what others wrote, in order to stop it. */
export const SEEKS: string = String.raw`\b(?:detect(?:s|ed|ing)?|flag(?:s|ged|ging)?|reject(?:s|ed|ing)?|block(?:s|ed|ing)?(?! (?:storage|devices?|sizes?|chains?|quotes?|lists?|of)\b)|(?:scan|look|watch|check|search|grep|hunt|screen)(?:s|ing|ned)? (?:it |them |the \w{1,20} |\w{1,20} )?for(?! (?:an? |any |the )?(?:new|updates?|changes?|errors?|availability|existing|latest)\b)|warn(?:s|ing)? (?:about|of|against|when|if)|alerts? (?:on|when|if)|resist(?:s|ing)?|beware of|guards? against|protects? against|matches|catch(?:es)?)\b`;

/** Asks for what follows, whatever stood before. */
export const ASKS: string = String.raw`\b(?:please|you (?:must|should|need to|have to|will|are to|shall)\b(?! not\b| never\b| avoid\b| refuse\b)|(?:the )?(?:agent|assistant|model|ai|claude|gpt|copilot) (?:must|should|needs? to|has to|shall|will)\b(?! not\b| never\b| avoid\b| refuse\b)|(?:needs?|requires?|expects?) (?:you|the agent|the assistant) to|and (?:must|should|has to|have to|needs? to)|(?:is|are|be|gets?) \w{1,20}(?:ed|en|one|un) (?:with|by|using|via)|make sure (?:to|you)|be sure to|remember to|go ahead and|feel free to|(?:,|\band|\bthen|\balso|\bto|^[\s\W]{0,6})\s*(?:also |then |now |first |just |simply |quickly )*(?:run|execute|paste|perform|invoke|type|enter)(?: (?:this|the following|it|these|commands?|quick \w{1,20}|the \w{1,20}|\w{1,20})){0,2}:?\s*$)`;

/** What follows these is a statement of its own, whatever stood before. */
export const TURNS: string = String.raw`[;；\u2028\u2029]|&&|\|\||"""|'''|\*\/|\b(?:but|instead|however|rather|otherwise|nevertheless|so(?! that\b)|which is why)\b|，而是|但是|而应|sondern|sino|mais plutôt`;

/** What follows these is no longer forbidden, or was taken for granted: "never stop until you …", "not without …". */
export const TURNS_OF_PROHIBITION: string = String.raw`\s[—–]\s|\s--?\s|\b(?:then|unless|except|until|without|because|still|also|(?:before|after|when|while|that|as) you)\b`;
