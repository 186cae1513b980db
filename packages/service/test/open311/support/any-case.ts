import { caseTypes, confirmations, crsNames, outcomes, receiptCode, type Case, type CaseType, type TreeNode } from '@linli/model';
import fc from 'fast-check';
import { foreign, lamp, served } from './world.js';

/** Stands for whatever a person may have written, or is called: wherever it comes out, something leaked. */
export const secretWord = '王小明说';

const secret = fc.string({ maxLength: 8 }).map((rest) => `${secretWord}${rest}`);

function leavesOf(node: TreeNode): string[] {
  return node.children && node.children.length > 0 ? node.children.flatMap(leavesOf) : [node.value];
}

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 2 });
}

const applicant = fc.record({ name: secret, phone: secret, confidential: fc.boolean() });
const point = fc.record({ crs: fc.constantFrom(...crsNames), lon: fc.double({ min: 119, max: 120, noNaN: true }), lat: fc.double({ min: 26, max: 27, noNaN: true }) });
const organisation = fc.constantFrom('centre', 'roads', 'gone');
const millisecond = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2026-06-30T00:00:00Z') });

/** Any case of any kind that there is, with a secret in everything that anybody writes. */
export function anyCase(types: readonly CaseType[] = caseTypes): fc.Arbitrary<Case> {
  return fc.constantFrom(...types).chain((caseType) =>
    fc
      .record({
        region: fc.constantFrom(...served, foreign),
        id: fc.uuid({ version: 7 }),
        random: fc.uint8Array({ minLength: 7, maxLength: 7 }),
        title: secret,
        category: fc.constantFrom(...caseType.categories.flatMap(leavesOf), 'unheardOf'),
        text: secret,
        point: fc.option(point, { nil: undefined }),
        applicant: sometimes(applicant),
        content: fc.dictionary(fc.constantFrom('detail', 'subject', 'site', 'danger'), secret),
        status: fc.constantFrom(...caseType.statuses.map(({ id }) => id), 'unheardOf'),
        outcome: sometimes(fc.constantFrom(...outcomes)),
        confirmation: sometimes(fc.constantFrom(...confirmations)),
        lead: sometimes(organisation),
        task: secret,
        accused: fc.constantFrom<string[]>([], [], [], [], ['roads']),
        barred: fc.constantFrom<string[]>([], [], [], [], ['roads']),
        parent: fc.option(fc.record({ ref: fc.constant({ region: '350102', id: secretWord }), kind: fc.constantFrom('split' as const, 'origin' as const, 'link' as const) }), { freq: 5 }),
        supervised: fc.boolean(),
        createdAt: millisecond,
        later: fc.integer({ min: 0, max: 864e5 }),
      })
      .map(({ region, id, random, text, point: given, task, parent, supervised, createdAt, later, ...rest }): Case => {
        const at = new Date(createdAt).toISOString();
        const division = `${region}001001`;
        return {
          ...lamp, ...rest,
          ref: { region, id },
          type: { id: caseType.id, version: caseType.version },
          receipt: receiptCode(caseType.receiptPrefix, at.slice(0, 10), random),
          place: { division, text, ...(given && { point: given }) },
          area: division,
          parts: [{ organisation: 'roads', as: 'assist', call: null, task, state: 'asked', askedAt: at, respondedAt: null, attendedAt: null, doneAt: null, result: task }],
          rating: { stars: 1, resolved: false, comment: task, at },
          supervision: supervised ? { level: 'list', sponsor: 'centre', reason: task, criteria: task, since: at } : null,
          project: task,
          parent,
          createdAt: at,
          updatedAt: new Date(createdAt + later).toISOString(),
        };
      }),
  );
}
