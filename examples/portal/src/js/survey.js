/* A survey: the public answers, without anyone knowing who did; results once there are enough. */
(function () {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const element = document.querySelector('linli-survey');
  let surveys = [];

  function showChoice() {
    const choice = byId('as-survey');
    const chosen = choice.value;
    choice.textContent = '';
    for (const { id, title } of surveys) choice.append(new Option(title[document.documentElement.lang] || title['zh-Hans'], id, false, id === chosen));
  }

  async function changed(client, county) {
    surveys = await client.surveys.list(county);
    showChoice();
    Object.assign(element, { area: county, surveyId: byId('as-survey').value || undefined, view: client.actor.role === 'applicant' ? 'answer' : 'results' });
  }

  byId('as-survey').addEventListener('change', ({ target }) => (element.surveyId = target.value));
  document.addEventListener('portal-look', showChoice);
  window.Assess.start(['public', 'assessor', 'assessed'], changed).catch(window.Portal.fail);
})();
