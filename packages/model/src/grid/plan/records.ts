import type { Point } from '../../geo/crs.js';
import { parseGridCode } from '../grid-code.js';
import type { GridCodeScheme } from '../grid-code-scheme.js';
import type { Grid } from '../grid.js';
import { planFinding, type PlanFinding, type PlanFindingCode, type PlanUnit } from './finding.js';
import { pointWithin } from './measure.js';
import type { GridSizeRules } from './size-rules.js';
import type { Survey } from './survey.js';

/** What the records themselves say, before anything is measured: codes, communities, boundaries, sizes. Yields how many grids it has done. */
export function* checkRecords(survey: Survey, scheme: GridCodeScheme, perStep: number): Generator<number, PlanFinding[]> {
  const { grids, communities, plan } = survey;
  const findings: PlanFinding[] = [];
  const known = new Map(communities.map(({ code }, index) => [code, grids.length + index]));
  const byCode = new Map<string, number[]>();
  for (const [index, grid] of grids.entries()) {
    if (index % perStep === perStep - 1) yield index;
    const { code, community } = grid;
    const same = byCode.get(code);
    if (same) same.push(index);
    else byCode.set(code, [index]);
    const rest = (): Partial<PlanFinding> => ({ ...placed(survey, survey.shapes[index] ? index : known.get(community)), community });
    if (!survey.shapes[index]) findings.push(planFinding('no-boundary', [code], rest()));
    if (communities.length > 0 && !known.has(community)) findings.push(planFinding('unknown-community', [code], rest()));
    const parsed = parseGridCode(code, scheme);
    if (!parsed.ok) findings.push(planFinding('wrong-code', [code], rest()));
    else if (parsed.community !== null && parsed.community !== community) findings.push(planFinding('other-code', [code], rest()));
    findings.push(...checkSize(grid, plan.sizes).map((finding) => ({ ...finding, ...rest() })));
  }
  for (const [code, indices] of byCode) {
    if (indices.length < 2) continue;
    findings.push(planFinding('duplicate-code', [code], { ...placed(survey, indices[1]), measure: { value: indices.length, unit: 'grid' }, limit: 1 }));
  }
  const named = new Set(grids.map(({ community }) => community));
  for (const { code, boundary } of communities) {
    if (!boundary) findings.push(planFinding('no-community-boundary', [], { community: code }));
    if (!named.has(code)) findings.push(planFinding('no-grid', [], { ...placed(survey, known.get(code)), community: code, measure: { value: 0, unit: 'grid' }, limit: 1 }));
  }
  return findings;
}

function placed({ shapes, crs }: Survey, index: number | undefined): { at?: Point } {
  const shape = index === undefined ? undefined : shapes[index];
  const at = shape && pointWithin(shape.polygons, crs);
  return at ? { at } : {};
}

function checkSize({ code, kind, setting, households, population }: Grid, sizes: GridSizeRules): PlanFinding[] {
  const rule = sizes.find((candidate) => candidate.kind === kind && candidate.setting === setting);
  if (!rule) return [];
  const findings: PlanFinding[] = [];
  const compare = (value: number, unit: PlanUnit, { min, max }: { min?: number; max?: number }, tooFew: PlanFindingCode, tooMany: PlanFindingCode): void => {
    const measure = { value, unit };
    if (max !== undefined && value > max) findings.push(planFinding(tooMany, [code], { measure, limit: max }));
    if (min !== undefined && value < min) findings.push(planFinding(tooFew, [code], { measure, limit: min }));
  };
  if (rule.households && households === null) findings.push(planFinding('not-counted', [code]));
  if (rule.households && households !== null) compare(households, 'household', rule.households, 'too-few-households', 'too-many-households');
  if (rule.population && population !== null) compare(population, 'person', rule.population, 'too-few-people', 'too-many-people');
  return findings;
}
