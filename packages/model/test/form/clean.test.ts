import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLine, cleanText, countCharacters } from '@linli/model';
import fc from 'fast-check';

const texts: [given: string, typed: string, kept: string][] = [
  ['newlines of every system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['control characters', 'a\u0000b\u0007c\u0085d\u009fe', 'abc\nde'],
  ['a tab inside', 'a\tb', 'a\tb'],
  ['space at the ends', ' \u3000a b\u00a0\n', 'a b'],
  ['a letter and its accent apart', 'e\u0301', 'é'],
  ['a name disguised by a direction override', 'photo\u202egpj.exe', 'photogpj.exe'],
  ['half of a pair', 'a\ud83db', 'ab'],
  ['a byte order mark', '\ufeff你好', '你好'],
  ['an emoji joined from several', '👩‍👩‍👧', '👩‍👩‍👧'],
  ['nothing that can be seen', '\u200b\u2060 \u3164', ''],
  ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
];
for (const [given, typed, kept] of texts) {
  test(`cleaning a text: ${given}`, () => assert.equal(cleanText(typed), kept));
}

test('a single line turns newlines and tabs into one space', () => assert.equal(cleanLine(' a\r\n\t b\n'), 'a  b'));

test('length counts code points', () => {
  assert.equal(countCharacters('𠮷野家'), 3);
  assert.equal(countCharacters(''), 0);
});

test('characters that pile up marks cost no more than others', () => {
  const piled = `a${'\u0300\u0323'.repeat(200_000)}`;
  assert.equal(cleanText(piled), piled);
});

test('a clean text has no control characters and stays as it is', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(fc.property(typed, (text) => {
    const kept = cleanText(text);
    assert.doesNotMatch(kept, /(?![\n\t])[\p{Cc}\p{Cs}]/u);
    assert.doesNotMatch(cleanLine(text), /\p{Cc}/u);
    assert.equal(cleanText(kept), kept);
    assert.equal(cleanLine(cleanLine(text)), cleanLine(text));
  }), { numRuns: 2000 });
});
