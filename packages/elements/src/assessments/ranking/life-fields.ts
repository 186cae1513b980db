import { publicationShows, resultUses, type Assessment, type Field, type FormValues, type Text } from '@linli/model';
import type { RankingMessages } from './ranking.messages.js';
import type { LifeAction } from './ranking.types.js';

/** What a step of an assessment's life asks for. */
export function lifeFields(action: LifeAction, { assessed }: Assessment, say: RankingMessages, organisation: (id: string) => string): Field[] {
  const { fields, fieldHints, shows, uses } = say;
  const until: Field = { name: 'objectionsUntil', kind: 'date', label: said(fields.objectionsUntil), hint: said(fieldHints.objectionsUntil) };
  const words: Field = { name: 'words', kind: 'longText', label: said(fields.words), maxLength: 2000 };
  switch (action) {
    case 'confirm':
      return [until];
    case 'recalculate':
      return [until, words];
    case 'withdraw':
      return [{ ...words, required: true }];
    case 'lock':
      return [];
    case 'use':
      return [
        { name: 'kind', kind: 'single', label: said(fields.kind), required: true, options: resultUses.map((value) => ({ value, label: said(uses[value]) })) },
        { name: 'organisation', kind: 'single', label: said(fields.organisation), required: true, options: assessed.map(({ organisation: value }) => ({ value, label: said(organisation(value)) })) },
        { ...words, required: true },
      ];
    case 'publish':
      return [
        { name: 'show', kind: 'single', label: said(fields.show), required: true, options: publicationShows.map((value) => ({ value, label: said(shows[value]) })) },
        { name: 'top', kind: 'number', label: said(fields.top), min: 1, max: Math.max(1, assessed.length), decimals: 0, required: true, show: { '==': [{ var: 'show' }, 'top'] } },
        { name: 'number', kind: 'text', label: said(fields.number), hint: said(fieldHints.number), maxLength: 100 },
      ];
  }
}

/** What the model asks for. Objections are heard until the day is over. @param offset of the calendar, such as `+08:00` */
export function lifeArgs({ objectionsUntil, ...values }: FormValues, offset: string): Record<string, unknown> {
  return { ...values, ...(typeof objectionsUntil === 'string' && { objectionsUntil: `${objectionsUntil}T23:59:59${offset}` }) };
}

/** What is said in the reader's language already. */
function said(words: string): Text {
  return { 'zh-Hans': words };
}
