import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintScheme, type Scheme } from '@linli/model';
import { at, everyOperator, input, named, withAt } from './every-operator.js';

const rule = (id: string, rest = ''): string => `${at(id)}/rule${rest}`;

/** What is changed in a scheme that is clean, and what is then said of it; a warning begins with `~`. */
const rows: [what: string, changes: Record<string, unknown>, said: string[]][] = [
  ['nothing', {}, []],

  // Points.
  ['children that sum to less than their block', { [`${at('manual')}/full`]: '9.99', [rule('manual', '/to')]: '9.99' }, [`weights-of-block ${at('others')}/full`]],
  ['blocks that sum to more than the scheme', { '/full': 99 }, ['weights-of-scheme /full']],
  ['a tenth and two tenths, which are three tenths exactly', { [`${at('ratio')}/full`]: 0.1, [`${at('proportional')}/full`]: 0.2, [`${at('target')}/full`]: '29.7', '/groups/1/full': undefined }, []],
  ['a group whose own points do not sum', { '/groups/1/full': { ratio: 8 } }, ['weights-of-group /groups/1/full']],
  ['a group that gives a block other points, and not its parts', { '/groups/1/full': { rates: 50, others: 50 } }, ['weights-of-group /groups/1/full', 'weights-of-group /groups/1/full']],
  ['a group whose blocks do not sum', { '/groups/1/full': { rates: 58, ratio: 8 } }, ['weights-of-group /groups/1/full']],
  ['no points at all', { '/full': 0 }, ['bad-full /full', 'weights-of-scheme /full', '~grade-out-of-reach /grades/0/from']],
  ['points below 0', { [`${at('ratio')}/full`]: -10, [`${at('proportional')}/full`]: 30, '/groups/1/full': undefined }, [`negative-full ${at('ratio')}/full`]],
  ['points of a group below 0', { '/groups/1/full': { ratio: -8, target: 28 } }, ['negative-full /groups/1/full/ratio']],
  ['a floor above full', { [`${at('others')}/floor`]: 41 }, [`floor-above-full ${at('others')}/floor`]],
  ['a floor of a single indicator', { [`${at('ratio')}/floor`]: 1 }, [`~floor-of-leaf ${at('ratio')}/floor`]],
  ['a bonus whose cap is never reached', { '/bonus/cap': 4 }, ['~cap-out-of-reach /bonus/cap']],
  ['a bonus whose cap is all of it', { '/bonus/cap': 3 }, []],
  ['a bonus without points', { '/bonus/cap': 0 }, ['bad-cap /bonus/cap']],

  // The tree.
  ['a parent that is not there', { [`${at('ratio')}/parent`]: 'rate', [`${at('rates')}/full`]: 50, '/full': 90, '/groups/1/full': undefined }, [`unknown-parent ${at('ratio')}/parent`]],
  ['two that are above each other', { '/indicators/0/parent': 'others', [`${at('others')}/parent`]: 'rates', [`${at('rates')}/full`]: 100, [`${at('others')}/full`]: 40 }, [`weights-of-block ${at('others')}/full`, 'cycle /indicators/0/parent', `cycle ${at('others')}/parent`]],
  ['one above itself', { [`${at('manual')}/parent`]: 'manual', [`${at('others')}/full`]: 30, '/full': 90 }, [`cycle ${at('manual')}/parent`, `block-with-rule ${at('manual')}/rule`, `block-with-inputs ${at('manual')}`]],
  ['two of one name', { [`${at('manual')}/id`]: 'panel' }, [`duplicate ${at('manual')}/id`]],
  ['a veto called like an indicator', { '/vetoes/0/id': 'ratio' }, ['duplicate /vetoes/0/id']],
  ['an indicator called like the whole', { [`${at('manual')}/id`]: 'total' }, [`reserved-id ${at('manual')}/id`]],
  ['a leaf without rule', { [`${at('manual')}/rule`]: undefined }, [`no-rule ${at('manual')}`]],
  ['a leaf without figures', { [`${at('manual')}/inputs`]: undefined }, [`no-inputs ${at('manual')}`]],
  ['a block with a rule', { [`${at('others')}/rule`]: { op: 'manual' } }, [`block-with-rule ${at('others')}/rule`]],
  ['a block with figures', { [`${at('others')}/inputs`]: [input('given')] }, [`block-with-inputs ${at('others')}`]],
  ['no indicators', { '/indicators': [], '/groups/1': undefined, '/ranking/then': undefined, '/groups': [{ id: 'A', title: named('A') }] }, ['empty /indicators']],
  ['a bonus below an indicator of the tree', { '/bonus/indicators/0/parent': 'others', '/bonus/cap': 3 }, ['unknown-parent /bonus/indicators/0/parent', '~cap-out-of-reach /bonus/cap']],

  // Figures.
  ['a rate of a figure that is not there', { [`${at('target')}/rate/numerator`]: 'did' }, [`unknown-input ${at('target')}/rate/numerator`, `~unused-input ${at('target')}/inputs/0`]],
  ['a figure twice', { [`${at('target')}/inputs/-`]: input('done') }, [`duplicate ${at('target')}/inputs/2/id`]],
  ['a figure that nothing reads', { [`${at('target')}/inputs/-`]: input('spare') }, [`~unused-input ${at('target')}/inputs/2`]],
  ['a rate of itself', { [`${at('target')}/rate/numerator`]: 'due' }, [`~unused-input ${at('target')}/inputs/0`, `same-input ${at('target')}/rate/denominator`]],
  ['the denominator taken off itself', { [`${at('ratio')}/rate/less`]: ['waits', 'due'] }, [`same-input ${at('ratio')}/rate/less`]],
  ['a rate out of nothing', { [`${at('ratio')}/rate/per`]: 0 }, [`bad-per ${at('ratio')}/rate/per`]],
  ['a rate where events are counted', { [`${at('deduct')}/rate`]: { numerator: 'late', denominator: 'again' } }, [`rate-does-not-fit ${at('deduct')}/rate`]],
  ['scores of judges where a number is wanted', { [`${at('manual')}/inputs/0/list`]: true }, [`list ${at('manual')}/inputs/0`]],
  ['scores of judges in a rate', { [`${at('target')}/inputs/0/list`]: true }, [`list ${at('target')}/rate/numerator`]],
  ['a name that formulas have', { [`${at('manual')}/inputs/0/id`]: 'points' }, [`reserved-id ${at('manual')}/inputs/0/id`]],
  ['a name that is a number', { [`${at('manual')}/inputs/0/id`]: '12.5' }, [`reserved-id ${at('manual')}/inputs/0/id`]],
  ['a total of what is not there', { [`${at('target')}/inputs/1/sumOf`]: ['done', 'undone'] }, [`unknown-input ${at('target')}/inputs/1/sumOf/1`]],
  ['a total of itself', { [`${at('target')}/inputs/1/sumOf`]: ['due'] }, [`cycle ${at('target')}/inputs/1/sumOf/0`]],
  ['a share without a rate', { [`${at('ratio')}/rate`]: undefined, [`${at('ratio')}/inputs`]: [input('share')] }, [`~no-rate ${rule('ratio')}`]],

  // What is counted.
  ['cases by a name that they have', { [`${at('target')}/inputs/1/source`]: { from: 'counted', query: { title: named('due'), of: 'cases', by: 'due', clock: 'reply', whose: 'area', where: { '==': [{ var: 'limits.reply' }, 'kept'] } } } }, []],
  ['cases by whose they are', { [`${at('target')}/inputs/1/source`]: { from: 'counted', query: { title: named('due'), of: 'cases', where: { '==': [{ var: 'applicant.name' }, 'Li'] } } } }, [`unknown-variable ${at('target')}/inputs/1/source/query/where`]],
  ['an operation that JsonLogic has not got', { [`${at('target')}/inputs/1/source`]: { from: 'counted', query: { title: named('due'), of: 'cases', where: { equals: [1, 1] } } } }, [`bad-condition ${at('target')}/inputs/1/source/query/where`]],
  ['grids by types of cases', { [`${at('target')}/inputs/1/source`]: { from: 'counted', query: { title: named('due'), of: 'grids', types: ['appeal'], where: { var: 'posted' } } } }, [`query-does-not-fit ${at('target')}/inputs/1/source/query/types`]],
  ['a clock that is not looked at', { [`${at('target')}/inputs/1/source`]: { from: 'counted', query: { title: named('due'), of: 'cases', clock: 'reply' } } }, [`query-does-not-fit ${at('target')}/inputs/1/source/query/clock`]],
  ['points by hand that are counted', { [`${at('manual')}/inputs/0/source`]: { from: 'counted', query: { title: named('due'), of: 'cases' } } }, [`source-does-not-fit ${rule('manual')}`]],

  // Rules of a measure.
  ['a target on another scale', { [rule('proportional', '/target')]: '0.98', '/groups/1/targets': { target: 93 } }, [`~scale ${rule('proportional', '/target')}`]],
  ['a target beyond all', { [rule('target', '/target')]: 101 }, [`target-out-of-reach ${rule('target', '/target')}`]],
  ['a target of a group beyond all', { '/groups/1/targets/target': 930 }, ['target-out-of-reach /groups/1/targets/target']],
  ['a target of 0 to divide by', { [rule('proportional', '/target')]: 0 }, [`bad-target ${rule('proportional', '/target')}`]],
  ['a cap of nothing', { [rule('proportional', '/cap')]: 0 }, [`bad-cap ${rule('proportional', '/cap')}`]],
  ['a cap above 1', { [rule('proportional', '/cap')]: '1.2' }, [`~above-full ${rule('proportional', '/cap')}`]],
  ['a slope that costs nothing', { [rule('target', '/slope')]: 0 }, [`bad-slope ${rule('target', '/slope')}`]],
  ['a floor in a rule above full', { [rule('target', '/floor')]: 12.5 }, [`floor-above-full ${rule('target', '/floor')}`]],
  ['a floor in a rule that is full', { [rule('target', '/floor')]: 10 }, [`floor-above-full ${rule('target', '/floor')}`]],
  ['further slopes in the wrong order', { [rule('target', '/further')]: [{ from: 80, slope: 1 }, { from: 90, slope: 1 }] }, [`further-not-in-order ${rule('target', '/further/1/from')}`]],
  ['a further slope on the good side of the target', { [rule('target', '/side')]: 'at-most' }, [`further-not-in-order ${rule('target', '/further/0/from')}`, `further-not-in-order ${rule('target', '/further/1/from')}`]],
  ['bands from low to high', { [rule('bands', '/bands')]: [{ from: 80, points: 8 }, { from: 90, points: 10 }] }, [`bands-not-in-order ${rule('bands', '/bands/1/from')}`, `~bands-not-monotone ${rule('bands', '/bands')}`]],
  ['bands from low to high, of what should be low', { [rule('bands', '/bands')]: [{ from: 5, points: 10 }, { from: 10, points: 5 }], [rule('bands', '/side')]: 'at-most' }, []],
  ['two bands that begin alike', { [rule('bands', '/bands/1/from')]: 90 }, [`bands-not-in-order ${rule('bands', '/bands/1/from')}`]],
  ['a band above full', { [rule('bands', '/bands/0/points')]: 11 }, [`above-full ${rule('bands', '/bands/0/points')}`]],
  ['no band that gives full', { [rule('bands', '/bands/0/points')]: 9 }, [`~full-out-of-reach ${rule('bands', '/bands')}`]],
  ['no bands', { [rule('bands', '/bands')]: [] }, [`empty ${rule('bands', '/bands')}`]],
  ['a target to compare with that is not there', { [rule('relative', '/base')]: 'target' }, [`no-target ${rule('relative')}`]],
  ['a target to compare with that every group has', { [rule('relative', '/base')]: 'target', '/groups': [{ id: 'A', title: named('A'), targets: { relative: 90 } }] }, []],
  ['a target beside another base', { [rule('relative', '/target')]: 90 }, [`target-not-used ${rule('relative', '/target')}`]],
  ['a figure to compare with that is not named', { [rule('relative', '/base')]: 'input' }, [`no-base ${rule('relative')}`]],
  ['a figure to compare with that is not there', { [rule('relative', '/base')]: 'input', [rule('relative', '/input')]: 'mean' }, [`unknown-input ${rule('relative', '/input')}`]],
  ['a figure to compare with', { [rule('relative', '/base')]: 'input', [rule('relative', '/input')]: 'mean', [`${at('relative')}/inputs/-`]: input('mean') }, []],
  ['neither better nor worse', { [rule('relative', '/up')]: 0, [rule('relative', '/down')]: '0' }, [`bad-slope ${rule('relative')}`]],
  ['points for the same outside of the bounds', { [rule('relative', '/even')]: 11 }, [`even-out-of-bounds ${rule('relative', '/even')}`]],
  ['places from last to first', { [rule('rank', '/places')]: [{ to: 3, points: 8 }, { to: 1, points: 10 }] }, [`places-not-ascending ${rule('rank', '/places/1/to')}`, `~places-not-monotone ${rule('rank', '/places')}`]],
  ['a place that is none', { [rule('rank', '/places/0/to')]: 0.5 }, [`bad-place ${rule('rank', '/places/0/to')}`]],
  ['no movement', { [rule('rank', '/moved/0/by')]: 0 }, [`bad-place ${rule('rank', '/moved/0/by')}`]],
  ['more than full for a place', { [rule('rank', '/places/0/points')]: 12 }, [`above-full ${rule('rank')}`]],

  // Rules of events, items and judges.
  ['an event that is not there', { [rule('deduct', '/events/0/input')]: 'later' }, [`~unused-input ${at('deduct')}/inputs/0`, `unknown-input ${rule('deduct', '/events/0/input')}`]],
  ['tiers that go down', { [rule('deduct', '/events/0/tiers')]: [{ from: 5, per: 3 }, { from: 3, per: 2 }] }, [`tiers-not-ascending ${rule('deduct', '/events/0/tiers/1/from')}`]],
  ['a tier from the first event on', { [rule('deduct', '/events/0/tiers/0/from')]: 1 }, [`bad-tier ${rule('deduct', '/events/0/tiers/0/from')}`]],
  ['events that cost nothing', { [rule('deduct', '/events/0/per')]: 0 }, [`bad-slope ${rule('deduct', '/events/0/per')}`]],
  ['counted again, once', { [rule('deduct', '/events/0/repeated/times')]: 1 }, [`bad-times ${rule('deduct', '/events/0/repeated/times')}`]],
  ['nothing to take away from', { [rule('deduct', '/floor')]: 10 }, [`floor-above-full ${rule('deduct', '/floor')}`]],
  ['items that do not sum to full', { [rule('checklist', '/items/0/points')]: 3 }, [`points-do-not-sum ${rule('checklist', '/items')}`]],
  ['points for some items', { [rule('checklist', '/items/0/points')]: undefined }, [`points-of-some ${rule('checklist', '/items')}`]],
  ['items with points in a group that gives the whole others', { '/groups/1/full': { checklist: 8, panel: 12 } }, ['points-do-not-sum /groups/1/full/checklist']],
  ['an item twice', { [rule('checklist', '/items/1/input')]: 'first' }, [`~unused-input ${at('checklist')}/inputs/1`, `same-input ${rule('checklist', '/items/1/input')}`]],
  ['a panel of one number', { [`${at('panel')}/inputs/0/list`]: undefined }, [`no-list ${rule('panel', '/groups/0/input')}`]],
  ['judges without weight', { [rule('panel', '/groups/0/weight')]: 0 }, [`bad-weight ${rule('panel', '/groups/0/weight')}`]],
  ['half a score left out', { [rule('panel', '/groups/0/dropHigh')]: 0.5 }, [`bad-drop ${rule('panel', '/groups/0')}`]],
  ['judges without a scale', { [rule('panel', '/outOf')]: 0 }, [`bad-scale ${rule('panel', '/outOf')}`]],
  ['points by hand without bounds', { [rule('manual', '/to')]: 0 }, [`no-bounds ${rule('manual')}`]],
  ['points by hand above full', { [rule('manual', '/to')]: 11 }, [`above-full ${rule('manual', '/to')}`]],

  // Groups and results.
  ['a coefficient of what is not there', { '/groups/1/coefficients/speed': 2 }, ['unknown-indicator /groups/1/coefficients/speed']],
  ['a target of what is not there', { '/groups/1/targets/a~0b~1c': 2 }, ['unknown-indicator /groups/1/targets/a~0b~1c']],
  ['points of what is not there', { '/groups/1/full/speed': 2 }, ['unknown-indicator /groups/1/full/speed']],
  ['a target where the rule has none', { '/groups/1/targets/deduct': 2 }, ['target-not-used /groups/1/targets/deduct']],
  ['a coefficient of nothing', { '/groups/1/coefficients/total': 0 }, ['bad-coefficient /groups/1/coefficients/total']],
  ['two groups of one name', { '/groups/1/id': 'A' }, ['duplicate /groups/1/id']],
  ['no group', { '/groups': [] }, ['no-group /groups']],
  ['a veto that names no grade', { '/vetoes/0/effect/grade': 'bad' }, ['unknown-grade /vetoes/0/effect/grade']],
  ['a veto that allows all', { '/vetoes/0/effect/grade': 'good' }, ['~veto-without-effect /vetoes/0/effect/grade']],
  ['a veto that takes nothing', { '/vetoes/0/effect': { kind: 'deduct', points: 0 } }, ['veto-without-effect /vetoes/0/effect/points']],
  ['grades from low to high', { '/grades': [{ id: 'fair', title: named('fair'), from: 0 }, { id: 'good', title: named('good'), from: 80 }] }, ['~veto-without-effect /vetoes/0/effect/grade', 'grades-not-descending /grades/1/from', '~no-lowest-grade /grades']],
  ['a grade that nobody reaches', { '/grades/0/from': 103 }, ['~grade-out-of-reach /grades/0/from']],
  ['no grade for the lowest', { '/grades/1/from': 60 }, ['~no-lowest-grade /grades']],
  ['too many digits', { '/rounding/total/digits': 11 }, ['bad-digits /rounding/total/digits']],
  ['half a digit of an indicator', { [`${at('ratio')}/rounding`]: { item: { digits: 1.5, mode: 'down' } } }, [`bad-digits ${at('ratio')}/rounding/item/digits`]],
  ['equals decided by what is not there', { '/ranking/then/0': 'speed' }, ['unknown-indicator /ranking/then/0']],
  ['a small base of none', { '/smallBase': 0 }, ['bad-small-base /smallBase']],
  ['version zero', { '/version': 0 }, ['bad-version /version']],
  ['a text that is not translated', { '/groups/0/title': { 'zh-Hans': '甲', en: 'A' } }, ['missing-translation /groups/0/title/zh-Hant']],
];

for (const [what, changes, said] of rows) {
  test(`${what}: ${said.join(', ') || 'clean'}`, () => {
    const findings = lintScheme(withAt(everyOperator, changes) as Scheme);
    assert.deepEqual(findings.map(({ severity, code, at: place }) => `${severity ? '~' : ''}${code} ${place}`).sort(), [...said].sort());
    for (const { message } of findings) assert.match(message, /^[^a-z].*[.…]$/);
  });
}

test('a scheme that is no scheme is read first, and nothing is thrown', () => {
  assert.deepEqual(lintScheme(withAt(everyOperator, { '/indicators/1/rule/op': 'guess' }) as Scheme).map(({ code, at: place }) => [code, place]), [['unknown-operator', '/indicators/1/rule/op']]);
  for (const value of [null, undefined, 'scheme', 7, [], {}]) assert.ok(lintScheme(value as unknown as Scheme).length > 0);
});
