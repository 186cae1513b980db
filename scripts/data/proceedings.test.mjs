import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assessmentKind, lintScheme, periodOf, replay, reviewKind, scoreAll, StepTakenSchema, surveyKind, taskPlanKind } from '@linli/model';
import { createCorpus } from './corpus.mjs';
import { provinceDivisions } from './divisions.mjs';
import { organisationsOf } from './organisations.mjs';
import { proceedingsOf } from './proceedings/index.mjs';
import { townshipScheme } from './proceedings/scheme.mjs';
import { registersOf } from './registers.mjs';

const divisions = provinceDivisions('36');
const organisations = organisationsOf(divisions);
const kinds = { assessment: assessmentKind, review: reviewKind, survey: surveyKind, taskPlan: taskPlanKind };

// In the middle of a month, on its first day, and on the last day of a year: the sample is made for the day on which it is looked at.
for (const day of ['2026-11-22', '2027-01-01', '2026-12-31']) {
  describe(`proceedings as of ${day}`, () => {
    let records;
    let all;
    const states = (kind) => all[kind].map(({ id, area, steps }) => steps.reduce((state, step) => kinds[kind].evolve(state, step, { id, area }), undefined));

    before(() => {
      const { grids } = registersOf({ divisions, day });
      records = createCorpus({ divisions, organisations, grids, anchor: Date.parse(`${day}T00:00:00+08:00`), count: 1500 });
      all = proceedingsOf({ organisations, records, grids, day });
    });

    it('are steps that schemas know, in order, none later than the day', () => {
      for (const { steps } of Object.values(all).flat()) {
        steps.forEach((step, index) => assert.equal(StepTakenSchema.parse(step).version, index + 1));
        assert.deepEqual([...steps].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)), steps);
        assert.ok(steps.every(({ at }) => Date.parse(at) <= Date.parse(`${day}T23:59:59+08:00`)));
      }
    });

    it('have four months of assessment: a draft, one with an objection, and published ones; every township has its card', () => {
      const assessments = states('assessment');
      assert.deepEqual(assessments.map(({ status }) => status), ['draft', 'objection', 'published', 'published']);
      assert.equal(assessments[0].period, periodOf(day, 'month'));
      for (const assessment of assessments) {
        const cards = scoreAll(assessment.scheme, assessment);
        assert.equal(cards.length, 8);
        assert.ok(cards.every(({ without }) => without !== 'invalid'), `${assessment.period}: a figure is not sound`);
      }
    });

    it('count real cases: each row behind a figure is a case of the sample', () => {
      const known = new Set(records.map(({ events }) => replay(events.slice(0, 1)).ref.id));
      const rows = states('assessment').flatMap(({ observations }) => observations.flatMap((each) => Object.values(each.rows ?? {}).flatMap(({ cases = [] }) => cases)));
      assert.ok(rows.length > 100);
      assert.ok(rows.every(({ id }) => known.has(id)));
    });

    it('have a review midway, surveys open and published, and a plan with something late and something claimed', () => {
      const [review] = states('review');
      assert.deepEqual(review.standings.map(({ state }) => state).slice(0, 4), ['scored', 'scored', 'scored', 'up']);
      assert.deepEqual(states('survey').map(({ status }) => status), ['published', 'open']);
      const [plan] = states('taskPlan');
      assert.equal(plan.status, 'adopted');
      assert.ok(day.slice(5) < '06' || plan.reports.some(({ answer }) => answer === null));
    });
  });
}

describe('the scheme of the sample', () => {
  it('has no fault', () => assert.deepEqual(lintScheme(townshipScheme), []));
});
