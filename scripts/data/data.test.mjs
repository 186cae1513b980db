import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { OrganisationSchema, CaseEventSchema, appeal, caseLight, chinaCalendar, divisionLevel, findNode, lights, parentDivision, replay } from '@linli/model';
import { createCorpus } from './corpus.mjs';
import { divisionFiles, provinceDivisions } from './divisions.mjs';
import { matters } from './matters/index.mjs';
import { organisationsOf } from './organisations.mjs';

const anchor = Date.parse('2026-11-22T00:00:00+08:00');
const divisions = provinceDivisions('36');
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

describe('matters', () => {
  it('have a leaf of the categories of an appeal', () => {
    for (const { topic, category } of matters) {
      const node = findNode(appeal.categories, category);
      assert.ok(node && !node.children, `${topic}: ${category}`);
    }
  });

  it('are said in at least eighty ways', () => {
    assert.ok(matters.flatMap(({ said }) => said).length >= 80);
  });
});

describe('the corpus', () => {
  let corpus;
  before(() => {
    corpus = createCorpus({ divisions, anchor });
  });

  it('is the same for the same anchor and seed, and another for another', () => {
    const again = (options) => digest(createCorpus({ divisions, anchor, count: 200, ...options }));
    assert.equal(again(), again());
    assert.notEqual(again(), again({ seed: 7 }));
    assert.notEqual(again(), again({ anchor: anchor + 86_400_000 }));
  });

  it('replays: every case is the sum of its events, and nothing happens after the anchor', () => {
    for (const { case: item, events } of corpus) {
      assert.deepEqual(replay(events), item);
      assert.ok(events.every(({ at }, index) => Date.parse(at) <= anchor && (index === 0 || at >= events[index - 1].at)), item.receipt);
    }
    for (const event of corpus.slice(0, 100).flatMap(({ events }) => events)) CaseEventSchema.parse(event);
  });

  it('has every status and every light that is not unknown', () => {
    const now = new Date(anchor).toISOString();
    assert.deepEqual(new Set(corpus.map(({ case: item }) => item.status)), new Set(appeal.statuses.map(({ id }) => id)));
    const shown = new Set(corpus.map(({ case: item }) => caseLight(item, chinaCalendar, now).light));
    assert.deepEqual(shown, new Set(lights.filter((light) => light !== 'unknown')));
  });

  it('reaches every county', () => {
    assert.deepEqual(new Set(corpus.map(({ case: item }) => item.ref.region)), new Set(divisions.map(({ code }) => code).filter((code) => code.length === 6)));
  });

  it('holds the same matter more than once: same category and place, other words, within two days', () => {
    const places = new Map();
    for (const { case: item } of corpus) {
      const key = JSON.stringify([item.category, item.place]);
      places.set(key, [...(places.get(key) ?? []), item]);
    }
    const repeated = [...places.values()].filter(([first, second]) => second && first.content.detail !== second.content.detail && Date.parse(second.createdAt) - Date.parse(first.createdAt) <= 2 * 86_400_000);
    assert.ok(repeated.length > corpus.length * 0.02, `${repeated.length}`);
  });

  it('does not look stamped: few texts occur twice', () => {
    assert.ok(new Set(corpus.map(({ case: item }) => item.content.detail)).size > corpus.length * 0.8);
  });

  it('holds nobody: sample names without a given name, numbers that are placeholders', () => {
    for (const { case: { applicant } } of corpus) {
      if (applicant) assert.match(`${applicant.name} ${applicant.phone}`, /^示例·\p{Script=Han}{1,2}\*\* 1\d\d0{8}$/u);
    }
  });

  it('sends cases only to organisations that there are', () => {
    const organisations = organisationsOf(divisions).map((organisation) => OrganisationSchema.parse(organisation).id);
    const known = new Set(organisations);
    assert.equal(known.size, organisations.length);
    for (const { case: item } of corpus) for (const id of [item.lead, ...item.assists]) assert.ok(id === null || known.has(id), `${id}`);
  });
});
