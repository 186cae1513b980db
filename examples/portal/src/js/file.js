/* Filing: after it, the receipt can be carried to the tracking page. */
(function () {
  'use strict';
  const form = document.querySelector('linli-intake-form');

  async function start() {
    document.getElementById('linli').client = await window.Portal.openClient(window.Portal.applicant);
    window.Portal.on(form, 'linli-case-submitted', ({ detail }) => {
      const toTrack = document.getElementById('to-track');
      window.Portal.on(toTrack, 'click', () => window.Portal.carry(detail.receipt));
      document.getElementById('after-filing').hidden = false;
    });
  }

  start().catch(window.Portal.fail);
})();
