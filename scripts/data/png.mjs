import { deflateSync } from 'node:zlib';

const checks = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * A PNG of up to 16 colours, four bits to the pixel (PNG 1.2). Stored, not deflated: the same bytes whatever library deflates.
 * @param palette colours as `[red, green, blue]` @param colourAt of a pixel, its index in the palette; `width` is even
 */
export function encodePng({ width, height, palette, colourAt }) {
  const rows = Buffer.alloc(height * (1 + width / 2));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) rows[y * (1 + width / 2) + 1 + x / 2] = (colourAt(x, y) << 4) | colourAt(x + 1, y);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8);
  const parts = [['IHDR', header], ['PLTE', Buffer.from(palette.flat())], ['IDAT', deflateSync(rows, { level: 0 })], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts.map(([type, data]) => chunk(type, data))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes) {
  return (bytes.reduce((value, byte) => checks[(value ^ byte) & 0xff] ^ (value >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
}
