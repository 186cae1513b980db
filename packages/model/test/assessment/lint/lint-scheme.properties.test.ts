import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formulaOf, lintScheme, sampleSchemes, scoreAll, type Indicator, type Scheme } from '@linli/model';
import { everyOperator, input, named } from './every-operator.js';

/** Hundredths as digits. */
const points = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** Blocks of leaves, in hundredths of a point. */
const tree = fc.array(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });

function schemeOf(blocks: readonly (readonly number[])[]): Scheme {
  const sum = (numbers: readonly number[]): number => numbers.reduce((reached, each) => reached + each, 0);
  const indicators = blocks.flatMap((leaves, block): Indicator[] => [
    { id: `block-${block}`, title: named('block'), full: points(sum(leaves)) },
    ...leaves.map((full, leaf): Indicator => ({ id: `leaf-${block}-${leaf}`, parent: `block-${block}`, title: named('leaf'), full: points(full), inputs: [input('given')], rule: { op: 'manual' } })),
  ]);
  return { ...everyOperator, full: points(sum(blocks.flat())), indicators, bonus: undefined, grades: [], vetoes: [], groups: [{ id: 'A', title: named('A') }], ranking: { ties: 'min', within: 'all' } };
}

test('points that sum are clean, however they are split, and a hundredth that is missing anywhere is named there', () => {
  fc.assert(fc.property(tree, fc.nat(), (blocks, pick) => {
    const scheme = JSON.parse(JSON.stringify(schemeOf(blocks))) as Scheme;
    assert.deepEqual(lintScheme(scheme), []);
    const index = pick % scheme.indicators.length;
    const indicators = scheme.indicators.map((indicator, at) => (at === index ? { ...indicator, full: points(Math.round(Number(indicator.full) * 100) + 1) } : indicator));
    const block = indicators[index]?.parent === undefined;
    const parent = indicators.findIndex(({ id }) => id === (block ? indicators[index]?.id : indicators[index]?.parent));
    const said = lintScheme({ ...scheme, indicators }).map(({ code, at }) => `${code} ${at}`);
    assert.deepEqual(said, [`weights-of-block /indicators/${parent}/full`, ...(block ? ['weights-of-scheme /full'] : [])]);
  }), { numRuns: 200 });
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value. */
function places(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replaced(value: Json, [step, ...rest]: readonly (string | number)[], by: Json | undefined): Json {
  if (step === undefined) return by ?? null;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => (key === String(step) ? (rest.length === 0 && by === undefined ? [] : [[key, replaced(inner, rest, by)] as const]) : [[key, inner] as const]));
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

const originals = [everyOperator, ...sampleSchemes].map((scheme) => JSON.parse(JSON.stringify(scheme)) as Json);
const junk = fc.oneof(fc.constantFrom<Json>(null, true, '', '0', '-1', 0, -1, 1, 0.5, 2, 100, 1e21, 'total', '1/2', 'done', 'A', [], {}), fc.jsonValue().map((value) => value as Json), fc.constant(undefined));

test('whatever one place of a scheme is changed to, it is named or the scheme can be worked with', () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), junk, (which, where, by) => {
    const original = originals[which % originals.length] as Json;
    const all = places(original);
    const scheme = replaced(original, all[where % all.length] ?? [], by) as unknown as Scheme;
    const findings = lintScheme(scheme);
    if (findings.some(({ severity }) => severity !== 'warning')) return;
    const blocks = new Set(scheme.indicators.map(({ parent }) => parent));
    for (const { id } of scheme.indicators) if (!blocks.has(id)) for (const group of scheme.groups) formulaOf(scheme, id, group.id);
    const period = { month: '2026-08', quarter: '2026-Q3', 'half-year': '2026-H2', year: '2026' }[scheme.period];
    const cards = scoreAll(scheme, { period, assessed: scheme.groups.map(({ id }) => ({ organisation: id, group: id })), observations: [] });
    assert.equal(cards.length, scheme.groups.length);
  }), { numRuns: 600 });
});
