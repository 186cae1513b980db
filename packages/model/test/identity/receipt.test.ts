import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readReceiptCode, readReceiptSecret, receiptCode, receiptSecret } from '@linli/model';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const codes = random.map((bytes) => receiptCode('SQ', '2026-11-21', bytes));

test('a code reads as it was issued, however it was typed', () => {
  fc.assert(fc.property(codes, (code) => {
    const lookAlikes = code.slice(2).replace(/1/g, 'l').replace(/0/g, 'o');
    const fullWidth = [...code].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [code, code.toLowerCase(), code.replace(/-/g, ' '), code.replace(/-/g, ''), `SQ${lookAlikes}`, fullWidth]) {
      assert.equal(readReceiptCode(typed), code, typed);
    }
  }));
});

test('every single wrong character of a code is found', () => {
  fc.assert(fc.property(codes, fc.nat(7), fc.constantFrom(...alphabet), (code, place, character) => {
    const index = code.length - 1 - place;
    fc.pre(code[index] !== character);
    assert.equal(readReceiptCode(code.slice(0, index) + character + code.slice(index + 1)), undefined);
  }), { numRuns: 5000 });
});

test('every wrong digit of the day and every wrong letter of the prefix is found', () => {
  const code = receiptCode('SQ', '2026-11-21', new Uint8Array(7));
  const wrong = (index: number, characters: string) =>
    [...characters].filter((character) => character !== code[index]).map((character) => code.slice(0, index) + character + code.slice(index + 1));
  const typed = [...[0, 1].flatMap((index) => wrong(index, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')), ...[3, 4, 5, 6, 7, 8, 9, 10].flatMap((index) => wrong(index, '0123456789'))];
  for (const misprint of typed) assert.equal(readReceiptCode(misprint), undefined, misprint);
});

test('what is no code is none', () => {
  for (const typed of ['', 'SQ', 'SQ-20261121', '20261121-0123456', '路灯', 'SQ-20261121-01234567-9']) assert.equal(readReceiptCode(typed), undefined, typed);
});

test('a secret reads as it was issued, and what cannot be one is none', () => {
  fc.assert(fc.property(random, (bytes) => {
    const secret = receiptSecret(bytes);
    assert.match(secret, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    assert.equal(readReceiptSecret(` ${secret.toLowerCase().replace('-', '')} `), secret);
  }));
  for (const typed of ['', '7K3M9-QAXW', '7K3M9-QAXWU']) assert.equal(readReceiptSecret(typed), undefined, typed);
});

test('too little randomness is refused', () => {
  assert.throws(() => receiptCode('SQ', '2026-11-21', new Uint8Array(6)), RangeError);
  assert.throws(() => receiptSecret(new Uint8Array(9)), RangeError);
});
