import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { xmlOf } from '../../dist/open311/xml.js';

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true });
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('<a>', ']]>', '&amp;', '&#0;', '&#x41;', '<!--', '<![CDATA[x]]>', '\u0000', '\ud800', '\uffff', '"\'', '邻里', '😀'));

/** The characters of XML 1.0; what iterating splits off alone is half of one. */
function isWritable(code: number): boolean {
  return [9, 10, 13].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

test('whatever a text holds, the document is well-formed and says it', () => {
  fc.assert(
    fc.property(text, (value) => {
      const xml = xmlOf('root', { value });
      assert.equal(XMLValidator.validate(xml), true, xml);
      assert.deepEqual([...xml].filter((character) => !isWritable(character.codePointAt(0) ?? 0)), []);
      const { root } = parser.parse(xml) as { root: { value?: string } | string };
      const said = typeof root === 'string' ? '' : (root.value ?? '');
      if (/^[\u0020-\u007e]*$/.test(value)) assert.equal(said, value);
    }),
    { seed: 6, numRuns: 2000 },
  );
});

test('lists are elements within one, nothing is an empty element', () => {
  const xml = xmlOf('services', [{ a: null, b: true, c: 1.5 }, { a: '' }], { services: 'service' });
  assert.equal(xml, '<?xml version="1.0" encoding="UTF-8"?>\n<services><service><a/><b>true</b><c>1.5</c></service><service><a/></service></services>');
  assert.equal(XMLValidator.validate(xmlOf('services', [], { services: 'service' })), true);
});
