/* Tracking: a receipt carried from the filing page, or a code from the address, is handed to the element. */
(function () {
  'use strict';
  const tracker = document.querySelector('linli-case-tracker');
  const provider = document.getElementById('linli');

  function takeReceipt() {
    const carried = window.Portal.carried();
    tracker.code = carried ? carried.code : decodeURIComponent(location.hash.slice(1));
    tracker.secret = carried ? carried.secret : '';
  }

  async function start() {
    provider.client = await window.Portal.openClient(window.Portal.applicant);
    takeReceipt();
    window.addEventListener('hashchange', takeReceipt);
  }

  start().catch(window.Portal.fail);
})();
