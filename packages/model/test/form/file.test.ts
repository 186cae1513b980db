import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFile, sniffType, type IssueCode } from '@linli/model';
import { fieldOf } from './every-kind.js';

/** Latin-1 to bytes. */
const bytes = (content: string) => Uint8Array.from(content, (character) => character.charCodeAt(0));
const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF';
const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
const pdf = '%PDF-1.7\n';

const contents: [given: string, content: string, type: string | undefined][] = [
  ['JPEG', jpeg, 'image/jpeg'],
  ['PNG', png, 'image/png'],
  ['WEBP', 'RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
  ['GIF', 'GIF89a\x01\0', 'image/gif'],
  ['PDF', pdf, 'application/pdf'],
  ['MP4', '\0\0\0\x18ftypmp42\0\0', 'video/mp4'],
  ['MP4 whose size has a newline', '\0\0\n\x18ftypisom\0\0', 'video/mp4'],
  ['HEIC', '\0\0\0\x18ftypheic\0\0', undefined],
  ['a sound in a RIFF', 'RIFF\x24\0\0\0WAVEfmt ', undefined],
  ['a program', 'MZ\x90\0', undefined],
  ['markup', '<svg onload="alert(1)">', undefined],
  ['half a signature', '\x89PN', undefined],
  ['nothing', '', undefined],
];
for (const [given, content, type] of contents) {
  test(`the type of a file by its content: ${given}`, () => assert.equal(sniffType(bytes(content)), type));
}

const photos = fieldOf('attachment', 'photos');
const chosen: [given: string, name: string, size: number, content: string, then: { type: string } | { code: IssueCode }][] = [
  ['a photo', '路灯.JPG', 1000, jpeg, { type: 'image/jpeg' }],
  ['a photo without an extension', '路灯', 1000, png, { type: 'image/png' }],
  ['a photo with a number for an extension', '路灯1.2', 1000, png, { type: 'image/png' }],
  ['an empty file', '路灯.jpg', 0, '', { code: 'file-empty' }],
  ['a file too large', '路灯.jpg', 1025, jpeg, { code: 'file-too-large' }],
  ['a type not asked for', '说明.pdf', 1000, pdf, { code: 'file-type' }],
  ['a program called a photo', '路灯.jpg', 1000, 'MZ\x90\0', { code: 'file-type' }],
  ['a photo called a page', '路灯.html', 1000, jpeg, { code: 'file-mislabelled' }],
  ['a photo called another kind of photo', '路灯.png', 1000, jpeg, { code: 'file-mislabelled' }],
  ['a page disguised as a photo', '路灯\u202egpj.html', 1000, jpeg, { code: 'file-mislabelled' }],
];
for (const [given, name, size, content, then] of chosen) {
  test(`a chosen file: ${given}`, () => {
    const checked = checkFile({ name, bytes: size, head: bytes(content) }, photos);
    assert.deepEqual('code' in checked ? { code: checked.code } : checked, then);
  });
}
