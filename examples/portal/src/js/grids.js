/* The grids of the sample county as staff see them: the map with its cases, the plan, and who does what. */
(function () {
  'use strict';
  const { word } = window.PortalWords;
  const byId = (id) => document.getElementById(id);
  const map = document.querySelector('linli-grid-map');
  const tree = document.querySelector('linli-grid-tree');
  const list = document.querySelector('linli-case-list');
  const measures = ['open-cases', 'overdue', 'households', 'none'];
  const parts = { plan: 'linli-grid-plan', duty: 'linli-duty-matrix' };
  const state = { county: '', area: '' };

  function showMeasures() {
    const choice = byId('grid-measure');
    const chosen = choice.value || measures[0];
    choice.textContent = '';
    for (const measure of measures) choice.append(new Option(word(measure), measure, false, measure === chosen));
  }

  async function showTownships() {
    const divisions = await window.Portal.load('divisions/' + state.county + '.json');
    const townships = divisions.filter(({ code }) => code.length === 9 && divisions.some((other) => other.code.length === 12 && other.code.startsWith(code)));
    const choice = byId('grid-township');
    choice.textContent = '';
    choice.append(new Option(word('wholeCounty'), state.county, false, state.area === state.county));
    for (const { code, name } of townships) choice.append(new Option(name, code, false, code === state.area));
  }

  function showArea(area) {
    state.area = area;
    map.area = area;
    for (const name of Object.values(parts)) for (const element of document.querySelectorAll(name)) element.area = area;
  }

  /** The two that are seldom looked at are made when they are. */
  function showPart(part) {
    for (const button of document.querySelectorAll('[data-part]')) {
      const chosen = button.dataset.part === part;
      button.setAttribute('aria-pressed', String(chosen));
      byId('part-' + button.dataset.part).hidden = !chosen;
    }
    const place = byId('part-' + part);
    if (parts[part] && place.childElementCount === 0) {
      const element = document.createElement(parts[part]);
      element.area = state.area;
      place.append(element);
    }
  }

  async function showGrid(code) {
    const { client } = byId('linli');
    byId('grid-cases').hidden = code === undefined;
    if (code === undefined || !client) return;
    const found = (await client.grids.in(state.county)).find((grid) => grid.code === code);
    byId('grid-name').textContent = found ? found.name : code;
    window.Staff.closeCase();
    list.query = { grid: code };
  }

  async function start() {
    const { county } = await window.Portal.load('sample.json');
    Object.assign(state, { county, area: county });
    tree.area = county;
    showArea(county);
    await Promise.all([window.Staff.load(), showTownships()]);
    showMeasures();
    window.Portal.on(map, 'linli-grid-select', ({ detail }) => showGrid(detail.code));
    window.Portal.on(tree, 'linli-tree-select', ({ detail }) => {
      if (detail.kind === 'grid') map.selected = detail.code;
      else showArea(detail.code);
      byId('grid-township').value = state.area.slice(0, 9);
      showGrid(detail.kind === 'grid' ? detail.code : undefined);
    });
    window.Portal.on(list, 'linli-case-open', ({ detail }) => window.Staff.openCase(detail.ref));
    byId('close-case').addEventListener('click', window.Staff.closeCase);
    byId('grid-township').addEventListener('change', ({ target }) => showArea(target.value));
    byId('grid-measure').addEventListener('change', ({ target }) => (map.measure = target.value));
    for (const button of document.querySelectorAll('[data-part]')) button.addEventListener('click', () => showPart(button.dataset.part));
    document.addEventListener('portal-look', () => {
      showMeasures();
      showTownships().catch(window.Portal.fail);
    });
    await window.Staff.act({ role: 'dispatcher', organisation: 'centre-' + county, area: county });
  }

  start().catch(window.Portal.fail);
})();
