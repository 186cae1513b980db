import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintDuties, locales, pickText, type DutyFinding, type LintDutiesOptions } from '@linli/model';
import { away, day, duties, duty, east, grid, grids, post, posts, service, services, township, west } from './support.js';

const sound: LintDutiesOptions = { services, duties, posts, substitutions: [], grids, area: township, day };
const find = (more: Partial<LintDutiesOptions>) => lintDuties({ ...sound, ...more });
const brief = ({ code, severity, service: item, posts: some, grids: where }: DutyFinding) =>
  [severity === 'warning' ? `${code}?` : code, item, some?.join(' '), where?.map((grid) => grid.slice(9)).join(' ')].map((part) => part ?? '-').join(' | ');

test('of sound duties nothing is said', () => assert.deepEqual(find({}), []));

const without = (index: number) => posts.filter(({ id }) => id !== `w${index}`);
const vacant = posts.map((one) => (one.id === 'w1' ? { ...one, filled: false } : one));
const rows: [given: string, more: Partial<LintDutiesOptions>, then: string[]][] = [
  ['an item that nobody leads anywhere', { services: [...services, service('noise')] }, ['no-lead | noise | - | 001001 001002 002001']],
  ['an item that nobody leads in one community', { duties: [...duties, duty(west, 'gridWorker', 'food', 'assist')] }, ['no-lead | food | - | 002001']],
  ['an item led by two kinds', { duties: [...duties, duty(east, 'gridLead', 'food', 'lead')] }, ['two-leads | food | gridWorker gridLead | 001001 001002']],
  ['an item led by a kind and by one of another', { duties: [...duties, duty(township, 'l0', 'food', 'lead')] }, ['two-leads | food | gridWorker l0 | 001001']],
  ['an item led by one post, in place of its kind', { duties: [...duties, duty(township, 'w0', 'food', 'lead')] }, []],
  ['nobody left to lead: all of the kind do something else', { duties: [...duties, duty(township, 'w0', 'food', 'assist')] }, ['no-lead | food | - | 001001']],
  ['a duty for a kind that no grid has', { duties: [...duties, duty(township, 'guide', 'food', 'report')] }, ['no-such-post | food | guide | -']],
  ['a duty for a kind of the centre', { duties: [...duties, duty(township, 'director', 'food', 'report')] }, ['no-such-post | food | director | -']],
  ['a duty for a post that is none', { duties: [...duties, duty(township, 'nobody', 'food', 'report')] }, ['unknown-post | food | nobody | -']],
  ['a duty for a post in another community', { duties: [...duties, duty(west, 'p0', 'food', 'report')] }, ['post-elsewhere | food | p0 | -']],
  ['a duty for a post of the centre', { duties: [...duties, duty(township, 'd', 'food', 'report')] }, ['post-elsewhere | food | d | -']],
  ['a duty for what was never listed', { duties: [...duties, duty(township, 'police', 'spying', 'report')] }, ['unknown-service | spying | police | -']],
  ['a duty for what is not listed yet', { services: [...services, service('snow', { validFrom: '2026-11-01' })], duties: [...duties, duty(township, 'police', 'snow', 'report')] }, ['not-admitted | snow | police | -']],
  ['a duty for what was withdrawn', { services: [...services, service('old', { validTo: day })], duties: [...duties, duty(township, 'police', 'old', 'report')] }, ['not-admitted | old | police | -']],
  ['a duty that is over', { duties: [...duties, duty(township, 'police', 'spying', 'report', { validTo: day })] }, []],
  ['two duties in one cell that differ', { duties: [...duties, duty(township, 'gridWorker', 'food', 'lead', { validFrom: '2026-03-01' }), duty(township, 'police', 'smoke', 'assist')] }, ['duplicate-duty? | food | gridWorker | -', 'contradicting-duties | smoke | police | -']],
  ['a grid without a worker', { posts: without(1) }, ['no-worker | - | gridWorker | 001002']],
  ['a grid whose worker’s post is vacant', { posts: vacant }, ['vacant-worker | - | gridWorker | 001002']],
  ['a vacant post for which another stands in', { posts: vacant, substitutions: [away('w1', 'w0')] }, []],
  ['… but not that day', { posts: vacant, substitutions: [away('w1', 'w0', '2026-06-16')] }, ['vacant-worker | - | gridWorker | 001002']],
  ['a post of a grid that is gone', { grids: grids.slice(0, 2) }, ['unknown-grid | - | w2 | 002001']],
  ['a substitute that is away itself', { substitutions: [away('w1', 'w0'), away('w0', 'w2')] }, ['substitute-away? | - | w1 w0 | -']],
  ['… with nobody at the end', { posts: vacant, substitutions: [away('w2', 'w0'), away('w0', 'w1')] }, ['vacant-worker | - | gridWorker | 001002', 'vacant-substitute | - | w0 w1 | -', 'substitute-away | - | w2 w0 | -']],
  ['a circle', { substitutions: [away('w0', 'w1'), away('w1', 'w2'), away('w2', 'w0')] }, ['circular-substitution | - | w0 w1 w2 | -']],
  ['oneself', { substitutions: [away('w0', 'w0')] }, ['circular-substitution | - | w0 | -']],
  ['a way into a circle', { substitutions: [away('w0', 'w1'), away('w1', 'w2'), away('w2', 'w1')] }, ['substitute-away | - | w0 w1 | -', 'circular-substitution | - | w1 w2 | -']],
  ['a substitute that is none', { substitutions: [away('w0', 'nobody')] }, ['unknown-substitute | - | w0 nobody | -']],
  ['two substitutes', { substitutions: [away('w0', 'w1'), away('w0', 'w2')] }, ['two-substitutes | - | w0 w1 w2 | -']],
  ['a substitution that ends before it begins', { substitutions: [away('w0', 'w1', '2026-06-20', '2026-06-10')] }, ['substitution-dates | - | w0 | -']],
  ['all that, in another area', { area: west, posts: vacant, substitutions: [away('w0', 'w0')], duties: [...duties, duty(east, 'gridLead', 'food', 'lead')] }, []],
  ['a single grid', { area: `${east}002`, posts: vacant }, ['vacant-worker | - | gridWorker | 001002']],
  ['no register of grids', { grids: undefined, posts: vacant }, ['vacant-worker | - | gridWorker | 001002']],
];

for (const [given, more, then] of rows) {
  test(`${given} → ${then.join('; ') || 'nothing'}`, () => {
    const findings = find(more);
    assert.deepEqual(findings.map(brief), then);
    for (const { text } of findings) {
      assert.equal(new Set(locales.map((locale) => pickText(text, locale))).size, 3);
      assert.doesNotMatch(pickText(text, 'en'), /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]|undefined/);
    }
  });
}

test('a finding of many grids names three of them, or says that it is all', () => {
  const many = Array.from({ length: 40 }, (_, index) => grid(`${east}${String(index + 1).padStart(3, '0')}`));
  const workers = many.map(({ code }, index) => post(`w${index}`, 'gridWorker', code));
  const lead = [duty(township, 'gridWorker', 'smoke', 'lead')];
  const texts = (laidDown: typeof duties) => find({ grids: many, posts: workers, duties: laidDown }).map(({ text }) => [pickText(text, 'zh-Hans'), pickText(text, 'en')]);
  assert.deepEqual(texts(lead), [['“food”没有主办岗位：本区域全部 40 个网格。', 'No post leads “food”: all 40 grids of the area.']]);
  const partly = many.slice(0, 30).map(({ code }) => duty(code, 'gridWorker', 'food', 'lead'));
  assert.deepEqual(texts([...lead, ...partly]), [['“food”没有主办岗位：G031、G032、G033等，共 10 个网格。', 'No post leads “food”: G031, G032, G033 and 7 more; 10 grids in all.']]);
});
