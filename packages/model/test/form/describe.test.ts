import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeValue, findNode, formatBytes, formatPhone, normalisePhone, treeLabel, type FieldValue } from '@linli/model';
import { fieldOf, fields, soundValues } from './every-kind.js';

const read: [name: string, zhHans: string, en: string][] = [
  ['urgency', '紧急', 'Urgent'],
  ['category', '市容环境 / 噪声', 'Environment / Noise'],
  ['subject', '路灯坏了', '路灯坏了'],
  ['detail', '晚上 10 点以后没有亮过。\n路口很黑。', '晚上 10 点以后没有亮过。\n路口很黑。'],
  ['place', '广场东路 12 号路口', '广场东路 12 号路口'],
  ['happenedOn', '2026年11月20日 周五', 'Fri 20 Nov 2026'],
  ['effects', '通行、安全', 'Traffic, Safety'],
  ['households', '120 户', '120 households'],
  ['photos', '路灯.jpg', '路灯.jpg'],
  ['phone', '138 0013 8000', '138 0013 8000'],
  ['consent', '已同意', 'Agreed'],
  ['assists', 'org-1', 'org-1'],
  ['stars', '4 星（满分 5 星）', '4 of 5 stars'],
];
for (const [name, zhHans, en] of read) {
  test(`${name} reads ${zhHans}`, () => {
    const field = fields.find((candidate) => candidate.name === name);
    assert.ok(field);
    assert.equal(describeValue(field, soundValues[name], 'zh-Hans'), zhHans);
    assert.equal(describeValue(field, soundValues[name], 'en'), en);
  });
}

test('a value that the form no longer understands is shown as it is, or not at all', () => {
  const shown = (name: string, value: FieldValue | undefined) => describeValue(fields.find((field) => field.name === name) ?? fieldOf('text', 'subject'), value, 'zh-Hans');
  assert.equal(shown('urgency', 'later'), 'later');
  assert.equal(shown('happenedOn', '昨天'), '昨天');
  assert.equal(shown('households', '很多'), '很多 户');
  assert.equal(shown('category', 'transport.bus'), 'transport.bus');
  assert.equal(shown('phone', ['a']), '');
  assert.equal(shown('phone', undefined), '');
});

test('a node is found by its path and named by its labels', () => {
  const { tree } = fieldOf('tree', 'category');
  assert.equal(findNode(tree, 'environment.litter')?.label.en, 'Litter');
  assert.equal(findNode(tree, 'environment.'), undefined);
  assert.equal(findNode(tree, 'env'), undefined);
  assert.equal(treeLabel(tree, 'environment.litter', 'zh-Hant'), '市容環境 / 垃圾');
});

test('a number read aloud and typed back is the same number', () => {
  for (const phone of ['13800138000', '01012345678', '079186880000', '07918688000']) assert.equal(normalisePhone(formatPhone(phone)), phone);
});

test('sizes are told in the unit that suits them', () => {
  assert.deepEqual([0, 1, 1023, 1024, 1536, 10 * 1024 ** 2, 3 * 1024 ** 4].map(formatBytes), ['0 B', '1 B', '1023 B', '1 KB', '1.5 KB', '10 MB', '3072 GB']);
});
