/** Chunks that make up the picture (RFC 9649, 2.6 and 2.7). Exif, XMP and unknown ones are not among them. */
const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** In the flags of `VP8X`: the bits that announce Exif and XMP. */
const metadataFlags = 0x08 | 0x04;

/** A WebP without Exif and XMP, its header put right; `undefined` when it is not readable. */
export function stripWebp(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes.length < 20 || fourLetters(bytes, 0) !== 'RIFF' || fourLetters(bytes, 8) !== 'WEBP') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const chunks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > end) return undefined;
    // Chunks are padded to an even length.
    const next = at + 8 + size + (size % 2);
    const name = fourLetters(bytes, at);
    if (needed.has(name)) chunks.push(name === 'VP8X' ? withoutFlags(bytes.slice(at, next)) : bytes.subarray(at, next));
    at = next;
  }
  return [header(bytes, chunks), ...chunks];
}

function header(bytes: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  const copy = bytes.slice(0, 12);
  const size = chunks.reduce((total, chunk) => total + chunk.length, 4);
  new DataView(copy.buffer).setUint32(4, size, true);
  return copy;
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  chunk[8] = (chunk[8] ?? 0) & ~metadataFlags;
  return chunk;
}

function fourLetters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
