/*
 * How alike two short texts are, by the pairs of characters that they share: Chinese is written without spaces, and pairs need no
 * dictionary. What could tie two matters to one person is cleared away first.
 */

/** Telephone and identity numbers, however they are grouped; addresses of electronic mail. */
const contacts = /\d(?:[\s-]?\d){6,}x?|[\w.+-]+@[\w.-]+/g;
/** A name as people give it: 我叫张三, 联系人：李四, 王先生. */
const names = /(?:我叫|姓名|联系人|聯繫人|聯絡人)[\s:是为為]*\p{Script=Han}{2,3}|\p{Script=Han}(?:先生|女士|小姐)/gu;
const marks = /[^\p{L}\p{N}]+/gu;
/** Words of one character that join others and say nothing of the matter. */
const stops = /[的了呢吗嗎吧啊呀嘛请請您你我他她它们們这這那是与與及就也还還很被把让讓又再已]/g;

/** A text as it is compared: compatibility forms folded, lower case, without persons, punctuation and words that say nothing. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(contacts, ' ').replace(names, ' ').replace(marks, '').replace(stops, '');
}

/** Stands between parts of a text that are compared as one: what ends one part and begins the next are no neighbours. */
export const seam = '\n';

/** The pairs of neighbouring characters of a comparable text, sorted, each once; of a part of one character, that one. */
export type Pairs = Uint32Array;

export function pairsOf(comparableText: string): Pairs {
  const pairs: number[] = [];
  for (const part of comparableText.split(seam)) {
    if (part.length === 1) pairs.push(part.charCodeAt(0));
    for (let index = 1; index < part.length; index += 1) pairs.push(part.charCodeAt(index - 1) * 0x10000 + part.charCodeAt(index));
  }
  return Uint32Array.from(pairs).sort().filter((pair, index, all) => index === 0 || pair !== all[index - 1]);
}

/** Sørensen–Dice: twice the shared pairs over all pairs, 0 to 1. Two empty texts are alike. */
export function dice(left: Pairs, right: Pairs): number {
  return left.length + right.length === 0 ? 1 : (2 * shared(left, right)) / (left.length + right.length);
}

/** Szymkiewicz–Simpson: the shared pairs over those of the shorter text, 0 to 1: 东门外 is all in 阳光小区东门外. */
export function overlap(left: Pairs, right: Pairs): number {
  const fewer = Math.min(left.length, right.length);
  return fewer === 0 ? Number(left.length === right.length) : shared(left, right) / fewer;
}

function shared(left: Pairs, right: Pairs): number {
  let count = 0;
  for (let one = 0, other = 0; one < left.length && other < right.length; ) {
    const difference = (left[one] ?? 0) - (right[other] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
  return count;
}

const longest = 12;

/** Stretches of `left` that `right` has too, the longest first, at most `limit` of them: to show why two texts are alike. */
export function sharedWords(left: string, right: string, limit = 5): string[] {
  const found = new Set<string>();
  for (let from = 0; from < left.length - 1; ) {
    let to = from;
    while (to < left.length && to - from < longest && left[to] !== seam && right.includes(left.slice(from, to + 1))) to += 1;
    if (to - from > 1) found.add(left.slice(from, to));
    from = Math.max(from + 1, to);
  }
  const words = [...found].sort((one, other) => other.length - one.length);
  return words.filter((word, index) => !words.slice(0, index).some((longer) => longer.includes(word))).slice(0, limit);
}
