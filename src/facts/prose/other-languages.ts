import type { IntentName } from "./intents/intents.ts";
import type { Word } from "./words.ts";

/** What is not to be done, in German, French, Spanish, Portuguese, Russian, Chinese and Japanese. In lower case. */
const FORBIDS =
  /(?<![\p{L}])(?:niemals|keinesfalls|(?:darf|dürfen|soll|sollen) (?:\p{L}{1,20} ){0,2}nicht|auf keinen fall|ne \p{L}{1,20}(?:-\p{L}{1,10})? (?:jamais|pas)|n['’]\p{L}{1,20} (?:jamais|pas)|interdit|nunca|jamás|no (?:debes|debe|se debe|hagas|envíes|borres|elimines)|prohibido|não (?:deve|pode|envie|apague|faça)|jamais|proibido|никогда|нельзя|запрещено|не (?:удаляй|отправляй|запускай)(?:те)?)(?![\p{L}])|不要|切勿|请勿|禁止|严禁|不得|してはいけ|しないでください|するな|禁じ/u;
const CONCEALS =
  /(?<![\p{L}])(?:ohne (?:es )?(?:dem|den) (?:nutzer|benutzer|anwender) (?:zu sagen|mitzuteilen|zu informieren)|(?:nutzer|benutzer|anwender) (?:davon )?(?:nichts|nicht) (?:sagen|mitteilen|verraten|erwähnen)|(?:sag|sage|verrate|erwähne) (?:es )?(?:dem|den) (?:nutzer|benutzer) nichts?|heimlich|unbemerkt|sans (?:le dire|prévenir|en informer|informer)|(?:en secret|discrètement|à l['’]insu)|ne (?:le )?(?:dis|dites|mentionne[zr]?) (?:pas|rien) (?:à|au)|sin (?:decir|avisar|informar|que el usuario)|en secreto|no (?:se lo )?(?:digas|menciones|informes) (?:al|nada)|a escondidas|sem (?:avisar|informar|dizer|que o usuário)|em segredo|não (?:conte|mencione|informe) (?:ao|nada)|тайно|незаметно|не (?:говори|сообщай|упоминай)(?:те)? (?:\p{L}{1,20} )?пользовател\p{L}{1,3}|без ведома)(?![\p{L}])|(?:不要|别|切勿|无需|不得)(?:向|跟|对|让)?(?:用户|使用者).{0,6}(?:告诉|提及|说明|知道|透露)|(?:不要|别|切勿|无需)(?:告诉|告知|通知|提醒)(?:用户|使用者)|悄悄|暗中|ユーザー(?:に|には)(?:知らせ|伝え|言わ|報告し|通知し)(?:ない|ず)|こっそり|密かに/u;
const SENDS =
  /(?<![\p{L}])(?:(?:sende|schicke|übermittle|lade)n?|(?:envoie|envoyez|transmets|transmettez|téléverse[rz]?)|(?:envía|envíe|enviar|manda|sube|transmite)|(?:envie|mande|transmita)|(?:отправь|отправляй|отправьте|пересылай|перешли|загрузи)(?:те)?)(?![\p{L}])|发送|上传|传送|转发|发给|送信|アップロード|転送/u;
const ADDRESSED =
  /\bhttps?:\/\/|[\w.+-]{1,64}@[\w-]{1,63}\.\w|(?:unseren?|notre|nuestro|nosso|наш)\p{L}{0,3} (?:server|serveur|servidor|сервер)|我们的服务器|外部服务器|外部サーバー/u;
/** A sentence in English has none of these words and no letters but its own; then nothing else is asked. */
const FOREIGN_WORDS = new Set(
  "und nicht der die das den dem niemals ohne les une pas sans jamais los las que para sin nunca não sem".split(" "),
);
const OTHER_LETTER = /(?!\p{ASCII})\p{L}/u;
/** Asked first, since it takes no table of all letters. */
const OTHER_CHARACTER = /[^\0-\x7f]/u;

/** Whether a sentence could be in another language than English. */
export function isForeign(sentence: string, words: readonly Pick<Word, "text">[]): boolean {
  return (
    words.some(({ text }) => FOREIGN_WORDS.has(text)) || (OTHER_CHARACTER.test(sentence) && OTHER_LETTER.test(sentence))
  );
}

/** Whether a sentence for which `isForeign` holds, in lower case, forbids something. */
export function isForeignProhibition(sentence: string): boolean {
  return FORBIDS.test(sentence) && !CONCEALS.test(sentence);
}

/** What a sentence for which `isForeign` holds, in lower case, tells an agent to do. */
export function readForeignIntents(sentence: string): readonly IntentName[] {
  const intents: IntentName[] = [];
  if (CONCEALS.test(sentence)) intents.push("conceal-from-user");
  if (SENDS.test(sentence) && ADDRESSED.test(sentence) && !FORBIDS.test(sentence)) intents.push("send-elsewhere");
  return intents;
}
