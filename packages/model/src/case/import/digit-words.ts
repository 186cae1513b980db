import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';

/** The words that names of the platform are run together from. */
const known = new Set(
  `pending for at by after to from of in on and assign assigned assignment reassign reassigned reassignment auto escalate escalated
   escalation reject rejected rejection resolve resolved resolution close closed closure reopen reopened rate rated rating apply
   applied application approve approved approval approver cancel cancelled canceled cancellation verify verified verification
   verifier forward forwarded send sent back citizen supervisor employee officer lme gro csr cfc comment field inspect inspected
   inspection doc document documents pay paid payment review reviewed initiate initiated progress action submit submitted register
   registered create created edit update updated start started complete completed return returned withdraw withdrawn hold resume
   open view assessment collection`.split(/\s+/),
);
const acronyms = new Set(['lme', 'gro', 'csr', 'cfc']);
const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The words of a name, in lower case: `PENDINGATLME` → `pending at lme`. What is not known stays one word. */
export function wordsOf(name: string): string[] {
  const parts = name.replace(/([a-z])([A-Z])/g, '$1 $2').match(/[A-Za-z]+|\d+/g) ?? [];
  return parts.flatMap((part) => split(part.toLowerCase()) ?? [part.toLowerCase()]);
}

/** A name as English is written: `PENDINGATLME` → `Pending at LME`; the name itself where it has no Latin letters. */
export function humanised(name: string): string {
  const words = wordsOf(name).map((word) => (acronyms.has(word) ? word.toUpperCase() : word));
  return words.length === 0 ? name : capitalised(words.join(' '));
}

/** A name of letters alone, as actions and clocks are called: `PENDINGATLME` → `pendingAtLme`; may be empty. */
export function camelCased(name: string): string {
  const words = wordsOf(name).flatMap((word) => (/^\d/.test(word) ? [...word].map((digit) => digits[Number(digit)] ?? '') : [word]));
  return words.map((word, index) => (index === 0 ? word : capitalised(word))).join('');
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A text for a name that nobody translated: English made from it, and the name itself in Chinese. */
export function standIn(name: string): Text {
  return text(name, name, humanised(name));
}

/** The name, or the name with a letter after it that is not taken yet. */
export function unused(name: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(name)) return name;
  for (let suffix = 'B'; ; suffix = following(suffix)) if (!taken.has(name + suffix)) return name + suffix;
}

function following(suffix: string): string {
  return suffix.endsWith('Z') ? `${suffix}B` : suffix.slice(0, -1) + String.fromCharCode(suffix.charCodeAt(suffix.length - 1) + 1);
}

/** The fewest known words that a run of letters is made of. */
function split(letters: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const [before, word] = [best[start], letters.slice(start, end)];
      if (before && known.has(word) && before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, word];
    }
  }
  return best[letters.length];
}
