import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptCode, readReceiptCode } from '@linli/model';

test('a receipt code survives look-alikes and finds a wrong character', () => {
  const code = receiptCode('SQ', '2026-11-21', Uint8Array.from([1, 2, 3, 4, 5, 6, 7]));
  assert.equal(readReceiptCode(code.toLowerCase().replace(/-/g, ' ').replace(/1/g, 'l')), code);
  assert.equal(readReceiptCode(code.replace('7', '8')), undefined);
});
