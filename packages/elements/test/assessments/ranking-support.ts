import { localProceedings } from '@linli/client';
import { assessmentKind, type Actor, type Assessment, type Figure, type Organisation, type Scheme } from '@linli/model';
import { Desks } from '../desks.js';
import { figuresOf, north, south, testScheme } from './support-scheme.js';

export const area = '360102';

export const seats = {
  applicant: { role: 'applicant', holds: [] },
  drafter: { role: 'supervisor', organisation: 'committee', area },
  head: { role: 'approver', organisation: 'committee', area },
  assessed: { role: 'handler', organisation: 'o1', area: '360102001' },
} satisfies Record<string, Actor>;
export type Seat = keyof typeof seats;

const organisations: Organisation[] = [
  { id: 'committee', name: { 'zh-Hans': '区政法委', 'zh-Hant': '區政法委', en: 'District Committee' }, kind: 'department', area },
  ...Array.from({ length: 9 }, (_, index): Organisation => ({ id: `o${index + 1}`, name: { 'zh-Hans': `第${'一二三四五六七八九'[index]}街道`, 'zh-Hant': `第${'一二三四五六七八九'[index]}街道`, en: `Street ${'ABCDEFGHI'[index]}` }, kind: 'township', area: `36010200${index + 1}` })),
];

/** Whoever has no observation of safety is held: it has no total. */
export const rankedScheme: Scheme = { ...testScheme, absence: { missing: 'hold', noBase: 'zero' }, ranking: { ties: 'min', within: 'group' } };

/** Group A: o1 first, o2 and o3 level, o4 last, o5 without a total. Group B: o6, o7. */
export const everyone: Assessment['assessed'] = ['o1', 'o2', 'o3', 'o4', 'o5'].map((organisation) => ({ organisation, group: 'A' })).concat(['o6', 'o7'].map((organisation) => ({ organisation, group: 'B' })));

type Values = Record<string, Figure['values']>;
const best: Values = { ...south, accident: { accidents: 0 } };
const level: Values = { ...north, replies: { good: 15, rated: 20 } };
const worst: Values = { ...level, closing: { closed: 15, due: 25 }, timely: { inTime: 80, all: 100 } };
const unfinished: Values = Object.fromEntries(Object.entries(level).filter(([indicator]) => indicator !== 'safety'));

export const valuesNow: Readonly<Record<string, Values>> = { o1: best, o2: level, o3: level, o4: worst, o5: unfinished, o6: level, o7: { ...best, accident: { accidents: 1 } } };
/** The month before: o4 was first, o1 last; o6 was not there, and o9 was. */
export const valuesBefore: Readonly<Record<string, Values>> = { o1: worst, o2: level, o3: level, o4: best, o5: unfinished, o7: level, o9: level };
export const complete: Readonly<Record<string, Values>> = { ...valuesNow, o5: worst };

export const figures = (period: string, values: Readonly<Record<string, Values>>): Figure[] => Object.entries(values).flatMap(([organisation, own]) => figuresOf(organisation, period, own));

const order = ['begin', 'observe', 'confirm', 'lock', 'publish'] as const;
export type Until = (typeof order)[number];
const by: Record<Until, Seat> = { begin: 'drafter', observe: 'drafter', confirm: 'head', lock: 'head', publish: 'head' };

export interface Made {
  id: string;
  period?: string;
  values?: Readonly<Record<string, Values>>;
  assessed?: Assessment['assessed'];
  scheme?: Scheme;
  args?: Partial<Record<Until, Record<string, unknown>>>;
}

/** A county that assesses its streets, over one store. */
export class County extends Desks<Seat> {
  constructor() {
    super('2026-07-02T09:00:00+08:00', seats, { caseTypes: [], organisations, proceedings: localProceedings({ kinds: [assessmentKind] }) });
  }

  /** An assessment taken as far as a step. */
  async assess(until: Until, { id, period = '2026-06', values = until === 'lock' || until === 'publish' ? complete : valuesNow, assessed = everyone, scheme = rankedScheme, args = {} }: Made): Promise<Assessment> {
    const given: Partial<Record<Until, Record<string, unknown>>> = {
      begin: { title: { 'zh-Hans': '平安建设月度考评', 'zh-Hant': '平安建設月度考評', en: 'Monthly assessment' }, scheme, period, assessed },
      observe: { observations: figures(period, values) },
      ...args,
    };
    for (const action of order.slice(0, order.indexOf(until) + 1)) await this.act(id, action, given[action] ?? {}, by[action]);
    return this.read(id);
  }

  act(id: string, action: string, args: Record<string, unknown>, seat: Seat): Promise<void> {
    return this.take(seat, 'assessments', { id, area }, action, args);
  }

  async read(id: string, seat: Seat = 'drafter'): Promise<Assessment> {
    const found = (await (await this.client(seat)).assessments.list(area)).find((assessment) => assessment.id === id);
    if (!found) throw new Error(`No ${id} for ${seat}`);
    return found;
  }
}

/** What was there before, without what is there now. */
export const assessedBefore: Assessment['assessed'] = ['o1', 'o2', 'o3', 'o4', 'o5', 'o9'].map((organisation) => ({ organisation, group: 'A' })).concat([{ organisation: 'o7', group: 'A' }]);
