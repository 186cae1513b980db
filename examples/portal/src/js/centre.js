/* A governance centre as its staff see it. */
(function () {
  'use strict';
  async function start() {
    const { county } = await window.Portal.load('sample.json');
    for (const element of document.querySelectorAll('linli-centre, linli-roster')) element.area = county;
    document.getElementById('linli').client = await window.Portal.openClient({ role: 'supervisor', organisation: 'centre-' + county, area: county });
  }

  start().catch(window.Portal.fail);
})();
