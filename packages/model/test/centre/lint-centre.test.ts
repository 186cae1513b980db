import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CentrePostRuleSchema, centrePostRules, chinaCalendar, defaultGroups, lintCentre, lintTexts, type Centre, type CentreFindingCode, type Post } from '@linli/model';
import { centreOf, postOf, slotOf } from './support.js';

const groups = defaultGroups.map((group, index) => ({ ...group, departments: index === 0 ? ['court'] : [] }));
const deputies = [postOf('deputy', { id: 'deputy-1', group: 'enforcement' }), postOf('deputy', { id: 'deputy-2', group: 'convenience' })];
const staffed = [postOf('director'), postOf('executiveDeputy'), ...deputies];
const without = (id: string): Post[] => staffed.filter((post) => post.id !== id);
const changed = (id: string, part: Partial<Post>): Post[] => staffed.map((post) => (post.id === id ? { ...post, ...part } : post));

const table: [given: string, posts: Post[], then: CentreFindingCode[], centre?: Partial<Centre>][] = [
  ['as the rules want it', staffed, []],
  ['posts of others', [...staffed, postOf('director', { id: 'other', organisation: 'elsewhere' })], []],
  ['no director', without('director'), ['too-few-posts']],
  ['two directors', [...staffed, postOf('director', { id: 'second' })], ['too-many-posts']],
  ['a director to come', changed('director', { filled: false }), ['post-not-filled']],
  ['a director who is a grid’s too', changed('director', { grid: '360102001001001' }), ['post-not-dedicated']],
  ['one deputy', without('deputy-2'), ['too-few-posts', 'group-without-lead']],
  ['a deputy without a group', changed('deputy-2', { group: undefined }), ['leads-no-group', 'group-without-lead']],
  ['a deputy of a group that is not there', changed('deputy-2', { group: 'other' }), ['leads-no-group', 'group-without-lead']],
  ['two deputies of one group', changed('deputy-2', { group: 'enforcement' }), ['group-led-twice', 'group-without-lead']],
  ['a window post without anyone', [...staffed, postOf('window', { filled: false })], ['post-not-filled']],
  ['a community, where the preset asks nothing', [], [], { level: 'community' }],
  ['no hours', staffed, ['no-hours'], { hours: [] }],
  ['hours that end before they begin', staffed, ['bad-hours'], { hours: [{ days: 'workdays', from: '17:00', to: '09:00' }] }],
  ['a window numbered twice', staffed, ['duplicate'], { zones: [...centreOf().zones, { id: 'own', kind: 'x', label: { 'zh-Hans': '特色区' }, windows: [{ id: 'w1', label: { 'zh-Hans': '一号' } }] }] }],
  ['a zone numbered twice', staffed, ['duplicate'], { zones: [...centreOf().zones, { id: 'legal', kind: 'x', label: { 'zh-Hans': '特色区' }, windows: [] }] }],
  ['met, and nothing shows it', staffed, ['no-evidence'], { readiness: [{ item: 'sign', met: true }, { item: 'site', met: true, evidence: '照片' }, { item: 'force', met: false }] }],
];

for (const [given, posts, then, centre] of table) {
  test(`centre: ${given}`, () => {
    const findings = lintCentre(centreOf({ groups, ...centre }), posts, [slotOf()], { calendar: chinaCalendar });
    assert.deepEqual(findings.map(({ code }) => code), then);
    assert.deepEqual(lintTexts(findings), []);
  });
}

test('only the posts of the day are looked at, where a day is given', () => {
  const posts = [...staffed, postOf('director', { id: 'next', validFrom: '2026-07-01' })];
  const codes = (day?: string) => lintCentre(centreOf({ groups }), posts, [slotOf()], { day }).map(({ code }) => code);
  assert.deepEqual([codes(), codes('2026-06-15'), codes('2026-07-01')], [['too-many-posts'], [], ['too-many-posts']]);
});

test('the rules are data that a place edits', () => {
  const read = CentrePostRuleSchema.parse(JSON.parse(JSON.stringify(centrePostRules[0])));
  assert.deepEqual(read, centrePostRules[0]);
  const rules = [{ ...read, least: 0 }];
  assert.deepEqual(lintCentre(centreOf({ groups }), [], [slotOf()], { rules }), []);
});
