import { securityQuestions, text, type Scheme, type SurveyDesign } from '@linli/model';
import { here } from './setup.js';

const say = (word: string) => text(word, word, word);

/** A step of a proceeding, before it has an id. */
export interface ProceedingDraft {
  action: string;
  args: Record<string, unknown>;
  base: number | null;
}

const scheme: Scheme = {
  id: 'kit', version: 1, title: say('Scheme'), level: 'county', period: 'month', full: 100, groups: [{ id: 'all', title: say('All') }], absence: { missing: 'zero', noBase: 'apart' },
  rounding: { rate: null, item: null, block: null, total: { digits: 2, mode: 'half-up' } }, ranking: { ties: 'min', within: 'group' },
  indicators: [{
    id: 'rate', title: say('Rate'), full: 100, rule: { op: 'ratio' }, rate: { numerator: 'done', denominator: 'due', per: 100 },
    inputs: [{ id: 'done', title: say('Done'), source: { from: 'entered' } }, { id: 'due', title: say('Due'), source: { from: 'entered' } }],
  }],
};

/** The assessment of two departments over a month. */
export const assessment: ProceedingDraft = {
  action: 'begin',
  args: { title: say('February'), scheme, period: '2026-02', assessed: [{ organisation: 'lamps', group: 'all' }, { organisation: 'roads', group: 'all' }] },
  base: 0,
};

/** Its figures: so many of ten were done. */
export function figures(done: number): ProceedingDraft {
  return { action: 'observe', args: { observations: ['lamps', 'roads'].map((organisation) => ({ organisation, period: '2026-02', indicator: 'rate', values: { done, due: 10 } })) }, base: 1 };
}

/** A survey of whoever wishes to answer. */
export const design: SurveyDesign = {
  title: say('Survey'), purpose: say('To know'), period: '2026-Q1', surveyor: 'centre', questions: securityQuestions, subjects: [{ organisation: 'lamps', area: here, title: say('Lamps') }],
  sample: { frame: say('Residents'), mode: 'online', strata: [{ id: 's', subject: 'lamps', title: say('All'), population: null, planned: 50 }] }, from: '2000-01-01', to: '2999-12-31',
};
