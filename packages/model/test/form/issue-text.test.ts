import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFile, checkForm, issueCodes, issueText, locales, text, type Field, type FormIssue } from '@linli/model';
import { context, everyKind, fieldOf, fields, photo } from './every-kind.js';

const rows: [field: Field, issue: Omit<FormIssue, 'field'>, zhHans: string, en: string][] = [
  [fieldOf('longText', 'detail'), { code: 'required' }, '请填写经过', 'Enter what happened'],
  [fieldOf('tree', 'category'), { code: 'required' }, '请选择类别', 'Choose category'],
  [fieldOf('attachment', 'photos'), { code: 'required' }, '请上传照片', 'Upload photos'],
  [fieldOf('longText', 'detail'), { code: 'too-long', params: { max: 500, length: 1512 } }, '经过最多 500 字，现在 1,512 字', 'Write at most 500 characters for what happened; it has 1,512'],
  [fieldOf('number', 'households'), { code: 'too-large', params: { max: 9999 } }, '涉及户数不能大于 9,999 户', 'Enter 9,999 households or less for households'],
  [fieldOf('number', 'households'), { code: 'too-many-decimals', params: { decimals: 0 } }, '涉及户数请填写整数，例如 12', 'Enter a whole number for households, such as 12'],
  [fieldOf('date', 'happenedOn'), { code: 'too-late', params: { max: '2026-11-21' } }, '发生日期不能晚于今天', 'Enter today or an earlier date for day'],
  [fieldOf('date', 'happenedOn'), { code: 'too-early', params: { min: '2020-01-01' } }, '发生日期不能早于 2020年1月1日 周三', 'Enter Wed 1 Jan 2020 or later for day'],
  [fieldOf('place', 'place'), { code: 'place-incomplete', params: { missing: 'division' } }, '请为地点选择所在地区，选到村（社区）', 'Choose the area for where it is, down to its village or community'],
  [fieldOf('attachment', 'photos'), { code: 'file-too-large', params: { name: 'a.jpg', max: 1048576, bytes: 1600000 } }, '“a.jpg”有 1.5 MB，超过了 1 MB，请压缩后再上传', '“a.jpg” has 1.5 MB, more than 1 MB: make it smaller and upload it again'],
  [fieldOf('attachment', 'photos'), { code: 'file-type', params: { name: 'a.jpg' } }, '“a.jpg”的内容不能识别为 JPEG、PNG，请换一个文件', '“a.jpg” is not recognised as JPEG, PNG: choose another file'],
  [fieldOf('attachment', 'photos'), { code: 'too-many', params: { max: 2, count: 3 } }, '照片最多上传 2 个文件，现在有 3 个', 'Upload at most 2 files for photos; there are 3'],
  [fieldOf('phone', 'phone'), { code: 'service-number', params: { number: '12345' } }, '12345 是服务热线，电话请填写能联系到您的号码', '12345 is a hotline: enter a number for telephone at which you can be reached'],
  [fieldOf('text', 'postcode'), { code: 'pattern' }, '请填写 6 位邮政编码', 'Enter the six digits of the postcode'],
];
for (const [field, issue, zhHans, en] of rows) {
  test(`${issue.code} of ${field.kind} says what to do`, () => {
    assert.equal(issueText({ field: field.name, ...issue }, field, 'zh-Hans'), zhHans);
    assert.equal(issueText({ field: field.name, ...issue }, field, 'en'), en);
  });
}

test("the definition's own sentence comes first", () => {
  const own = { requiredMessage: text('请写清楚出了什么事', '請寫清楚出了什麼事', 'Tell us what happened') };
  const issue = { field: 'detail', code: 'required' } as const;
  assert.equal(issueText(issue, { ...fieldOf('longText', 'detail'), ...own }, 'zh-Hant'), '請寫清楚出了什麼事');
  assert.equal(issueText({ field: 'consent', code: 'not-consented' }, { ...fieldOf('consent', 'consent'), ...own }, 'en'), 'Tell us what happened');
});

test('an abbreviation keeps its capitals and a question loses its mark', () => {
  const field = { ...fieldOf('text', 'subject'), label: text('您希望怎么办？', '您希望怎麼辦？', 'QR code') };
  assert.equal(issueText({ field: 'subject', code: 'required' }, field, 'en'), 'Enter QR code');
  assert.equal(issueText({ field: 'subject', code: 'required' }, field, 'zh-Hans'), '请填写您希望怎么办');
});

test('what a person typed is no template', () => {
  const issue = { field: 'photos', code: 'file-empty', params: { name: '{field}$&.jpg' } } as const;
  assert.equal(issueText(issue, fieldOf('attachment', 'photos'), 'zh-Hans'), '“{field}$&.jpg”是空文件，请重新选择');
});

test('every code has a sentence in every language, and no two languages share one', () => {
  for (const code of issueCodes) {
    const sentences = locales.map((locale) => issueText({ field: 'x', code }, undefined, locale));
    assert.equal(sentences.every((sentence) => sentence.length > 3), true, code);
    assert.equal(new Set(sentences).size >= 2, true, code);
  }
});

test('the issues that a check finds fill every blank of their sentences', () => {
  const { issues } = checkForm(everyKind.sections, {
    urgency: 'urgent', category: 'environment', subject: 'a', detail: 'a'.repeat(501), place: { text: 'a' }, happenedOn: '2030-01-01', effects: ['traffic', 'safety', 'sleep'],
    households: 1.5, danger: 1, photos: [{ ...photo, bytes: 2000 }], phone: '110', postcode: 'a', stars: 'a', x: 1,
  }, context);
  assert.equal(issues.length, 14);
  const mislabelled = checkFile({ name: 'a.png', bytes: 9, head: Uint8Array.from([0xff, 0xd8, 0xff]) }, fieldOf('attachment', 'photos'));
  for (const issue of [...issues, mislabelled].filter((found): found is FormIssue => 'code' in found)) {
    for (const locale of locales) {
      const sentence = issueText(issue, fields.find(({ name }) => name === issue.field), locale);
      assert.doesNotMatch(sentence, /[{}]|undefined| {2}|“”|「」/, `${issue.field} ${issue.code}: ${sentence}`);
    }
  }
});
