/* The desk of supervision: what is urged, supervised and listed in an area, and what rules propose. */
(function () {
  'use strict';
  const { province } = window.Staff;
  const byId = (id) => document.getElementById(id);
  const [area, organisation] = [byId('desk-area'), byId('desk-organisation')];
  const board = document.querySelector('linli-supervision-board');

  function act() {
    return window.Staff.act(window.Staff.actorOf('supervisor', organisation.value, area.value));
  }

  function show(chosen) {
    window.Staff.showAreas(area, chosen);
    window.Staff.showOrganisations(organisation, 'supervisor', chosen);
    return act();
  }

  async function start() {
    await window.Staff.load();
    window.Portal.on(board, 'linli-case-open', ({ detail }) => window.Staff.openCase(detail.ref));
    area.addEventListener('change', () => show(area.value).catch(window.Portal.fail));
    organisation.addEventListener('change', () => act().catch(window.Portal.fail));
    byId('close-case').addEventListener('click', window.Staff.closeCase);
    document.addEventListener('portal-look', () => window.Staff.showAreas(area, area.value));
    await show(province);
  }

  start().catch(window.Portal.fail);
})();
