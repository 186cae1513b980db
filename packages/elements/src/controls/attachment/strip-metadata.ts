import { stripJpeg } from './strip-jpeg.js';
import { stripPng } from './strip-png.js';
import { stripWebp } from './strip-webp.js';

const strippers: Readonly<Partial<Record<string, (bytes: Uint8Array) => Uint8Array[] | undefined>>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

/**
 * A picture without what it says about its maker: where and when it was taken, with which device, by whom. Other types come back
 * as they are. `undefined` when the content cannot be read as `type`: what cannot be read cannot be vouched for.
 */
export function stripMetadata(bytes: Uint8Array, type: string): Uint8Array | undefined {
  const strip = strippers[type];
  if (!strip) return bytes;
  const kept = strip(bytes);
  return kept && joined(kept);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}
