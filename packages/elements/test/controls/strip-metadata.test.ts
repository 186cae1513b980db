import { expect } from '@open-wc/testing';
import { stripMetadata } from '@linli/elements/controls/attachment/strip-metadata.js';
import { ascii, chunk, exif, jpeg, png, riff, segment, text, webp } from './pictures.js';

describe('stripMetadata', () => {
  const jpegs: [string, Uint8Array, { keeps: string[]; drops: string[] }][] = [
    ['Exif with a place', jpeg(segment(0xe1, exif(1, 'GPS31.2N'))), { keeps: ['SCAN'], drops: ['GPS31.2N', 'Exif'] }],
    ['XMP', jpeg(segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:creator>'))), { keeps: ['SCAN'], drops: ['creator'] }],
    ['IPTC', jpeg(segment(0xed, ascii('Photoshop 3.0\0Author'))), { keeps: ['SCAN'], drops: ['Author'] }],
    ['a comment', jpeg(segment(0xfe, ascii('by Zhang'))), { keeps: ['SCAN'], drops: ['Zhang'] }],
    ['a maker’s segment', jpeg(segment(0xe5, ascii('serial 77'))), { keeps: ['SCAN'], drops: ['serial'] }],
    ['a colour profile', jpeg(segment(0xe2, ascii('ICC_PROFILE\0profile'))), { keeps: ['SCAN', 'profile'], drops: [] }],
    ['a film after its end', new Uint8Array([...jpeg(), ...ascii('ftypmp42 location')]), { keeps: ['SCAN'], drops: ['location'] }],
  ];
  for (const [name, given, { keeps, drops }] of jpegs) {
    it(`JPEG with ${name}`, () => {
      const stripped = text(stripMetadata(given, 'image/jpeg'));
      keeps.forEach((kept) => expect(stripped).to.contain(kept));
      drops.forEach((dropped) => expect(stripped).not.to.contain(dropped));
    });
  }

  for (const byteOrder of ['II', 'MM'] as const) {
    it(`keeps which way up a JPEG is (${byteOrder}), and nothing else of its Exif`, () => {
      const stripped = stripMetadata(jpeg(segment(0xe1, exif(6, 'GPS31.2N', byteOrder))), 'image/jpeg');
      expect(text(stripped)).to.contain('Exif\0\0MM').and.not.to.contain('GPS');
      expect(stripMetadata(stripped ?? new Uint8Array(), 'image/jpeg'), 'stripping again changes nothing').to.deep.equal(stripped);
    });
  }

  it('leaves a stuffed zero and a restart marker inside a scan alone', () => {
    const given = jpeg(segment(0xe1, exif(1, 'x')), Uint8Array.of(0xff, 0x00, 0xff, 0xd0, 0x41));
    expect([...(stripMetadata(given, 'image/jpeg') ?? [])].join()).to.contain([0xff, 0x00, 0xff, 0xd0, 0x41].join());
  });

  it('PNG: drops text, time, Exif and what follows the end', () => {
    const given = new Uint8Array([...png(chunk('pHYs', 'size'), chunk('tEXt', 'Author'), chunk('tIME', 'when'), chunk('eXIf', 'GPS')), ...ascii('tail')]);
    const stripped = text(stripMetadata(given, 'image/png'));
    ['IHDR', 'pHYs', 'IDAT', 'IEND'].forEach((kept) => expect(stripped).to.contain(kept));
    ['Author', 'when', 'GPS', 'tail'].forEach((dropped) => expect(stripped).not.to.contain(dropped));
  });

  it('WebP: drops Exif and XMP, and puts flags and length right', () => {
    const given = webp(riff('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0)), riff('VP8 ', ascii('data!')), riff('EXIF', ascii('GPS')), riff('XMP ', ascii('creator')));
    const stripped = stripMetadata(given, 'image/webp') ?? new Uint8Array();
    expect(text(stripped)).to.contain('data!').and.not.to.contain('GPS');
    expect(stripped[20], 'only the flag of the colour profile is left').to.equal(0x20);
    expect(new DataView(stripped.buffer).getUint32(4, true)).to.equal(stripped.length - 8);
  });

  const unreadable: [string, string, Uint8Array][] = [
    ['a JPEG whose segment runs over its end', 'image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 0)],
    ['a PNG without an end', 'image/png', png().subarray(0, 40)],
    ['a WebP whose chunk runs over its end', 'image/webp', webp(riff('VP8 ', ascii('data'))).subarray(0, 22)],
  ];
  for (const [name, type, given] of unreadable) {
    it(`does not vouch for ${name}`, () => expect(stripMetadata(given, type)).to.equal(undefined));
  }

  it('leaves other types as they are', () => {
    const pdf = ascii('%PDF-1.7');
    expect(stripMetadata(pdf, 'application/pdf')).to.equal(pdf);
  });
});
