import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import type { GridCodeScheme, GridCodeSegment } from './grid-code-scheme.js';

/**
 * What is wrong with a scheme, as its author can mend it. Empty: clean. Codes: `duplicate-name`, `bad-digits`, `bad-range`, `overlapping-ranges`,
 * `repeated-part`, `no-sequence`, `no-community`, `division-gap`, `misplaced-meaning`, `no-number`, `missing-translation`.
 */
export function lintGridCodeScheme(scheme: GridCodeScheme): Finding[] {
  const { segments } = scheme;
  return [
    ...segments.flatMap((segment, index) => [...lintSegment(segment, `/segments/${index}`), ...lintNames(segments, index)]),
    ...finding(!segments.some(({ part }) => part === 'sequence'), 'no-sequence', '/segments', 'Add a segment that numbers the grids of a community.'),
    ...lintDivision(segments),
    ...lintTexts(scheme),
  ];
}

function lintNames(segments: readonly GridCodeSegment[], index: number): Finding[] {
  const { name, part } = segments[index] as GridCodeSegment;
  const before = segments.slice(0, index);
  return [
    ...finding(before.some((other) => other.name === name), 'duplicate-name', `/segments/${index}/name`, `Rename one of the two segments that are called “${name}”.`),
    ...finding(part !== 'other' && before.some((other) => other.part === part), 'repeated-part', `/segments/${index}/part`, `Leave one segment for “${part}”.`),
  ];
}

function lintSegment({ part, digits, ranges }: GridCodeSegment, at: string): Finding[] {
  if (!Number.isInteger(digits) || digits < 1 || digits > 12) return finding(true, 'bad-digits', `${at}/digits`, 'Give a whole number of digits from 1 to 12.');
  if (!ranges) return [];
  const form = new RegExp(`^\\d{${digits}}$`);
  const numbered = ranges.some(({ to, standsFor }) => standsFor !== 'whole' && Number(to) > 0);
  return [
    ...ranges.flatMap(({ from, to, standsFor }, index) => [
      ...finding(!form.test(from) || !form.test(to) || from > to, 'bad-range', `${at}/ranges/${index}`, `Write both ends with ${digits} digits, the lower first.`),
      ...finding(ranges.slice(0, index).some((other) => other.from <= to && from <= other.to), 'overlapping-ranges', `${at}/ranges/${index}`, 'Let each number be in one range only.'),
      ...finding(standsFor !== undefined && standsFor !== meanings[part], 'misplaced-meaning', `${at}/ranges/${index}/standsFor`, 'Only a sequence stands for the whole, only a community for merged ones.'),
    ]),
    ...finding(part === 'sequence' && !numbered, 'no-number', `${at}/ranges`, 'Leave numbers above 0 for the grids of a community.'),
  ];
}

const meanings: Partial<Record<GridCodeSegment['part'], 'whole' | 'merged'>> = { sequence: 'whole', community: 'merged' };
const levels = [['county', 6], ['township', 9], ['community', 12]] as const;

/** The segments of the division have to make one code: each begins where the one above it ends. */
function lintDivision(segments: readonly GridCodeSegment[]): Finding[] {
  const findings: Finding[] = [];
  let reached = 0;
  for (const [level, end] of levels) {
    const index = segments.findIndex(({ part }) => part === level);
    const segment = segments[index];
    if (!segment) continue;
    if (reached + segment.digits !== end) {
      findings.push({ code: 'division-gap', at: `/segments/${index}/digits`, message: `Give “${level}” ${end - reached} digits: a division code of this level has ${end}, and ${reached} stand before.` });
    }
    reached = end;
  }
  return reached === 12 ? findings : [...findings, ...finding(true, 'no-community', '/segments', 'Add a segment for the community: every grid lies inside one.')];
}

function finding(wrong: boolean, code: string, at: string, message: string): Finding[] {
  return wrong ? [{ code, at, message }] : [];
}
