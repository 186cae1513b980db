/* Sets language, size and colours before the first paint, as they were left. */
(function () {
  'use strict';
  const defaults = { lang: 'zh-Hans', scale: 'standard', theme: 'light' };
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('portal-look')) || {};
  } catch {
    // a browser that keeps nothing starts with the defaults
  }
  const look = Object.assign({}, defaults, kept);

  function apply() {
    const root = document.documentElement;
    root.lang = look.lang;
    root.dataset.scale = look.scale;
    root.dataset.theme = look.theme;
    for (const provider of document.querySelectorAll('linli-provider')) {
      for (const name of Object.keys(look)) provider.setAttribute(name, look[name]);
    }
  }

  window.PortalLook = {
    get: () => look,
    set(name, value) {
      look[name] = value;
      try {
        localStorage.setItem('portal-look', JSON.stringify(look));
      } catch {
        // the choice then lasts as long as the page
      }
      apply();
    },
    apply,
  };
  apply();
})();
