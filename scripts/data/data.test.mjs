import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { OrganisationSchema, CaseEventSchema, caseLight, caseTypes, chinaCalendar, divisionLevel, findNode, likelyDuplicates, lights, parentDivision, partStates, replay, sniffType, supervisionLevels } from '@linli/model';
import { createCorpus } from './corpus.mjs';
import { divisionFiles, provinceDivisions } from './divisions.mjs';
import { appeals, otherKinds } from './kinds/index.mjs';
import { organisationsOf } from './organisations.mjs';
import { samplePhotos } from './photos.mjs';

const anchor = Date.parse('2026-11-22T00:00:00+08:00');
const divisions = provinceDivisions('36');
const organisations = organisationsOf(divisions);
const digest = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('divisions of a province', () => {
  it('reach from the province to its communities, each under its parent', () => {
    const codes = new Set(divisions.map(({ code }) => code));
    assert.deepEqual([...new Set(divisions.map(({ code }) => divisionLevel(code)))], ['province', 'prefecture', 'county', 'township', 'community']);
    assert.deepEqual(divisions.filter(({ code }) => code.length > 2 && !codes.has(parentDivision(code))), []);
  });

  it('are all in one of the files, and only in one', () => {
    const written = Object.values(divisionFiles('36')).flat();
    assert.equal(written.length, divisions.length);
    assert.equal(new Set(written.map(({ code }) => code)).size, divisions.length);
  });
});

describe('organisations', () => {
  it('are each below one that there is', () => {
    const known = new Set(organisations.map((organisation) => OrganisationSchema.parse(organisation).id));
    assert.equal(known.size, organisations.length);
    assert.deepEqual(organisations.filter(({ parent }) => parent !== undefined && !known.has(parent)), []);
  });
});

describe('matters', () => {
  it('have a leaf of the categories of their case type', () => {
    for (const { type, matters } of [appeals, ...otherKinds.map(([kind]) => kind)]) {
      for (const { topic, category } of matters.filter((matter) => matter.category)) {
        const node = findNode(type.categories, category);
        assert.ok(node && !node.children, `${type.id} ${topic}: ${category}`);
      }
    }
  });

  it('are said in at least eighty ways', () => {
    assert.ok(appeals.matters.flatMap(({ said }) => said).length >= 80);
  });
});

describe('pictures', () => {
  it('are PNG files under the digest of their content', () => {
    for (const { bytes, attachment } of Object.values(samplePhotos())) {
      assert.equal(sniffType(bytes), attachment.type);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), attachment.sha256);
    }
  });
});

describe('the corpus', () => {
  let corpus;
  let cases;
  before(() => {
    corpus = createCorpus({ divisions, organisations, anchor });
    cases = corpus.map((record) => record.case);
  });

  it('is the same for the same anchor and seed, and another for another', () => {
    const again = (options) => digest(createCorpus({ divisions, organisations, anchor, count: 300, ...options }));
    assert.equal(again(), again());
    assert.notEqual(again(), again({ seed: 7 }));
    assert.notEqual(again(), again({ anchor: anchor + 86_400_000 }));
  });

  it('is lawful on other days too: in a long holiday, after one, and in a year whose calendar is not announced', () => {
    for (const day of ['2026-02-20', '2026-10-08', '2027-01-15']) {
      const some = createCorpus({ divisions, organisations, anchor: Date.parse(`${day}T00:00:00+08:00`), count: 600 });
      assert.equal(some.length, 600);
      const shown = some.filter((record) => record.case.area === '360102002002').flatMap((record) => record.case.supervision?.level ?? []);
      assert.deepEqual(new Set(shown), new Set(supervisionLevels), day);
    }
  });

  it('replays: every case is the sum of its events, and nothing happens after the anchor', () => {
    for (const { case: item, events } of corpus) {
      assert.deepEqual(replay(events), item);
      assert.ok(events.every(({ at }, index) => Date.parse(at) <= anchor && (index === 0 || at >= events[index - 1].at)), item.receipt);
    }
    for (const event of corpus.slice(0, 100).flatMap(({ events }) => events)) CaseEventSchema.parse(event);
  });

  it('has every kind of matter, most of them appeals, in every status', () => {
    assert.ok(cases.filter(({ type }) => type.id === 'appeal').length > corpus.length * 0.8);
    for (const { id, statuses } of caseTypes) {
      assert.deepEqual(new Set(cases.filter(({ type }) => type.id === id).map(({ status }) => status)), new Set(statuses.map((status) => status.id)), id);
    }
  });

  it('has appeals of every light that is not unknown', () => {
    const now = new Date(anchor).toISOString();
    const shown = new Set(cases.filter(({ type }) => type.id === 'appeal').map((item) => caseLight(item, chinaCalendar, now).light));
    assert.deepEqual(shown, new Set(lights.filter((light) => light !== 'unknown')));
  });

  it('reaches every county', () => {
    assert.deepEqual(new Set(cases.map(({ ref }) => ref.region)), new Set(divisions.map(({ code }) => code).filter((code) => code.length === 6)));
  });

  it('has what several organisations do with one case', () => {
    const open = cases.filter(({ calls }) => calls.some(({ endedAt }) => endedAt === null));
    assert.ok(open.some(({ parts }) => parts.some(({ state }) => state === 'done') && parts.some(({ state }) => state !== 'done')), 'a call half struck off');
    assert.deepEqual(new Set(cases.flatMap(({ parts }) => parts.map(({ state }) => state))), new Set(partStates));
    assert.deepEqual(new Set(cases.flatMap(({ supervision }) => supervision?.level ?? [])), new Set(supervisionLevels));
    const held = { 'a request for more time': ({ request }) => request, 'an extension': ({ clocks }) => clocks.some(({ extensions }) => extensions.length > 0), stars: ({ stars }) => stars > 0, 'a failed check': ({ checks }) => checks.some(({ result }) => result === 'fails'), 'a project': ({ project }) => project, 'one accused': ({ accused }) => accused.length > 0, 'one that withdrew': ({ recused }) => recused.length > 0 };
    for (const [what, has] of Object.entries(held)) assert.ok(cases.some(has), what);
  });

  it('has families: merged, split, linked, and what a check led to', () => {
    assert.ok(cases.filter(({ mergedInto }) => mergedInto).length >= 10);
    assert.deepEqual(new Set(cases.flatMap(({ parent }) => parent?.kind ?? [])), new Set(['split', 'link', 'origin']));
    assert.ok(corpus.some(({ events }) => events.some(({ action }) => action === 'answerMerged')), 'a merged case that was answered');
  });

  it('holds the same matter more than once, in other words: what is still open can be found', () => {
    const open = cases.filter(({ type, status, mergedInto }) => type.id === 'appeal' && !mergedInto && ['registered', 'triaged', 'accepted', 'dispatched', 'signed', 'handling'].includes(status));
    const near = (item) => open.filter(({ area, createdAt }) => area.slice(0, 9) === item.area.slice(0, 9) && createdAt !== item.createdAt);
    const found = open.filter((item) => likelyDuplicates(item, near(item)).length > 0);
    assert.ok(found.length >= 40, `${found.length}`);
    assert.ok(found.some(({ place }) => place.text === '滨江路桥头'));
  });

  it('does not look stamped: few texts occur twice', () => {
    const told = cases.filter(({ type }) => type.id === 'appeal').map(({ content }) => content.detail);
    assert.ok(new Set(told).size > told.length * 0.8);
  });

  it('holds nobody: sample names without a given name, numbers that are placeholders', () => {
    for (const { applicant } of cases) {
      if (applicant) assert.match(`${applicant.name} ${applicant.phone}`, /^示例·\p{Script=Han}{1,2}\*\* 1\d\d0{8}$/u);
    }
  });
});
