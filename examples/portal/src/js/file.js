/* Filing: the kind of matter is chosen first; after filing, the receipt can be carried to the tracking page. */
(function () {
  'use strict';
  const form = document.querySelector('linli-intake-form');
  const buttons = [...document.querySelectorAll('[data-type]')];
  const afterFiling = document.getElementById('after-filing');
  const toTrack = document.getElementById('to-track');
  let receipt;

  /** The kind stands in the address, so that other pages can lead here: file.html#petition. */
  function showKind() {
    const asked = location.hash.slice(1);
    const type = buttons.some(({ dataset }) => dataset.type === asked) ? asked : 'appeal';
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.type === type));
    if (form.type === type) return;
    form.type = type;
    afterFiling.hidden = true;
  }

  async function start() {
    showKind();
    window.addEventListener('hashchange', showKind);
    for (const button of buttons) button.addEventListener('click', () => (location.hash = button.dataset.type));
    document.getElementById('linli').client = await window.Portal.openClient(window.Portal.applicant);
    window.Portal.on(toTrack, 'click', () => window.Portal.carry(receipt));
    window.Portal.on(form, 'linli-case-submitted', ({ detail }) => {
      receipt = detail.receipt;
      afterFiling.hidden = false;
    });
  }

  start().catch(window.Portal.fail);
})();
