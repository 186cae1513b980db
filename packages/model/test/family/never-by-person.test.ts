import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { likelyDuplicates, type Case, type ComparedMatter } from '@linli/model';
import { matter } from './support.js';

/** The parts of a case that say who someone is: none may be passed in. */
type Personal = Extract<keyof ComparedMatter, 'applicant' | 'receipt' | 'rating' | 'accused'>;
const nothingPersonal: [Personal] extends [never] ? true : false = true;

test('the parameter has no place for a person', () => assert.ok(nothingPersonal));

/** A case as it is kept, its applicant and all. */
function whole(applicant: Case['applicant'], more: Parameters<typeof matter>[0] = {}): ComparedMatter {
  const item: Pick<Case, 'applicant' | 'receipt'> & ComparedMatter = { ...matter(more), applicant, receipt: 'SQ-20260615-0000000A' };
  return item;
}

const zhang = { name: '张建国', phone: '13800000001', confidential: false };
const li = { name: '李秀英', phone: '13900000002', confidential: true };

test('given cases that differ in the applicant alone, the score is the same', () => {
  const title = '东门口的路灯坏了三盏';
  const score = (one: Case['applicant'], other: Case['applicant']) => likelyDuplicates(whole(one), [whole(other, { title })], { threshold: 0 })[0]?.score;
  assert.equal(score(zhang, zhang), score(zhang, li));
  assert.equal(score(zhang, zhang), score(zhang, null));
});

test('of a case nothing is read but its matter, place, time and family', () => {
  const read = new Set<string>();
  const watched = (item: object, prefix = ''): object => new Proxy(item, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof name === 'string') read.add(prefix + name);
      return name === 'content' ? watched(value as object, 'content.') : value;
    },
  });
  likelyDuplicates(watched(whole(zhang)) as ComparedMatter, [watched(whole(zhang, { title: '路灯坏了' })) as ComparedMatter], { threshold: 0 });
  assert.deepEqual([...read].sort(), ['category', 'content', 'content.detail', 'createdAt', 'mergedInto', 'parent', 'place', 'ref', 'title', 'type']);
});

test('the source reads no applicant', () => {
  const folder = new URL('../../src/family/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  assert.ok(files.length > 0);
  for (const name of files) {
    const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    assert.doesNotMatch(code, /applicant|phone|receipt|\.actor|holds/i, name);
  }
});

/** What a person wrote of themselves ties nothing together: with it and without it the score is the same. */
const given: [what: string, text: string][] = [
  ['a telephone number', '13800000001'],
  ['one in groups', '138-0000 0001'],
  ['one in full width', '１３８００００００１'],
  ['an identity number', '11010519491231002X'],
  ['an address of electronic mail', 'zhang.jg@example.com'],
  ['a name', '我叫张建国'],
  ['a contact', '联系人：张建国'],
  ['a title', '张女士'],
];

for (const [what, text] of given) {
  test(`${what} in the text of both makes them no more alike`, () => {
    const similarity = (more: string) => likelyDuplicates(matter({ title: '路灯不亮', detail: `路灯坏了，${more}。` }), [matter({ title: '垃圾成堆', detail: `垃圾没人清，${more}。` })], { threshold: 0 })[0]?.evidence[0].detail;
    assert.deepEqual(similarity(text), similarity(''));
    assert.deepEqual(similarity(text), { category: 'same', similarity: 0, words: [] });
  });
}
