/*
 * A scheme of 86 indicators in eight blocks, of the operators that figures of many organisations are scored by. Figures are whole numbers.
 */

const name = (text) => ({ 'zh-Hans': text });
const input = (id) => ({ id, title: name(id), source: { from: 'imported' } });
const rate = { numerator: 'done', denominator: 'due', per: 100 };
const rated = { inputs: [input('done'), input('due')], rate };

/** How many of each, and what each is like; `turn` counts within its kind. */
const kinds = [
  ['target', 28, (turn) => ({ ...rated, rule: { op: 'target', target: 95 - (turn % 4), slope: turn % 2 ? '0.5' : 1, floor: turn % 3 ? 0 : '0.25' } })],
  ['proportional', 16, (turn) => ({ ...rated, rule: { op: 'proportional', target: 98 - (turn % 5) } })],
  ['ratio', 14, () => ({ ...rated, rule: { op: 'ratio' } })],
  ['deduct', 10, (turn) => ({
    inputs: [input('late'), input('repeated')],
    rule: { op: 'deduct', events: [{ input: 'late', per: '0.25', tiers: [{ from: 3, per: '0.5' }] }, { input: 'repeated', per: turn % 2 ? '0.1' : '0.2' }] },
  })],
  ['bands', 8, () => ({ ...rated, rule: { op: 'bands', bands: [{ from: 95, points: '1.2' }, { from: 90, points: 1 }, { from: 80, points: '0.6' }, { from: 60, points: '0.2' }], below: 0 } })],
  ['checklist', 6, () => ({ inputs: ['a', 'b', 'c', 'd', 'e'].map(input), rule: { op: 'checklist', items: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ input: id })) } })],
  ['relative', 2, () => ({ ...rated, rule: { op: 'relative', base: 'peer-mean', by: 'difference', even: '0.8', up: '0.1', down: '0.1' } })],
  ['rank', 2, () => ({ ...rated, rule: { op: 'rank', places: [{ to: 10, points: '1.2' }, { to: 100, points: 1 }], last: [{ count: 20, points: '-0.5' }], otherwise: '0.8' } })],
];

export const blocks = 8;

const leaves = kinds.flatMap(([kind, count, make]) => Array.from({ length: count }, (_, turn) => ({ kind, ...make(turn) })));

export const groups = ['A', 'B', 'C'];

const half = (digits) => ({ digits, mode: 'half-up' });

/** Rates to two decimals, points to two, blocks not, totals to two. */
export const scheme = {
  id: 'bench-86',
  version: 1,
  title: name('86'),
  level: 'township',
  period: 'month',
  full: '103.2',
  indicators: [
    ...Array.from({ length: blocks }, (_, block) => ({ id: `block-${block}`, title: name(`block ${block}`), full: '12.9' })),
    ...leaves.map(({ kind, ...leaf }, index) => ({ id: `${kind}-${index}`, parent: `block-${index % blocks}`, title: name(`${kind} ${index}`), full: '1.2', ...leaf })),
  ],
  groups: groups.map((id, index) => ({
    id,
    title: name(id),
    // Other groups have other targets, and one has a coefficient.
    targets: Object.fromEntries(leaves.flatMap(({ kind }, leaf) => (kind === 'target' && leaf % 2 ? [[`${kind}-${leaf}`, 95 - index]] : []))),
    ...(index === 2 && { coefficients: { 'ratio-44': '1.05' } }),
  })),
  absence: { missing: 'zero', noBase: 'leave-out' },
  rounding: { rate: half(2), item: half(2), block: null, total: half(2) },
  ranking: { ties: 'min', within: 'group' },
};

export const indicators = scheme.indicators.filter(({ rule }) => rule);
