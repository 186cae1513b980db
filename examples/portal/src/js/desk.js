/* The desk of staff: who acts, which kind of matter, what is up to them, and the case that is open. */
(function () {
  'use strict';
  const { word } = window.PortalWords;
  const { province, directory, view } = window.Staff;
  const { caseTypes } = window.LinliLocal;
  const byId = (id) => document.getElementById(id);
  const list = document.querySelector('linli-case-list');
  const form = document.querySelector('linli-intake-form');
  const choices = { type: byId('desk-type'), area: byId('desk-area'), organisation: byId('desk-organisation') };
  /** Posts that see what their own organisation has to do with, and what it is to such a case. */
  const holds = { handler: 'lead', approver: 'lead', gridWorker: 'receiver' };
  const firstType = { gridWorker: 'grid-event', supervisor: '' };
  const state = { role: '', type: 'appeal', area: province, duty: true };

  const typeOf = (id) => caseTypes.find((type) => type.id === id);

  function showTypes() {
    choices.type.textContent = '';
    const say = ({ label }) => label[document.documentElement.lang] || label['zh-Hans'];
    for (const [id, text] of [['', word('allTypes')], ...caseTypes.map((type) => [type.id, say(type)])]) choices.type.append(new Option(text, id, id === state.type, id === state.type));
  }

  function showRole() {
    for (const button of document.querySelectorAll('[data-role]')) button.setAttribute('aria-pressed', String(button.dataset.role === state.role));
    byId('role-hint').textContent = word(state.role + 'Hint');
  }

  /** What is up to a post differs from kind to kind: for all kinds together there is no such list, but for who supervises. */
  function queryOf({ role, type, duty }) {
    const kind = type ? { type: [type] } : {};
    if (!duty) return kind;
    if (role === 'supervisor') return Object.assign({ supervised: true }, kind);
    const own = holds[role] === 'lead' ? { organisation: choices.organisation.value } : {};
    return Object.assign({ status: window.Duties.dutiesOf(role, typeOf(type)) }, own, kind);
  }

  function showDuty() {
    const hasDuties = state.type !== '' || state.role === 'supervisor';
    state.duty = state.duty && hasDuties;
    for (const button of document.querySelectorAll('[data-duty]')) button.setAttribute('aria-pressed', String((button.dataset.duty === 'mine') === state.duty));
    document.querySelector('[data-duty=mine]').disabled = !hasDuties;
    byId('to-file').hidden = !(state.type && window.Duties.files(state.role, typeOf(state.type)));
    list.query = queryOf(state);
  }

  function act() {
    return window.Staff.act(window.Staff.actorOf(state.role, choices.organisation.value, state.area));
  }

  /** Such a post takes up the open case, as the organisation that has it; with none open, the work of the one that has most. */
  async function workOf(role) {
    const { client } = byId('linli');
    const held = holds[role];
    if (!held || !client) return undefined;
    const open = view.caseRef && (await client.cases.get(view.caseRef).catch(() => undefined));
    if (open && open[held] && (role !== 'gridWorker' || open.channel === 'grid')) return open;
    const type = firstType[role] || state.type || 'appeal';
    const { items } = await client.cases.page({ type: [type], status: window.Duties.dutiesOf(role, typeOf(type)), limit: 1000 });
    const counts = new Map();
    for (const item of items) counts.set(item[held], (counts.get(item[held]) || 0) + 1);
    return items.filter((item) => item[held]).sort((a, b) => counts.get(b[held]) - counts.get(a[held]))[0];
  }

  const firstCounty = () => directory.areas.find(({ code }) => code.length === 6).code;

  async function changeRole(role) {
    if (role === state.role) return;
    byId('desk').setAttribute('aria-busy', 'true');
    const work = await workOf(role);
    const before = state.role;
    state.role = role;
    // With a case open, the kind of matter stays that of the case.
    if (!view.caseRef && (role in firstType || before in firstType)) state.type = role in firstType ? firstType[role] : 'appeal';
    if (work) state.area = work.ref.region;
    else if (!holds[role]) state.area = province;
    else if (state.area === province) state.area = firstCounty();
    state.duty = true;
    showTypes();
    window.Staff.showAreas(choices.area, state.area);
    window.Staff.showOrganisations(choices.organisation, role, state.area, work && work[holds[role]]);
    closeForm();
    showRole();
    showDuty();
    await act();
  }

  function openCase(ref) {
    closeForm();
    window.Staff.openCase(ref);
  }

  function closeCase() {
    closeForm();
    list.selected = undefined;
    window.Staff.closeCase();
  }

  /** The form of the chosen kind stands where a case would. */
  function openForm() {
    closeCase();
    form.type = state.type;
    form.hidden = false;
    byId('desk-case').hidden = false;
    byId('desk').classList.add('has-case');
  }

  function closeForm() {
    if (form.hidden) return;
    form.hidden = true;
    window.Staff.closeCase();
  }

  async function reset() {
    if (!window.confirm(word('confirmReset'))) return;
    closeCase();
    const provider = byId('linli');
    const { client } = provider;
    provider.client = undefined;
    if (client) await client.close();
    await window.Portal.reset();
    location.reload();
  }

  function hear(element, type, listener) {
    element.addEventListener(type, (event) => Promise.resolve(listener(event)).catch(window.Portal.fail));
  }

  async function start() {
    await window.Staff.load();
    window.Portal.on(list, 'linli-case-open', ({ detail }) => openCase(detail.ref));
    for (const button of document.querySelectorAll('[data-role]')) hear(button, 'click', () => changeRole(button.dataset.role));
    for (const button of document.querySelectorAll('[data-duty]')) {
      hear(button, 'click', () => {
        state.duty = button.dataset.duty === 'mine';
        showDuty();
      });
    }
    hear(choices.type, 'change', () => {
      state.type = choices.type.value;
      closeForm();
      showDuty();
    });
    hear(choices.area, 'change', () => {
      state.area = choices.area.value;
      window.Staff.showOrganisations(choices.organisation, state.role, state.area);
      showDuty();
      return act();
    });
    hear(choices.organisation, 'change', () => {
      showDuty();
      return act();
    });
    hear(byId('to-file'), 'click', openForm);
    hear(byId('close-case'), 'click', closeCase);
    byId('reset').hidden = window.PortalRemote.isChosen();
    hear(byId('reset'), 'click', reset);
    document.addEventListener('portal-look', () => {
      showTypes();
      window.Staff.showAreas(choices.area, state.area);
      showRole();
    });
    await changeRole('clerk');
  }

  start().catch(window.Portal.fail);
})();
