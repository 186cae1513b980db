import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFields, type Attachment, type Field, type FieldValue, type FormIssue, type IssueCode } from '@linli/model';
import { context, fieldOf, photo } from './every-kind.js';

type Then = { kept: FieldValue | undefined; code?: IssueCode; params?: FormIssue['params'] };
type Row = [given: string, entered: unknown, then: Then];

function table(field: Field, rows: readonly Row[]): void {
  for (const [given, entered, { kept, code, params }] of rows) {
    test(`${field.kind}: ${given}`, () => {
      const { values, issues } = checkFields([field], { [field.name]: entered }, context);
      assert.deepEqual(values, kept === undefined ? {} : { [field.name]: kept });
      assert.deepEqual(issues, code === undefined ? [] : [{ field: field.name, code, ...(params && { params }) }]);
    });
  }
}

const wrong: Then = { kept: undefined, code: 'wrong-type' };
const empty: Then = { kept: undefined, code: 'required' };

table(fieldOf('text', 'subject'), [
  ['a line', ' 路灯\n坏了 ', { kept: '路灯 坏了' }],
  ['empty', ' ', empty],
  ['null', null, empty],
  ['too short', '路', { kept: '路', code: 'too-short', params: { min: 2, length: 1 } }],
  ['as long as it may be, in code points', '𠮷'.repeat(20), { kept: '𠮷'.repeat(20) }],
  ['too long', '灯'.repeat(21), { kept: '灯'.repeat(21), code: 'too-long', params: { max: 20, length: 21 } }],
  ['a number', 12, wrong],
  ['a boxed text', new String('路灯'), wrong],
]);
table(fieldOf('text', 'postcode'), [
  ['the pattern', '330000', { kept: '330000' }],
  ['part of the pattern', '33', { kept: '33', code: 'pattern' }],
]);
table({ ...fieldOf('text', 'postcode'), pattern: '(' }, [['a pattern that does not compile stops no one', '33', { kept: '33' }]]);

table(fieldOf('longText', 'detail'), [
  ['lines', 'a\r\nb', { kept: 'a\nb' }],
  ['too long', 'a'.repeat(501), { kept: 'a'.repeat(501), code: 'too-long', params: { max: 500, length: 501 } }],
  ['a list', ['a'], wrong],
]);

table(fieldOf('number', 'households'), [
  ['a number', 12, { kept: 12 }],
  ['full-width digits', '１２', { kept: 12 }],
  ['thousands', '1,234', { kept: 1234 }],
  ['empty', '', { kept: undefined }],
  ['words', '十二', { kept: '十二', code: 'not-a-number' }],
  ['hexadecimal', '0x10', { kept: '0x10', code: 'not-a-number' }],
  ['more digits than a number has', '9'.repeat(400), { kept: '9'.repeat(400), code: 'not-a-number' }],
  ['not a number', NaN, wrong],
  ['too small', '−3', { kept: -3, code: 'too-small', params: { min: 1 } }],
  ['too large', 10_000, { kept: 10_000, code: 'too-large', params: { max: 9999 } }],
  ['a fraction', '1.5', { kept: 1.5, code: 'too-many-decimals', params: { decimals: 0 } }],
  ['a truth', true, wrong],
]);
table({ ...fieldOf('number', 'households'), min: undefined, max: undefined, decimals: 2 }, [
  ['as many decimals as may be', '0.10', { kept: 0.1 }],
  ['tiny', 1e-7, { kept: 1e-7, code: 'too-many-decimals', params: { decimals: 2 } }],
  ['minus zero', -0, { kept: 0 }],
  ['so large that digits are lost', '12345678901234567890', { kept: Number('12345678901234567890'), code: 'too-large', params: { max: Number.MAX_SAFE_INTEGER } }],
]);

table(fieldOf('single', 'urgency'), [
  ['an option', 'urgent', { kept: 'urgent' }],
  ['no option', 'at once', { kept: 'at once', code: 'not-an-option' }],
  ['a list', ['urgent'], wrong],
]);
table(fieldOf('multiple', 'effects'), [
  ['options, one twice', ['safety', 'safety', ''], { kept: ['safety'] }],
  ['none', [], { kept: undefined }],
  ['no option', ['safety', 'constructor'], { kept: ['safety', 'constructor'], code: 'not-an-option' }],
  ['too many', ['safety', 'sleep', 'traffic'], { kept: ['safety', 'sleep', 'traffic'], code: 'too-many', params: { max: 2, count: 3 } }],
  ['one of another type', ['safety', 1], wrong],
  ['a list as long as lists can be', new Array(4_294_967_295), wrong],
]);
table(fieldOf('tree', 'category'), [
  ['a leaf', 'environment.noise', { kept: 'environment.noise' }],
  ['a branch', 'environment', { kept: 'environment', code: 'not-a-leaf' }],
  ['no node', 'environment.noise.night', { kept: 'environment.noise.night', code: 'not-an-option' }],
]);
table({ ...fieldOf('tree', 'category'), leafOnly: false }, [['a branch where one will do', 'environment', { kept: 'environment' }]]);

table(fieldOf('date', 'happenedOn'), [
  ['a day', '2026-11-21', { kept: '2026-11-21' }],
  ['as people write it', '2026年2月3日', { kept: '2026-02-03' }],
  ['with slashes and full-width digits', '２０２６/2/3', { kept: '2026-02-03' }],
  ['the 29th of a leap year', '2024-02-29', { kept: '2024-02-29' }],
  ['the 29th of another year', '2026-02-29', { kept: '2026-02-29', code: 'not-a-date' }],
  ['words', '昨天', { kept: '昨天', code: 'not-a-date' }],
  ['a moment', '2026-11-21T10:00:00Z', { kept: '2026-11-21T10:00:00Z', code: 'not-a-date' }],
  ['tomorrow', '2026-11-22', { kept: '2026-11-22', code: 'too-late', params: { max: '2026-11-21' } }],
  ['long ago', '2019-12-31', { kept: '2019-12-31', code: 'too-early', params: { min: '2020-01-01' } }],
  ['an object', new Date(0), wrong],
]);

table(fieldOf('phone', 'phone'), [
  ['a mobile number', '138 0013 8000', { kept: '13800138000' }],
  ['with its country code', '＋86-138-0013-8000', { kept: '13800138000' }],
  ['a landline', '（0791）8688 0000', { kept: '079186880000' }],
  ['of an area code with three digits', '010-12345678', { kept: '01012345678' }],
  ['a hotline', '12345', { kept: '12345', code: 'service-number', params: { number: '12345' } }],
  ['an emergency number', '１１０', { kept: '１１０', code: 'service-number', params: { number: '１１０' } }],
  ['too short', '1380013800', { kept: '1380013800', code: 'not-a-phone' }],
  ['words', '没有', { kept: '没有', code: 'not-a-phone' }],
  ['a number', 13800138000, wrong],
]);

const village = '360102001001';
table(fieldOf('place', 'place'), [
  ['a place', { division: village, text: ' 村口 ' }, { kept: { division: village, text: '村口' } }],
  ['with a point', { division: village, text: '村口', point: { crs: 'WGS84', lon: 115.9, lat: 28.7 } }, { kept: { division: village, text: '村口', point: { crs: 'WGS84', lon: 115.9, lat: 28.7 } } }],
  ['empty', { division: '', text: ' ' }, empty],
  ['without words', { division: village, text: '' }, { kept: { division: village, text: '' }, code: 'place-incomplete', params: { missing: 'text' } }],
  ['without a division', { text: '村口' }, { kept: { division: '', text: '村口' }, code: 'place-incomplete', params: { missing: 'division' } }],
  ['a division too high, padded', { division: '360102001000', text: '村口' }, { kept: { division: '360102001', text: '村口' }, code: 'place-incomplete', params: { missing: 'division' } }],
  ['too many words', { division: village, text: '村'.repeat(61) }, { kept: { division: village, text: '村'.repeat(61) }, code: 'too-long', params: { max: 60, length: 61 } }],
  ['a point off the globe', { division: village, text: '村口', point: { crs: 'WGS84', lon: 181, lat: 0 } }, wrong],
  ['a point of no known system', { division: village, text: '村口', point: { crs: 'X', lon: 1, lat: 0 } }, wrong],
  ['words of another type', { division: village, text: 1 }, wrong],
  ['a text', '村口', wrong],
]);

const altered = (change: Partial<Record<keyof Attachment, unknown>>) => [{ ...photo, ...change }];
table(fieldOf('attachment', 'photos'), [
  ['a file', [{ ...photo, path: '/etc' }], { kept: [photo] }],
  ['none', [], { kept: undefined }],
  ['three where two may be', [photo, photo, photo], { kept: [photo, photo, photo], code: 'too-many', params: { max: 2, count: 3 } }],
  ['an empty file', altered({ bytes: 0 }), { kept: [{ ...photo, bytes: 0 }], code: 'file-empty', params: { name: '路灯.jpg' } }],
  ['a file too large', altered({ bytes: 1025 }), { kept: [{ ...photo, bytes: 1025 }], code: 'file-too-large', params: { name: '路灯.jpg', max: 1024, bytes: 1025 } }],
  ['a type not asked for', altered({ type: 'image/svg+xml' }), { kept: [{ ...photo, type: 'image/svg+xml' }], code: 'file-type', params: { name: '路灯.jpg' } }],
  ['a name that reads backwards', altered({ name: 'a\u202egpj.jpg' }), { kept: [{ ...photo, name: 'agpj.jpg' }] }],
  ['a digest of another length', altered({ sha256: 'a' }), wrong],
  ['a digest in capitals', altered({ sha256: 'A'.repeat(64) }), wrong],
  ['half a byte', altered({ bytes: 0.5 }), wrong],
  ['fewer than no bytes', altered({ bytes: -1 }), wrong],
  ['a name without end', altered({ name: 'a'.repeat(256) }), wrong],
  ['a file alone', photo, wrong],
  ['nothing in the list', [null], wrong],
]);

table(fieldOf('consent', 'consent'), [
  ['ticked', true, { kept: true }],
  ['not ticked', false, { kept: undefined, code: 'not-consented' }],
  ['absent', undefined, { kept: undefined, code: 'not-consented' }],
  ['a word for it', 'true', wrong],
]);
table({ ...fieldOf('consent', 'consent'), required: false }, [['not ticked where it need not be', false, { kept: undefined }]]);

table(fieldOf('organisation', 'assists'), [
  ['several', ['a', 'b', 'a'], { kept: ['a', 'b'] }],
  ['one alone', 'a', { kept: ['a'] }],
  ['an id too long', ['a'.repeat(129)], { kept: ['a'.repeat(129)], code: 'too-long', params: { max: 128, length: 129 } }],
  ['an object', {}, wrong],
]);
table({ ...fieldOf('organisation', 'assists'), multiple: false }, [['one', 'a', { kept: 'a' }], ['several where one may be', ['a'], wrong]]);

table(fieldOf('rating', 'stars'), [
  ['whole stars', '5', { kept: 5 }],
  ['half a star', 4.5, { kept: 4.5, code: 'too-many-decimals', params: { decimals: 0 } }],
  ['no star', 0, { kept: 0, code: 'too-small', params: { min: 1 } }],
  ['a star too many', 6, { kept: 6, code: 'too-large', params: { max: 5 } }],
]);
