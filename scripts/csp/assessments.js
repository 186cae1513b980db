'use strict';

// The sample county's assessments, review, surveys and tasks, as the post that runs them sees them.
window.assessments = (() => {
  const area = '360102';
  const load = (path) => fetch(`data/${path}`).then((answer) => answer.json());
  const { LinliAssessments, LinliLocal } = window;

  async function clientFor(role, organisation) {
    const kinds = [LinliAssessments.assessmentKind, LinliAssessments.reviewKind, LinliAssessments.surveyKind, LinliAssessments.taskPlanKind];
    const proceedings = LinliAssessments.localProceedings({ kinds, load: (kind) => load(`proceedings/${area}-${kind}.json`) });
    const organisations = (await load('organisations.json')).filter((organisation) => organisation.area.startsWith(area));
    const actor = role === 'applicant' ? { role, holds: [] } : { role, organisation, area };
    return Linli.createClient({ backend: LinliLocal.localBackend({ name: 'strict-assessments', caseTypes: LinliLocal.caseTypes, actor, organisations, proceedings }) });
  }

  /** Gives every element of the assessment side something to show. */
  async function show(element) {
    const [desk, judge, citizen] = await Promise.all([clientFor('supervisor', `government-${area}`), clientFor('supervisor', `centre-${area}`), clientFor('applicant')]);
    const [assessment] = (await desk.assessments.list(area)).filter(({ status }) => status === 'published');
    const organisation = `gov-${area}002`;
    const [review] = await judge.reviews.list(area);
    const open = (await citizen.surveys.list(area)).find(({ status }) => status === 'open');
    const [plan] = await desk.taskPlans.list(area);
    Object.assign(element('ranking'), { client: desk, area, assessmentId: assessment.id });
    Object.assign(element('scorecard'), { client: desk, area, assessmentId: assessment.id, organisation });
    Object.assign(element('score-explain'), { client: desk, area, assessmentId: assessment.id, organisation, subject: 'answered' });
    Object.assign(element('score-sheet'), { client: judge, area, reviewId: review.id });
    Object.assign(element('survey'), { client: citizen, area, surveyId: open.id });
    Object.assign(element('task-plan'), { client: desk, area, planId: plan.id });
  }

  return { show };
})();
