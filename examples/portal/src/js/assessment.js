/* An assessment: who stands where, how each score came about, down to the cases. */
(function () {
  'use strict';
  const { word } = window.PortalWords;
  const byId = (id) => document.getElementById(id);
  const ranking = document.querySelector('linli-ranking');
  const card = document.querySelector('linli-scorecard');
  const view = document.querySelector('linli-case-view');
  const state = { county: '', client: undefined, assessments: [] };

  function hide(...ids) {
    for (const id of ids) byId(id).hidden = true;
  }

  function current() {
    return state.assessments.find(({ id }) => id === byId('as-period').value);
  }

  function showPeriods() {
    const choice = byId('as-period');
    const chosen = choice.value;
    choice.textContent = '';
    for (const { id, period } of state.assessments) choice.append(new Option(window.LinliAssessments.periodText(period)[document.documentElement.lang] || period, id, false, id === chosen));
  }

  function showAssessment() {
    const assessment = current();
    showPlaces();
    hide('figures');
    for (const element of [ranking, card]) Object.assign(element, { area: state.county, assessmentId: assessment ? assessment.id : undefined });
    const { actor } = state.client;
    byId('figures').hidden = !assessment || assessment.status !== 'draft' || actor.organisation !== assessment.assessor || actor.role !== 'supervisor';
    byId('figures-report').textContent = '';
  }

  async function changed(client, county) {
    Object.assign(state, { client, county, assessments: await client.assessments.list(county) });
    showPeriods();
    showAssessment();
  }

  function showPlaces() {
    hide('card', 'desk-case');
    byId('places').hidden = false;
  }

  function openCard(organisation) {
    card.organisation = organisation;
    byId('card').hidden = false;
    hide('places', 'desk-case');
    byId('main').scrollIntoView({ block: 'start' });
  }

  function openCase(ref) {
    view.caseRef = ref;
    byId('desk-case').hidden = false;
    byId('desk-case').scrollIntoView({ block: 'start' });
  }

  function report(lines) {
    const list = document.createElement('ul');
    for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
    byId('figures-report').replaceChildren(list);
  }

  /** Reads a table of figures, takes the good rows, and says of each bad one what is wrong with it and where. */
  async function importFigures(file) {
    const { readTable, suggestMapping, importObservations, rowIssueText, observationIssueText } = window.LinliTables;
    const assessment = current();
    const [{ rows }] = await readTable(file);
    const lang = document.documentElement.lang;
    const mapping = suggestMapping(assessment.scheme, rows);
    if (!mapping) return report([word('importUnknown')]);
    const organisations = await state.client.directory.organisations(state.county);
    const { actor } = state.client;
    const { observations, issues, rows: counted } = importObservations(assessment.scheme, rows, mapping, {
      organisations, assessed: assessment.assessed.map(({ organisation }) => organisation), period: assessment.period, at: state.client.now(),
      by: { role: actor.role, organisation: actor.organisation }, reason: file.name,
    });
    if (observations.length > 0) {
      const verdict = await state.client.assessments.act({ id: assessment.id, area: assessment.area, version: assessment.version }, 'observe', { observations });
      if (verdict.status !== 'applied') return report([verdict.status === 'rejected' ? verdict.refusal.message[lang] : word('failed')]);
    }
    const say = (issue) => (issue.issue ? observationIssueText(issue.issue, lang) : rowIssueText(issue)[lang]);
    const place = ({ row, column }) => word('importPlace').replace('#', row).replace('#', column === null ? '–' : column);
    report([word('importTaken').replace('#', counted.taken).replace('#', counted.read), ...issues.map((issue) => place(issue) + say(issue))]);
    state.assessments = await state.client.assessments.list(state.county);
  }

  async function start() {
    window.Portal.on(ranking, 'linli-scorecard-open', ({ detail }) => openCard(detail.organisation));
    window.Portal.on(card, 'linli-case-open', ({ detail }) => openCase(detail.ref));
    byId('close-card').addEventListener('click', showPlaces);
    byId('close-case').addEventListener('click', () => hide('desk-case'));
    byId('as-period').addEventListener('change', showAssessment);
    byId('figures-file').addEventListener('change', ({ target }) => {
      if (target.files[0]) importFigures(target.files[0]).catch((error) => report([error.message]));
      target.value = '';
    });
    document.addEventListener('portal-look', showPeriods);
    await window.Assess.start(['assessor', 'head', 'assessed', 'public'], changed);
  }

  start().catch(window.Portal.fail);
})();
