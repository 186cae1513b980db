import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainResponsibility, gridIndex, isInForce, locales, responsibleFor, text, type Centre, type Grid, type Point, type ResponsibilityQuery, type ResponsibilityRegisters } from '@linli/model';
import { away, day, duties, duty, east, grid, grids, organisations, post, posts, services, township, west } from './support.js';

const registers: ResponsibilityRegisters = { grids, posts, substitutions: [], services, duties, organisations };
const first = `${east}001`;
const ask = (more: Partial<ResponsibilityRegisters>, query: ResponsibilityQuery = { grid: first, day }) => responsibleFor({ ...registers, ...more }, query);

test('a grid answers with its posts, and its organisation up to the first centre', () => {
  const { grid: found, posts: some, line, centre, unanswered } = ask({});
  assert.equal(found, grids[0]);
  assert.deepEqual(some.map(({ post: { id }, level }) => [id, level]), [['w0', null], ['l0', null], ['p0', null]]);
  assert.deepEqual(line.map(({ id }) => id), ['community', 'office', 'centre']);
  assert.deepEqual([centre?.organisation.id, centre?.record], ['centre', null]);
  assert.deepEqual(unanswered, []);
});

test('for an item those answer that have a duty for it, who leads first, and its department', () => {
  const { posts: some, department } = ask({}, { grid: first, day, service: 'smoke' });
  assert.deepEqual(some.map(({ post: { id }, level }) => [id, level]), [['w0', 'lead'], ['p0', 'report']]);
  assert.equal(department?.id, 'green');
});

test('a substitute answers in place of a post that is away, until the last day of the whole chain', () => {
  const [worker] = ask({ substitutions: [away('w0', 'w1', '2026-06-10', '2026-06-30'), away('w1', 'w2', '2026-06-15', '2026-06-16')] }).posts;
  assert.deepEqual([worker?.post.id, worker?.standIn?.post?.id, worker?.standIn?.until], ['w0', 'w2', '2026-06-16']);
});

const point: Point = { crs: 'CGCS2000', lon: 115.9, lat: 28.68 };
const at = (found: Grid | undefined): ResponsibilityQuery => ({ point, day, locate: () => found });
const ended = grid(first, { validTo: '2026-05-01', successors: [`${east}003`, `${east}004`] });
const begun = grid(first, { validFrom: '2026-07-01', predecessors: [`${east}005`] });
const vacant = posts.map((one) => (one.id === 'w0' ? { ...one, filled: false } : one));

const rows: [given: string, more: Partial<ResponsibilityRegisters>, query: ResponsibilityQuery, then: object[]][] = [
  ['a point in a grid', {}, at(grids[0]), []],
  ['a point in none', {}, at(undefined), [{ code: 'no-grid', unsurveyed: [] }]],
  ['a point in none, where grids have no boundary', { grids: [...grids, grid(`${west}009`, { boundary: null })] }, at(undefined), [{ code: 'no-grid', unsurveyed: [`${west}009`] }]],
  ['… that were gone by then', { grids: [...grids, grid(`${west}009`, { boundary: null, validTo: day })] }, at(undefined), [{ code: 'no-grid', unsurveyed: [] }]],
  ['a point in a grid of another day', {}, at(ended), [{ code: 'not-in-force', grid: first, others: [`${east}003`, `${east}004`] }]],
  ['no such grid', {}, { grid: 'x', day }, [{ code: 'unknown-grid', grid: 'x' }]],
  ['a grid that ended', { grids: [ended] }, { grid: first, day }, [{ code: 'not-in-force', grid: first, others: [`${east}003`, `${east}004`] }]],
  ['a grid that begins later', { grids: [begun] }, { grid: first, day }, [{ code: 'not-in-force', grid: first, others: [`${east}005`] }]],
  ['a grid that was not surveyed', { grids: [grid(first, { boundary: null })] }, { grid: first, day }, [{ code: 'no-boundary', grid: first }]],
  ['a grid without posts', { posts: [] }, { grid: first, day }, [{ code: 'no-post', grid: first }]],
  ['a vacant post', { posts: vacant }, { grid: first, day }, [{ code: 'vacant', post: 'w0' }]],
  ['a vacant post with a substitute', { posts: vacant, substitutions: [away('w0', 'w1')] }, { grid: first, day }, []],
  ['a substitute that is vacant', { posts: vacant, substitutions: [away('l0', 'w0')] }, { grid: first, day }, [{ code: 'vacant', post: 'w0' }, { code: 'no-substitute', post: 'l0', problem: 'vacant' }]],
  ['a circle of substitutes', { substitutions: [away('w0', 'w1'), away('w1', 'w0')] }, { grid: first, day }, [{ code: 'no-substitute', post: 'w0', problem: 'circular' }]],
  ['a substitute that is none', { substitutions: [away('w0', 'x')] }, { grid: first, day }, [{ code: 'no-substitute', post: 'w0', problem: 'unknown' }]],
  ['an organisation that is not in the directory', { organisations: organisations.filter(({ id }) => id === 'centre') }, { grid: first, day }, [{ code: 'unknown-organisation', organisation: 'community' }]],
  ['no centre anywhere', { organisations: organisations.filter(({ kind }) => kind !== 'centre') }, { grid: first, day }, [{ code: 'no-centre', grid: first }]],
  ['an item that is none', {}, { grid: first, day, service: 'x' }, [{ code: 'unknown-service', service: 'x' }]],
  ['an item of another day', {}, { grid: first, day: '2025-12-31', service: 'food' }, [{ code: 'not-in-force', grid: first, others: [] }, { code: 'not-admitted', service: 'food' }]],
  ['an item that nobody leads', { duties: [duty(township, 'police', 'food', 'report')] }, { grid: first, day, service: 'food' }, [{ code: 'no-lead', service: 'food' }]],
];

for (const [given, more, query, then] of rows) {
  test(`${given} → ${JSON.stringify(then)}, said in each language`, () => {
    const result = ask(more, query);
    assert.deepEqual(result.unanswered, then);
    const told = locales.map((locale) => explainResponsibility(result, locale));
    assert.equal(new Set(told.map((sentences) => sentences.join())).size, 3);
    assert.ok(told.every((sentences) => sentences.length > 0 && sentences.every((sentence) => /[。.]$/.test(sentence) && !sentence.includes('undefined'))));
    assert.doesNotMatch(told[2]?.join() ?? '', /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
  });
}

test('where no line leads to a centre, the nearest that serves the place stands at its end', () => {
  const flat = organisations.map(({ parent, ...rest }) => (rest.id === 'office' || parent === undefined ? rest : { ...rest, parent }));
  assert.deepEqual(ask({ organisations: flat }).line.map(({ id }) => id), ['community', 'office', 'centre']);
});

test('a record of its day is used, for a post, a grid and a centre', () => {
  const centre: Centre = {
    id: 'centre', level: 'township', address: text('一号', '一號', '1'), phone: '0791-12345', hours: [], zones: [], groups: [], mergedFrom: [], readiness: [], validFrom: '2026-01-01', validTo: null,
  };
  const old = { ...centre, phone: '0791-99999', validTo: '2026-01-01', validFrom: '2025-01-01' };
  const both = { grids: [ended, grid(first, { validFrom: '2026-05-01' })], posts: [...posts, post('past', 'guide', first, { validTo: day })], centres: [old, centre] };
  const result = ask(both);
  assert.deepEqual([result.grid?.validFrom, result.posts.length, result.centre?.record?.phone], ['2026-05-01', 3, '0791-12345']);
  assert.equal(ask(both, { grid: first, day: '2026-04-30' }).grid, ended);
});

test('it is told as one would say it', () => {
  const named = posts.map((one) => ({ ...one, label: one.kind === 'police' ? text('社区民警', '社區民警', 'the community police') : text(`${one.id}网格员`, `${one.id}網格員`, `the worker ${one.id}`), phone: one.id === 'w0' ? '0791-1000' : null }));
  const result = ask({ posts: named, substitutions: [away('w0', 'w1')] }, { grid: first, day, service: 'smoke' });
  assert.deepEqual(explainResponsibility(result, 'zh-Hans'), [
    '2026年6月15日 周一，这里属于“G001”网格（360102001001001）。',
    '负责单位：东门社区，上级是街道办，上级是街道综治中心。',
    '“smoke”由生态环境局申请准入并负责。',
    '主办岗位：w0网格员（电话 0791-1000），当天不在岗，由w1网格员代岗，到 2026年6月20日 周六 为止。',
    '上报岗位：社区民警。',
  ]);
  assert.deepEqual(explainResponsibility(result, 'en').slice(3), [
    'Leads: the worker w0 (telephone 0791-1000); away on that day, the worker w1 stands in until Sat 20 Jun 2026.',
    'Reports: the community police.',
  ]);
});

/** A square of a hundredth of a degree. */
const square = (west: number, south: number) => ({
  crs: 'CGCS2000' as const,
  polygons: [[[[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]] as [number, number][]]],
});

test('before and after a grid was split, the same point is answered for by another', () => {
  const whole = grid(first, { boundary: { ...square(115.9, 28.68), polygons: [...square(115.9, 28.68).polygons, ...square(115.91, 28.68).polygons] }, validTo: '2026-06-01', successors: [`${east}003`, `${east}004`] });
  const halves = [grid(`${east}003`, { boundary: square(115.9, 28.68), validFrom: '2026-06-01' }), grid(`${east}004`, { boundary: square(115.91, 28.68), validFrom: '2026-06-01' })];
  const history = { ...registers, grids: [whole, ...halves], posts: [post('old', 'gridWorker', first), post('new', 'gridWorker', `${east}004`)] };
  const on = (someday: string) => {
    const { at: locate } = gridIndex(history.grids.filter((one) => isInForce(one, someday)));
    const { grid: found, posts: some } = responsibleFor(history, { point: { crs: 'CGCS2000', lon: 115.915, lat: 28.685 }, day: someday, locate, service: 'food' });
    return [found?.code, ...some.map(({ post: { id }, level }) => `${id} ${level}`)];
  };
  assert.deepEqual(on('2026-05-31'), [first, 'old lead']);
  assert.deepEqual(on('2026-06-01'), [`${east}004`, 'new lead']);
  assert.deepEqual(on('2025-12-31'), [undefined]);
});
