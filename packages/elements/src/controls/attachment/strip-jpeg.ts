const exifHeader = [0x45, 0x78, 0x69, 0x66, 0, 0];
const iccHeader = [...'ICC_PROFILE\0'].map((letter) => letter.charCodeAt(0));
const jfifHeader = [...'JFIF\0'].map((letter) => letter.charCodeAt(0));
const orientationTag = 0x0112;

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef, com: 0xfe };

/**
 * A JPEG without what it says about its making: Exif (with place and device), XMP, IPTC, comments, vendors' segments, and whatever
 * stands after its end, such as the film of a “live” photo. The profile of its colours stays, and which way up it is.
 * `undefined` when it is not a readable JPEG. Source: ITU-T T.81, annex B; CIPA DC-008 (Exif 2.32).
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marker.soi) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === marker.eoi) break;
    const end = at + 2 + read16(bytes, at + 2, false);
    if (end > bytes.length || end < at + 4) return undefined;
    const next = kind === marker.sos ? endOfScan(bytes, end) : end;
    const segment = keptSegment(kind, bytes.subarray(at, next));
    if (segment) kept.push(segment);
    at = next;
  }
  return [...kept, Uint8Array.of(0xff, marker.eoi)];
}

function keptSegment(kind: number, segment: Uint8Array): Uint8Array | undefined {
  const content = segment.subarray(4);
  if (kind === marker.app0) return startsWith(content, jfifHeader) ? segment : undefined;
  if (kind === marker.app1) return orientationSegment(readOrientation(content));
  if (kind === marker.app2) return startsWith(content, iccHeader) ? segment : undefined;
  // Adobe's segment tells how the colours are coded.
  if (kind === marker.app14) return segment;
  const isApplication = kind > marker.app2 && kind <= marker.app15;
  return isApplication || kind === marker.com ? undefined : segment;
}

/** Where coded picture data ends: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

/** The orientation (1 to 8) in the Exif segment's first directory, if it has one. */
function readOrientation(content: Uint8Array): number | undefined {
  if (!startsWith(content, exifHeader)) return undefined;
  const tiff = content.subarray(exifHeader.length);
  const little = tiff[0] === 0x49;
  const [high, low] = little ? [6, 4] : [4, 6];
  const directory = read16(tiff, high, little) * 0x10000 + read16(tiff, low, little);
  const entries = read16(tiff, directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (read16(tiff, entry, little) === orientationTag) return read16(tiff, entry + 8, little);
  }
  return undefined;
}

/** An Exif segment that says which way up the picture is and nothing else; `undefined` when it is upright already. */
function orientationSegment(orientation: number | undefined): Uint8Array | undefined {
  if (orientation === undefined || orientation < 2 || orientation > 8) return undefined;
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.of(0xff, marker.app1, 0, 2 + exifHeader.length + tiff.length, ...exifHeader, ...tiff);
}

function read16(bytes: Uint8Array, at: number, little: boolean): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  return little ? first + second * 256 : first * 256 + second;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
