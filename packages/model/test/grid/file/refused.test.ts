import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridFileErrorText, GridFileError, gridFileProblems, gridFileReader, locales, type GridFileOptions } from '@linli/model';
import { fileOf, options, read, refusalOf } from './support.js';

const named = (name: string): object => ({ type: 'name', properties: { name } });
const sound = fileOf();
const latin = new TextEncoder().encode(sound).map((byte, index, all) => (byte === 0xe7 && all.indexOf(0xe7) === index ? 0xb3 : byte));

const wide = (text: string, bigEndian: boolean): Uint8Array => Uint8Array.from([...text].flatMap((character) => {
  const [high, low] = [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255];
  return bigEndian ? [high, low] : [low, high];
}));

/** What the file is, and why it is refused: nothing, where it is read. */
const rows: [what: string, text: string | Uint8Array, refused: string, more?: Partial<GridFileOptions>][] = [
  ['sound', sound, ''],
  ['sound, with a byte order mark', `\ufeff${sound}`, ''],
  ['sound, with space around', `\n ${sound} \n`, ''],
  ['empty', '', 'truncated'],
  ['only space', '  \n', 'truncated'],
  ['cut in the middle', sound.slice(0, sound.length / 2), 'truncated'],
  ['cut before its last character', sound.slice(0, -1), 'truncated'],
  ['no JSON at all', '<html>', 'not-json'],
  ['JSON with a comma too many', sound.replace('"features":[', '"features":[,'), 'not-json'],
  ['JSON and more', `${sound}x`, 'not-json'],
  ['damaged in its second feature', sound.replace(/"Feature",(?=[^]*"Feature",)/, '"Feature",').replace(/("type":"Feature"[^]*"type":"Feature"),/, '$1;'), 'not-json at 2'],
  ['nested without end', `{"x":${'['.repeat(5000)}`, 'not-json'],
  ['not in UTF-8', latin, 'not-utf8'],
  ['in UTF-16', wide(sound, false), 'not-utf8'],
  ['in UTF-16 with a mark', wide(`\ufeff${sound}`, false), 'not-utf8'],
  ['in UTF-16 the other way round', wide(`\ufeff${sound}`, true), 'not-utf8'],
  ['with line ends of Windows', JSON.stringify(JSON.parse(sound), null, 1).replace(/\n/g, '\r\n'), ''],
  ['with members that nobody asked for', fileOf({ top: { bbox: [1, 2, 3, 4], name: 'x', other: { type: 'x', crs: 'x', features: [1] } }, feature: { bbox: [1, 2, 3, 4], id: 7 } }), ''],
  ['a list', '[]', 'not-a-collection'],
  ['a number', '12', 'not-a-collection'],
  ['a single feature', '{"type":"Feature","properties":{},"geometry":null}', 'not-a-collection'],
  ['a topology', fileOf({ top: { type: 'Topology' } }), 'not-a-collection'],
  ['without a type', fileOf({ top: { type: undefined } }), 'not-a-collection'],
  ['without features', fileOf({ top: { features: undefined } }), 'not-a-collection'],
  ['features that are no list', fileOf({ top: { features: { 0: {} } } }), 'not-a-collection'],
  ['features that are nothing', fileOf({ top: { features: null } }), 'not-a-collection'],
  ['an empty collection', '{"type":"FeatureCollection","features":[]}', ''],

  ['without a reference', fileOf({ top: { crs: undefined } }), 'unstated-crs'],
  ['with the reference null', fileOf({ top: { crs: null } }), 'unstated-crs'],
  ['without one, which the caller knows', fileOf({ top: { crs: undefined } }), '', { crs: 'GCJ02' }],
  ['with another than the caller says', sound, 'mixed-crs CGCS2000 GCJ02', { crs: 'GCJ02' }],
  ['with another than the caller decided', sound, '', { readAs: 'GCJ02' }],
  ['stated twice, differently', sound.replace('"features"', '"crs":"GCJ02","features"'), 'mixed-crs CGCS2000 GCJ02'],
  ['stated otherwise in a feature', fileOf({ feature: { crs: named('EPSG:4326') } }), 'mixed-crs at 1 CGCS2000 WGS84'],
  ['stated otherwise in a geometry', fileOf({ feature: { geometry: { type: 'Polygon', coordinates: [], crs: named('BD09') } } }), 'mixed-crs at 1 CGCS2000 BD09'],
  ['stated in one feature and not in the other', fileOf({ top: { crs: undefined }, feature: { crs: named('EPSG:4490') } }), 'unstated-crs at 2'],
  ['stated in one feature and for the rest by the caller', fileOf({ top: { crs: undefined }, feature: { crs: named('EPSG:4490') } }), '', { crs: 'CGCS2000' }],
  ['in metres', fileOf({ top: { crs: named('EPSG:3857') } }), 'unknown-crs EPSG:3857'],
  ['in a zone of Gauss and Krüger', fileOf({ top: { crs: named('urn:ogc:def:crs:EPSG::4549') } }), 'unknown-crs urn:ogc:def:crs:EPSG::4549'],
  ['in metres, of the old kind', fileOf({ top: { crs: { type: 'EPSG', properties: { code: 3857 } } } }), 'unknown-crs EPSG:3857'],
  ['in what a link describes', fileOf({ top: { crs: { type: 'link', properties: { href: 'x' } } } }), 'unknown-crs link'],
  ['in nonsense', fileOf({ top: { crs: { type: 'EPSG', properties: { code: { toString: 1 } } } } }), 'unknown-crs EPSG:?'],
];
for (const [what, text, refused, more] of rows) test(`a file ${what}: ${refused || 'read'}`, () => assert.equal(refusalOf(text, more), refused));

test('the reference may stand at the very end', () => {
  const { crs, ...rest } = JSON.parse(sound) as Record<string, unknown>;
  assert.deepEqual(read(JSON.stringify({ ...rest, crs })), read(sound));
});

test('what the caller decides is what the grids are in', () => {
  assert.deepEqual(read(sound, { readAs: 'BD09' }).grids.map(({ boundary }) => boundary?.crs), ['BD09', 'BD09']);
  assert.deepEqual(read(fileOf({ top: { crs: undefined } }), { crs: 'GCJ02' }).crs, 'GCJ02');
});

test('a reader that refused goes on refusing', () => {
  const reader = gridFileReader(options);
  const refused = (error: unknown): boolean => error instanceof GridFileError && error.code === 'not-a-collection';
  assert.throws(() => reader.write('['), refused);
  assert.throws(() => reader.write(']'), refused);
  assert.throws(() => reader.end(), refused);
});

test('a refusal is a sentence in each language, and names what was found', () => {
  for (const code of gridFileProblems) {
    for (const locale of locales) {
      assert.match(gridFileErrorText(code)[locale], /^[^{}]*[。.]$/);
      assert.match(gridFileErrorText(code, 3, ['A', 'B'])[locale], /^[^{}]*[。.]$/);
    }
  }
  assert.equal(gridFileErrorText('unknown-crs', null, ['EPSG:3857'])['zh-Hans'], '不支持坐标系“EPSG:3857”，请导出为 CGCS2000 经纬度（EPSG:4490）。');
  assert.equal(new GridFileError('mixed-crs', 4, ['CGCS2000', 'GCJ02']).message, 'There is more than one coordinate reference (feature 4): CGCS2000 and GCJ02. Bring all into one and try again.');
});
