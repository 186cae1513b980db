import { pickText, text, type Locale } from '../../../text/text.js';
import type { Text } from '../../../text/text-schema.js';
import type { Field } from '../../../form/definition.js';
import type { Transition } from '../../case-type.js';

/** What a type calls things, in the words that several types share. English ones in small letters. */
export interface Words {
  /** A case of the type, as staff call it. */
  matter: Text;
  /** Who outside the organisations reads of it: whoever filed it, or everybody. Without: nobody does. */
  reader?: Text;
}

/** A text in which `{matter}`, `{Matter}` where a sentence begins, and `{reader}` stand for the type's own words. */
export function say(words: Words, zhHans: string, zhHant: string, en: string): Text {
  return text(inPlace(words, 'zh-Hans', zhHans), inPlace(words, 'zh-Hant', zhHant), inPlace(words, 'en', en));
}

function inPlace({ matter, reader }: Words, locale: Locale, written: string): string {
  const noun = pickText(matter, locale);
  const named = written.replaceAll('{matter}', noun).replaceAll('{Matter}', noun.charAt(0).toUpperCase() + noun.slice(1));
  return reader ? named.replaceAll('{reader}', pickText(reader, locale)) : named;
}

/** What is hung for all to see, whoever reads of the rest (挂牌). */
const plate = ['list', 'unlist'];

/** The steps as they are; where nobody outside reads of them, with nothing public but what is listed. */
export function shownTo({ reader }: Words, steps: Transition[]): Transition[] {
  return reader ? steps : steps.map((step) => (plate.includes(step.action) ? step : { ...step, public: false, fields: step.fields.map(unshown) }));
}

function unshown({ public: _public, ...rest }: Field): Field {
  return rest;
}
