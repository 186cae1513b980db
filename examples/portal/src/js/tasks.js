/* The tasks of the year, their milestones and what was done. */
(function () {
  'use strict';
  const element = document.querySelector('linli-task-plan');

  window.Assess.start(['assessor', 'assessed', 'public'], async (client, county) => {
    const [first] = await client.taskPlans.list(county);
    Object.assign(element, { area: county, planId: first ? first.id : undefined });
  }).catch(window.Portal.fail);
})();
