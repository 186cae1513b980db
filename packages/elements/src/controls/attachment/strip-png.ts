const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Ancillary chunks that a picture needs to look as it should (PNG third edition, 11.3). Text, time, Exif and private ones are not among them. */
const needed = new Set(['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT', 'acTL', 'fcTL', 'fdAT']);

/** A PNG without what it says about its making, and without what stands after its end; `undefined` when it is not readable. */
export function stripPng(bytes: Uint8Array): Uint8Array[] | undefined {
  if (!signature.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, signature.length)];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    if (isCritical(name) || needed.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return kept;
    at = end;
  }
  return undefined;
}

/** A capital first letter: the picture cannot be decoded without it. */
function isCritical(name: string): boolean {
  return /^[A-Z]/.test(name);
}
