import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseTypes, type CaseType, type Field, type Transition } from '@linli/model';

const isApplicants = ({ by }: Transition) => by.every(({ role }) => role === 'applicant');
const applied = caseTypes.filter(({ transitions }) => transitions.some(isApplicants));
const others = caseTypes.filter((caseType) => !applied.includes(caseType));

/** Why a turn that a step gives to a case concerns who filed it. */
function turnOf({ statuses, clocks }: CaseType, { from, to, effects, reopens }: Transition): string | undefined {
  const phaseOf = (status: string | undefined) => statuses.find(({ id }) => id === status)?.phase;
  const phase = phaseOf(to);
  if (phase && phase !== 'open' && !from.every((status) => phaseOf(status) === phase)) return phase;
  if (reopens) return 'reopened';
  const shown = (id: unknown) => clocks.some((clock) => clock.id === id && !clock.internal && !clock.window);
  return effects.some((effect) => 'clock' in effect && effect.clock === 'start' && shown(effect.id)) ? 'a limit' : undefined;
}

test('somebody applies in five of the types', () => {
  assert.deepEqual(applied.map(({ id }) => id).sort(), ['appeal', 'dispute', 'enterprise-request', 'petition', 'service-order']);
});

for (const caseType of applied) {
  const { id, transitions, notices } = caseType;
  const hears = (action: string) => notices.some(({ on, to }) => to === 'applicant' && 'action' in on && on.action === action);

  test(`whoever filed a ${id} is told of every end, answer and limit that others set`, () => {
    const turns = transitions.filter((step) => !isApplicants(step) && turnOf(caseType, step) !== undefined);
    assert.ok(turns.length > 5);
    assert.deepEqual(turns.filter((step) => !step.public || !hears(step.action)).map((step) => `${step.action}: ${turnOf(caseType, step)}`), []);
  });

  test(`a ${id} is refused, passed on and suspended with a reason, and answered in words, for the applicant to read`, () => {
    const read = (fields: readonly Field[], ...names: string[]) => fields.some((field) => names.includes(field.name) && field.public && field.required === true);
    const owed = transitions.filter(({ step, action }) => ['refuse', 'transfer', 'reply'].includes(step ?? '') || ['suspend', 'resumeWork', 'reopenOnCheck', 'rework', 'resume'].includes(action));
    assert.deepEqual(owed.filter(({ fields, public: isPublic }) => !isPublic || !read(fields, 'reason', 'answer')).map(({ action }) => action), []);
  });

  test(`word to whoever filed a ${id} is of steps that they may read`, () => {
    const told = notices.filter(({ to }) => to === 'applicant').map(({ on }) => ('action' in on ? on.action : on.clock));
    assert.deepEqual(told.filter((action) => !transitions.some((step) => step.action === action && step.public)), []);
  });
}

for (const { id, transitions } of caseTypes) {
  test(`remarks and what passes between organisations on a ${id} are never shown`, () => {
    const internal = ['urge', 'supervise', 'endSupervision', 'rateIssue', 'raiseStars', 'lowerStars', 'lookBack', 'sampleReview', 'link', 'unlink', 'tagProject', 'askExtension', 'refuseExtension', 'respondCall', 'attendCall', 'strikeOffCall', 'finishPart', 'releasePart', 'recusePart', 'recuseHandler'];
    assert.deepEqual(transitions.filter(({ action, public: isPublic }) => isPublic && internal.includes(action)), []);
    assert.deepEqual(transitions.flatMap(({ fields }) => fields).filter((field) => field.public && ['note', 'meet', 'task', 'result', 'findings'].includes(field.name) && id !== 'pledge' && field.kind === 'longText'), []);
  });
}

/** A measure is never hung for all to see; the list of what was admitted to the grid is public. */
const publicSteps: Record<string, string[]> = { measure: [], 'grid-admission': ['publish', 'renew', 'withdraw'] };

for (const { id, transitions } of others.filter((caseType) => caseType.id !== 'pledge')) {
  const listed = publicSteps[id] ?? ['list', 'unlist'];
  test(`nobody applied for a ${id}, so nothing of it is public but what is listed`, () => {
    assert.deepEqual(transitions.filter(({ public: isPublic }) => isPublic).map(({ action }) => action), listed);
    const shown = transitions.filter(({ fields }) => fields.some((field) => field.public)).map(({ action }) => action);
    assert.deepEqual(shown.filter((action) => !listed.includes(action)), []);
  });
}

test('more time rests on the regulations on petitions for a petition only; whoever filed it hears of it where they are shown the limit', () => {
  const told = caseTypes.flatMap(({ id, transitions }) => transitions.filter(({ action }) => action === 'grantExtension').map(({ basis, public: isPublic }) => [id, basis?.article, isPublic]));
  assert.deepEqual(told, [
    ['appeal', '24', true], ['petition', '34', true], ['dispute', undefined, false], ['grid-event', undefined, false], ['hazard', undefined, false],
    ['service-order', undefined, true], ['enterprise-request', undefined, true], ['decision-risk', undefined, false],
  ]);
});
