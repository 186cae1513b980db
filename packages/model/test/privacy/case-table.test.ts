import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, caseTable, chinaCalendar, locales, supervisionLevels, tableColumns, viewCase, type Case, type Locale, type TableColumn, type TableContext } from '@linli/model';
import fc from 'fast-check';
import { actors, drive, intakeValues, organisations, upTo, type ActorName } from '../case/support.js';

const now = '2026-06-16T09:00:00+08:00';
const contextIn = (locale: Locale): TableContext => ({ caseTypes: [appeal], organisations, calendar: chinaCalendar, now, locale });
const context = contextIn('zh-Hans');
const handled = drive(upTo('handle')).case;

/** The cells of one case. */
function cellsOf(item: Case, columns: readonly TableColumn[] = tableColumns, by = context): string[] {
  return caseTable([item], columns, by)[1] ?? [];
}

const cellOf = (item: Partial<Case>, column: TableColumn): string => cellsOf({ ...handled, ...item }, [column])[0] ?? '';

test('a case is a row of words under a row of headings', () => {
  const columns: TableColumn[] = ['title', 'type', 'category', 'place', 'status', 'light', 'due', 'lead', 'applicant', 'phone', 'createdAt'];
  const [headings, row, ...more] = caseTable([handled], columns, context);
  assert.deepEqual(headings, ['标题', '事项类型', '类别', '地点', '状态', '时限灯', '最后期限', '主办单位', '诉求人（已隐去）', '电话（已隐去）', '登记时间']);
  assert.deepEqual(row, ['小区门口路灯不亮', '12345 诉求', '公共设施 / 路灯照明', '东门外', '办理中', '正常', '2026-06-18', '单位 works', '欧阳**', '138****0001', '2026-06-15 09:00']);
  assert.equal(more.length, 0);
});

for (const locale of locales) {
  test(`every cell of every column has a heading and words in ${locale}`, () => {
    const supervised: Case = { ...handled, stars: 3, supervision: { level: 'list', sponsor: 'centre', reason: '多次督办无效', since: now } };
    const [headings = [], row = []] = caseTable([supervised], tableColumns, contextIn(locale));
    assert.equal(new Set(headings).size, tableColumns.length);
    assert.deepEqual(row.filter((cell) => cell.trim() === ''), []);
    if (locale === 'en') assert.doesNotMatch(headings.join(), /\p{Script=Han}/u);
  });
}

test('rows and columns stand in the order in which they were asked for', () => {
  const other: Case = { ...handled, receipt: 'SQ-OTHER', title: '井盖缺失' };
  assert.deepEqual(caseTable([other, handled], ['title', 'receipt'], context).slice(1), [['井盖缺失', 'SQ-OTHER'], [handled.title, handled.receipt]]);
  assert.deepEqual(caseTable([], ['title'], context), [['标题']]);
});

const told: [given: string, item: Partial<Case>, column: TableColumn, cell: string][] = [
  ['a type that is not known here', { type: { id: 'other', version: 1 } }, 'type', 'other'],
  ['a status that is not known here', { status: 'other' }, 'status', 'other'],
  ['a category that is not known here', { category: 'other.thing' }, 'category', 'other.thing'],
  ['a lead that is not known here', { lead: 'gone' }, 'lead', 'gone'],
  ['no lead', { lead: null }, 'lead', ''],
  ['no supervision', { supervision: null }, 'supervision', ''],
  ['no stars', { stars: null }, 'stars', ''],
  ['stars that were struck off', { stars: 0 }, 'stars', '0'],
  ['no clock that runs', { clocks: [] }, 'light', '不计时'],
  ['no limit', { clocks: [] }, 'due', ''],
  ['an anonymous matter', { applicant: null }, 'applicant', ''],
  ['an applicant without a telephone', { applicant: { name: '王芳', confidential: false } }, 'phone', ''],
];
for (const [given, item, column, cell] of told) {
  test(`${given}: “${cell}” under ${column}`, () => assert.equal(cellOf(item, column), cell));
}

test('each level of supervision has a word of its own', () => {
  const words = supervisionLevels.map((level) => cellOf({ supervision: { level, sponsor: 'centre', reason: '逾期', since: now } }, 'supervision'));
  assert.deepEqual(words, ['催办', '督办', '挂牌督办']);
});

test('whoever reads the case, nobody carries the name or the telephone away', () => {
  const record = drive(upTo('handle'));
  for (const actor of Object.values(actors)) {
    const table = caseTable([viewCase(record, actor, appeal).case], tableColumns, context).flat().join('\n');
    assert.ok(!table.includes(String(intakeValues['name'])) && !table.includes(String(intakeValues['phone'])), JSON.stringify(actor));
  }
});

const surname = fc.constantFrom('王', '李', '欧阳', '諸葛', '买', 'Ann ', 'O’');
const given = fc.oneof(fc.constantFrom('芳', '小明', '买提·依明江', 'Lee', 'van der Berg'), fc.string({ unit: fc.constantFrom('明', '芳', '建', '国', 'a', 'é'), minLength: 1, maxLength: 6 }));
const name = fc.tuple(surname, given).map((parts) => parts.join(''));
const digits = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const phone = fc.oneof(digits(8, 10).map((rest) => `1${rest}0`), fc.tuple(digits(4, 4), digits(8, 8)).map((parts) => parts.join('-')), digits(11, 11).map((number) => `+86 ${number}`));
const status = fc.constantFrom(...appeal.statuses.map(({ id }) => id));

test('no name and no telephone ever stands in any cell, whatever they are and however the case stands', () => {
  fc.assert(
    fc.property(name, phone, fc.boolean(), status, fc.constantFrom(...locales), (fullName, fullPhone, confidential, where, locale) => {
      const item: Case = { ...handled, status: where, applicant: { name: fullName, phone: fullPhone, confidential } };
      for (const cell of cellsOf(item, tableColumns, contextIn(locale))) {
        assert.ok(!cell.includes(fullName.trim()), `${cell} tells ${fullName}`);
        assert.ok(!cell.includes(fullPhone), `${cell} tells ${fullPhone}`);
        assert.ok(!cell.replace(/\D/g, '').includes(fullPhone.replace(/\D/g, '')), `${cell} tells the digits of ${fullPhone}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('what was masked before stays masked', () => {
  const names: ActorName[] = ['dispatcher', 'assist', 'outsider'];
  for (const by of names) {
    const { applicant } = viewCase(drive(upTo('dispatch')), actors[by], appeal).case;
    assert.equal(cellOf({ applicant }, 'applicant'), '欧阳**');
    assert.match(cellOf({ applicant }, 'phone'), /^[\d*]*\*{4}[\d*]*$/);
  }
});
