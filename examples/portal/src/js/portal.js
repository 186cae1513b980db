/* What every page does: language, size and colours, the menus, the date. */
(function () {
  'use strict';
  const { word } = window.PortalWords;

  /** Hears an element's event: through jQuery where the portal has it, as its own scripts would. */
  window.Portal.on = function on(element, type, listener) {
    if (window.jQuery) window.jQuery(element).on(type, (event) => listener(event.originalEvent || event));
    else element.addEventListener(type, listener);
  };

  /** Says that the page could not be made ready, and leaves the error to the console. */
  window.Portal.fail = function fail(error) {
    const note = document.createElement('p');
    note.className = 'failed';
    note.setAttribute('role', 'alert');
    note.textContent = word('failed');
    document.getElementById('main').prepend(note);
    throw error;
  };

  /** Where what is entered goes: to the service where this portal has one, unless the visitor chose to keep it in this browser. */
  function showStore() {
    const { isThere, isChosen, choose } = window.PortalRemote;
    const text = document.querySelector('.sample-line [data-word]:not(strong)');
    const button = document.getElementById('switch-store');
    if (isChosen()) text.dataset.word = 'sampleTextService';
    button.hidden = !isThere;
    button.dataset.word = isChosen() ? 'useBrowser' : 'useService';
    button.addEventListener('click', () => choose(isChosen() ? 'page' : 'service'));
  }

  /** What is kept on this device and on its way opens below, where a page shows it. */
  function joinOutbox() {
    const outbox = document.getElementById('outbox');
    if (!outbox) return;
    outbox.previousElementSibling.hidden = !window.PortalRemote.isChosen();
    window.Portal.on(outbox.previousElementSibling, 'linli-outbox-open', () => {
      outbox.hidden = false;
      outbox.querySelector('linli-outbox').focus();
    });
  }

  function showLook() {
    const look = window.PortalLook.get();
    for (const button of document.querySelectorAll('.toolbar button')) {
      button.setAttribute('aria-pressed', String(look[button.dataset.set] === button.dataset.value));
    }
    window.PortalLook.apply();
    window.PortalWords.apply();
    document.getElementById('today').textContent = new Intl.DateTimeFormat(look.lang, { dateStyle: 'full' }).format(new Date());
    document.dispatchEvent(new CustomEvent('portal-look'));
  }

  for (const button of document.querySelectorAll('.toolbar button')) {
    button.addEventListener('click', () => {
      window.PortalLook.set(button.dataset.set, button.dataset.value);
      showLook();
    });
  }

  const here = document.querySelector('.menu a[data-page="' + document.body.className.replace('page-', '') + '"]');
  if (here) here.setAttribute('aria-current', 'page');

  document.getElementById('find').addEventListener('submit', (event) => {
    event.preventDefault();
    location.href = 'track.html#' + encodeURIComponent(document.getElementById('find-code').value.trim());
  });

  for (const button of document.querySelectorAll('.menu-button, .has-more > button')) {
    button.addEventListener('click', () => button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true')));
  }

  showStore();
  joinOutbox();
  showLook();
})();
