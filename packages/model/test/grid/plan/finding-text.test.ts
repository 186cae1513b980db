import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPlanMeasure, locales, planFindingCodes, planFindingText, type PlanFinding } from '@linli/model';

const base: Omit<PlanFinding, 'code'> = { severity: 'error', grids: ['360100001001001', '360100001001002'], community: '360100001001', measure: { value: 1250.4, unit: 'm2', share: 0.256 }, limit: 500 };

test('every finding is a sentence in every language, with nothing left to fill in', () => {
  for (const code of planFindingCodes) {
    for (const finding of [{ ...base, code }, { code, severity: 'warning', grids: [] } as PlanFinding]) {
      const said = planFindingText(finding);
      for (const locale of locales) {
        assert.match(said[locale] ?? '', locale === 'en' ? /[a-z].*\.$/ : /\p{Script=Han}.*。$/u, `${code} ${locale}`);
        assert.doesNotMatch(said[locale] ?? '', /undefined|NaN|null|\{|\}/, `${code} ${locale}`);
      }
    }
  }
});

test('a finding says how much, and grids and communities by the names that are given', () => {
  const names = { grid: (code: string) => `${Number(code.slice(-3))} 号网格`, community: () => '阳光社区' };
  const outside: PlanFinding = { ...base, code: 'outside', grids: ['360100001001001'], liesIn: '360100001002' };
  assert.deepEqual(planFindingText(outside, names), {
    'zh-Hans': '网格 1 号网格 有 1,250 平方米（26%）在所属村（社区）阳光社区 之外，位于 阳光社区。',
    'zh-Hant': '網格 1 号网格 有 1,250 平方米（26%）在所屬村（社區）阳光社区 之外，位於 阳光社区。',
    en: '1,250 m² of grid 1 号网格 (26%) are outside of its community, 阳光社区: they are in 阳光社区.',
  });
  assert.equal(planFindingText({ code: 'too-many-households', severity: 'warning', grids: ['360100001001001'], measure: { value: 501, unit: 'household' }, limit: 500 }).en, 'Grid 360100001001001 has 501 households, more than 500 households.');
  assert.equal(planFindingText({ ...base, code: 'gap', grids: ['1', '2', '3', '4', '5'] })['zh-Hans'], '有 1,250 平方米 不属于任何网格，旁边是网格 1、2、3等 5 个网格。');
});

test('measures are written as they are read', () => {
  const table = [
    [12_345, 'm2', '1.23 公顷', '1.23 ha'],
    [1250.4, 'm2', '1,250 平方米', '1,250 m²'],
    [0.126, 'm', '0.13 米', '0.13 m'],
    [1, 'position', '1 处', '1 place'],
    [2, 'grid', '2 个网格', '2 grids'],
    [2501, 'person', '2,501 人', '2,501 people'],
  ] as const;
  for (const [value, unit, hans, en] of table) assert.deepEqual([formatPlanMeasure(value, unit, 'zh-Hans'), formatPlanMeasure(value, unit, 'en')], [hans, en]);
});
