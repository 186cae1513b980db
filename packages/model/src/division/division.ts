import * as z from 'zod/mini';

/**
 * A statistical division code: 2 (province), 4 (prefecture), 6 (county), 9 (township) or 12 digits (community or village).
 * Source: NBS 统计用区划代码; a shorter code is the same division without its zero padding.
 */
export const DivisionCodeSchema = z.string().check(z.regex(/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/));
export type DivisionCode = z.infer<typeof DivisionCodeSchema>;

export const divisionLevels = ['province', 'prefecture', 'county', 'township', 'community'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

export const DivisionSchema = z.object({ code: DivisionCodeSchema, name: z.string() });
/** A place in the five-level tree of divisions. It is not an organisation: see {@link Organisation}. */
export type Division = z.infer<typeof DivisionSchema>;

const lengths = [2, 4, 6, 9, 12] as const;

/** The level that a code's length stands for. */
export function divisionLevel(code: DivisionCode): DivisionLevel {
  const level = divisionLevels[lengths.indexOf(code.length as (typeof lengths)[number])];
  if (!level) throw new RangeError(`Not a division code of 2, 4, 6, 9 or 12 digits: ${code}`);
  return level;
}

/** The code without zero padding: `360000000000` → `36`. */
export function trimDivision(padded: string): DivisionCode {
  const length = lengths.find((n) => /^0*$/.test(padded.slice(n))) ?? 12;
  return padded.slice(0, length);
}

/** The code one level up, or `undefined` for a province. */
export function parentDivision(code: DivisionCode): DivisionCode | undefined {
  const length = lengths[lengths.indexOf(code.length as (typeof lengths)[number]) - 1];
  return length === undefined ? undefined : code.slice(0, length);
}

/** The chain from the province down to the code itself. */
export function divisionPath(code: DivisionCode): DivisionCode[] {
  return lengths.filter((n) => n <= code.length).map((n) => code.slice(0, n));
}

/** Whether `area` is `code` itself or one of the divisions above it. */
export function covers(area: DivisionCode, code: DivisionCode): boolean {
  return code.startsWith(area);
}

/** The six-digit county code under which a case is stored. A city without counties (东莞, 中山, 儋州) has `xx00` here. */
export function regionOf(code: DivisionCode): string {
  return code.slice(0, 6).padEnd(6, '0');
}
