/** Small pictures, byte by byte, as a camera or an editor would write them. */

export function ascii(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

export function text(bytes: Uint8Array | undefined): string {
  return String.fromCharCode(...(bytes ?? []));
}

const join = (...parts: (Uint8Array | number[])[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

/** A segment of a JPEG. */
export function segment(kind: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return join([0xff, kind, length >> 8, length & 0xff], content);
}

/** A JPEG with one segment before its picture data. It need not show anything: only its structure matters. */
export function jpeg(extra: Uint8Array = new Uint8Array(), data: Uint8Array = ascii('SCAN')): Uint8Array {
  const scan = join(segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), data);
  return join([0xff, 0xd8], segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')), extra, segment(0xdb, new Uint8Array(65)), scan, [0xff, 0xd9]);
}

/** An Exif segment with an orientation, and something private after it. */
export function exif(orientation: number, secret: string, byteOrder: 'II' | 'MM' = 'MM'): Uint8Array {
  const number = (value: number, bytes: number) => {
    const big = Array.from({ length: bytes }, (_, index) => (value >> (8 * (bytes - 1 - index))) & 0xff);
    return byteOrder === 'II' ? big.reverse() : big;
  };
  const entry = [...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0];
  return join(ascii('Exif\0\0'), ascii(byteOrder), number(42, 2), number(8, 4), number(1, 2), entry, number(0, 4), ascii(secret));
}

/** A chunk of a PNG; its checksum is not read here. */
export function chunk(name: string, content: string): Uint8Array {
  const length = content.length;
  return join([0, 0, length >> 8, length & 0xff], ascii(name), ascii(content), [0, 0, 0, 0]);
}

export function png(...extra: Uint8Array[]): Uint8Array {
  return join([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], chunk('IHDR', '0123456789abc'), ...extra, chunk('IDAT', 'pixels'), chunk('IEND', ''));
}

/** A chunk of a WebP, padded to an even length. */
export function riff(name: string, content: Uint8Array): Uint8Array {
  const { length } = content;
  return join(ascii(name), [length & 0xff, length >> 8, 0, 0], content, length % 2 ? [0] : []);
}

export function webp(...chunks: Uint8Array[]): Uint8Array {
  const content = join(ascii('WEBP'), ...chunks);
  return riff('RIFF', content);
}
