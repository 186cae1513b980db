/* Tracking: a receipt in the address (#code or #code/secret) is handed to the element, and leaves the address. */
(function () {
  'use strict';
  const tracker = document.querySelector('linli-case-tracker');
  const provider = document.getElementById('linli');

  function takeReceipt() {
    const [code, secret] = location.hash.slice(1).split('/').map(decodeURIComponent);
    if (!code) return;
    history.replaceState(null, '', location.pathname);
    tracker.code = code;
    tracker.secret = secret || '';
  }

  async function start() {
    takeReceipt();
    provider.client = await window.Portal.openClient(window.Portal.applicant);
    window.addEventListener('hashchange', takeReceipt);
  }

  start().catch(window.Portal.fail);
})();
