import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, caseTypes, type Case, type CaseType, type FormValues } from '@linli/model';
import { orderValues } from '../../supervision/ordered.js';
import { actors, context, entries as appealEntries, start } from '../support.js';
import { standardEntries } from './entries/common.js';
import { entries as decisionRisk } from './entries/decision-risk.js';
import { entries as dispute } from './entries/dispute.js';
import { entries as enterpriseRequest } from './entries/enterprise-request.js';
import { entries as gridEvent } from './entries/grid-event.js';
import { entries as hazard } from './entries/hazard.js';
import { entries as petition } from './entries/petition.js';
import { entries as pledge } from './entries/pledge.js';
import { entries as serviceOrder } from './entries/service-order.js';
import { play } from './play.js';

const resolution: FormValues = {
  meeting: 'joint', heldOn: '2026-06-12', item: '打通东门断头路', requirement: '九月底前通车', unit: 'works', limit: '90', place: { division: '360102001', text: '东湖街道东门' },
};
const entriesOf: Record<string, Record<string, FormValues>> = {
  appeal: appealEntries, 'decision-risk': decisionRisk, dispute, 'enterprise-request': enterpriseRequest, 'grid-event': gridEvent, hazard, petition, pledge, 'service-order': serviceOrder,
  rectification: { order: orderValues }, resolution: { assign: resolution },
};

/** What ends a case as done: the steps of that name, and settling on the spot. */
const endings = (caseType: CaseType) => caseType.transitions.filter(({ action, step }) => step === 'close' || action === 'selfHandle');
/** Measures are no one's to list. */
const supervised = caseTypes.filter(({ transitions }) => transitions.some(({ action }) => action === 'list'));

for (const caseType of supervised) {
  const { after, verdict } = play(caseType, { ...entriesOf[caseType.id], ...standardEntries }, { gridWorker: { ...actors.gridWorker, organisation: 'centre' } });
  const intake = caseType.transitions.find(({ from, inherits }) => from.length === 0 && !inherits);
  const by = intake?.by.some(({ role }) => role === 'clerk') ? 'clerk' : 'gridWorker';
  const filed = after([{ by, action: intake?.action ?? '' }]);

  for (const ending of endings(caseType)) {
    for (const status of ending.from) {
      const done: Case = { ...filed, status, lead: 'works', outcome: 'solved', confirmation: 'confirmed' };
      const who = ending.by[0]?.role as 'verifier';
      const end = { by: who, action: ending.action };
      const offered = (state: Case) => allowedActions(state, context(actors[who], start, { caseType })).some(({ action }) => action === ending.action);
      const listed = after([{ by: 'supervisor', action: 'list' }], done);
      const starred = after([{ by: 'supervisor', action: 'rateIssue' }], done);

      test(`a ${caseType.id} that is ${status} is ended by ${ending.action}`, () => assert.equal(verdict(done, end), 'ok'));

      test(`given it is listed, ${ending.action} of a ${caseType.id} that is ${status} waits until it comes off the list`, () => {
        assert.equal(verdict(listed, end), 'still-listed');
        assert.equal(offered(listed), false);
        assert.equal(verdict(after([{ by: 'supervisor', action: 'unlist' }], listed), end), 'ok');
      });

      test(`given its issue has stars, ${ending.action} of a ${caseType.id} that is ${status} waits until none is left`, () => {
        assert.equal(starred.stars, 2);
        assert.equal(verdict(starred, end), 'stars-left');
        const one = after([{ by: 'supervisor', action: 'lowerStars' }], starred);
        assert.equal(verdict(one, end), 'stars-left');
        assert.equal(verdict(after([{ by: 'supervisor', action: 'lowerStars' }], one), end), 'ok');
      });

      test(`urging and supervising do not keep a ${caseType.id} that is ${status} open`, () => {
        for (const action of ['urge', 'supervise'] as const) assert.equal(verdict(after([{ by: 'supervisor', action }], done), end), 'ok');
      });
    }
  }

  test(`what is left of supervision on a ${caseType.id} that is over can be let go of`, () => {
    for (const { id, phase } of caseType.statuses) {
      if (phase !== 'ended') continue;
      const over: Case = { ...after([{ by: 'supervisor', action: 'list' }, { by: 'supervisor', action: 'rateIssue' }], { ...filed, lead: 'works' }), status: id };
      const lower = { by: 'supervisor', action: 'lowerStars' } as const;
      assert.equal(after([lower, lower, { by: 'supervisor', action: 'unlist' }], over).supervision, null, id);
    }
  });
}
