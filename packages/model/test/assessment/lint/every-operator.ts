import { text, type Indicator, type Input, type Scheme } from '@linli/model';

export const named = (id: string) => text(id, id, id);
export const input = (id: string, more: Partial<Input> = {}): Input => ({ id, title: named(id), source: { from: 'entered' }, ...more });
const leaf = (id: string, parent: string, full: number, rest: Partial<Indicator>): Indicator => ({ id, parent, title: named(id), full, ...rest });
const rate = { numerator: 'done', denominator: 'due', per: 100 };
const figures = [input('done'), input('due')];

/** One indicator for each operator, and everything else that a scheme may have. Nothing is wrong with it. */
export const everyOperator: Scheme = {
  id: 'every-operator', version: 1, title: named('every operator'), level: 'township', period: 'month', full: 100,
  indicators: [
    { id: 'rates', title: named('rates'), full: 60 },
    leaf('ratio', 'rates', 10, { inputs: [...figures, input('waits')], rate: { ...rate, less: ['waits'] }, rule: { op: 'ratio' } }),
    leaf('proportional', 'rates', 10, { inputs: figures, rate, rule: { op: 'proportional', target: 98 } }),
    leaf('target', 'rates', 10, { inputs: figures, rate, rule: { op: 'target', target: 95, slope: '0.5', further: [{ from: 90, slope: 1 }, { from: 80, slope: 2 }] } }),
    leaf('bands', 'rates', 10, { inputs: figures, rate, rule: { op: 'bands', bands: [{ from: 90, points: 10 }, { from: 80, points: 8 }], below: 0 } }),
    leaf('relative', 'rates', 10, { inputs: figures, rate, rule: { op: 'relative', base: 'last-year', by: 'difference', even: 8, up: 1, down: 1 } }),
    leaf('rank', 'rates', 10, { inputs: [input('figure')], rule: { op: 'rank', places: [{ to: 1, points: 10 }, { to: 3, points: 8 }], last: [{ count: 2, points: -1 }], moved: [{ by: 5, points: 1 }, { by: -5, points: -1 }], otherwise: 5 } }),
    { id: 'others', title: named('others'), full: 40, floor: 0 },
    leaf('deduct', 'others', 10, {
      inputs: [input('late'), input('again')],
      rule: { op: 'deduct', events: [{ input: 'late', per: 1, tiers: [{ from: 3, per: 2 }, { from: 5, per: 3 }], repeated: { input: 'again', times: 2 }, cap: 8 }] },
    }),
    leaf('checklist', 'others', 10, { inputs: [input('first'), input('second')], rule: { op: 'checklist', items: [{ input: 'first', points: 4 }, { input: 'second', points: 6 }] } }),
    leaf('panel', 'others', 10, {
      inputs: [input('leaders', { list: true }), input('peers', { list: true })],
      rule: { op: 'panel', outOf: 100, groups: [{ input: 'leaders', weight: '0.6', dropHigh: 1, dropLow: 1 }, { input: 'peers', weight: '0.4', dropHigh: 0, dropLow: 0 }] },
    }),
    leaf('manual', 'others', 10, { inputs: [input('given')], rule: { op: 'manual', from: 0, to: 10 } }),
  ],
  bonus: { title: named('bonus'), cap: 2, indicators: [{ id: 'extra', title: named('extra'), full: 3, inputs: [input('given')], rule: { op: 'manual' } }] },
  vetoes: [{ id: 'accident', title: named('accident'), input: input('accidents'), effect: { kind: 'cap-grade', grade: 'fair' } }],
  groups: [
    { id: 'A', title: named('A') },
    { id: 'B', title: named('B'), full: { ratio: 8, target: 12 }, targets: { target: 93, proportional: 90 }, coefficients: { bands: '1.1', total: '1.02' } },
  ],
  grades: [{ id: 'good', title: named('good'), from: 80 }, { id: 'fair', title: named('fair'), from: 0 }],
  absence: { missing: 'hold', noBase: 'leave-out' },
  rounding: { rate: { digits: 2, mode: 'half-up' }, item: null, block: null, total: { digits: 2, mode: 'half-up' } },
  smallBase: 10,
  ranking: { ties: 'min', within: 'group', then: ['ratio'] },
};

/** A copy with another value at a JSON Pointer; `undefined` takes the member away, and `-` adds to a list. */
export function withAt(scheme: Scheme, changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(scheme));
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.slice(1).split('/').map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
    const last = steps.pop() ?? '';
    const holder = steps.reduce((inner, step) => (inner as Record<string, unknown>)[step], copy) as Record<string, unknown>;
    if (Array.isArray(holder) && last === '-') holder.push(value);
    else if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}

/** Where an indicator stands. */
export function at(id: string): string {
  const index = everyOperator.indicators.findIndex((indicator) => indicator.id === id);
  if (index < 0) throw new RangeError(id);
  return `/indicators/${index}`;
}
