/* The citizen's page of grids: the finder, the centre nearby, and a schematic map without boundaries. */
(function () {
  'use strict';
  async function start() {
    const { county } = await window.Portal.load('sample.json');
    for (const element of document.querySelectorAll('linli-grid-finder, linli-centre, linli-grid-map')) element.area = county;
    document.getElementById('linli').client = await window.Portal.openClient(window.Portal.applicant);
  }

  start().catch(window.Portal.fail);
})();
