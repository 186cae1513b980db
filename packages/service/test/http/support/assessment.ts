import { text, type Scheme } from '@linli/model';

const words = (one: string) => text(one, one, one);

const scheme: Scheme = {
  id: 'sample', version: 1, title: words('示例方案'), level: 'county', period: 'month', full: 100, groups: [{ id: 'all', title: words('全部') }], absence: { missing: 'zero', noBase: 'apart' },
  rounding: { rate: null, item: null, block: null, total: { digits: 2, mode: 'half-up' } }, ranking: { ties: 'min', within: 'group' },
  indicators: [{ id: 'rate', title: words('办结率'), full: 100, rule: { op: 'ratio' }, rate: { numerator: 'done', denominator: 'due', per: 100 }, inputs: [{ id: 'done', title: words('办结'), source: { from: 'entered' } }, { id: 'due', title: words('应办结'), source: { from: 'entered' } }] }],
};

/** With what an assessment is begun in tests: one organisation, `roads`. */
export const assessmentArgs = { title: words('二月考评'), scheme, period: '2026-02', assessed: [{ organisation: 'roads', group: 'all' }] };
