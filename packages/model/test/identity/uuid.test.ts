import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { uuidv7 } from '@linli/model';

const moments = fc.nat(2 ** 48 - 1);
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('the vector of RFC 9562', () => {
  const bytes = Uint8Array.from([0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  assert.equal(uuidv7(0x017f22e279b0, bytes), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids have version and variant, and sort by when they were made', () => {
  fc.assert(fc.property(moments, moments, random, random, (one, other, first, second) => {
    fc.pre(one < other);
    assert.match(uuidv7(one, first), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.ok(uuidv7(one, first) < uuidv7(other, second));
  }));
});
