/* The staff's side. One client acts for one actor: another post is another client on the same store. */
(function () {
  'use strict';
  const { word } = window.PortalWords;
  const provider = document.getElementById('linli');
  const list = document.querySelector('linli-case-list');
  const view = document.querySelector('linli-case-view');
  const areaChoice = document.getElementById('desk-area');
  const organisationChoice = document.getElementById('desk-organisation');
  const desk = document.getElementById('desk');
  const progress = document.getElementById('progress');
  const province = '36';
  /** The statuses in which something is up to each post. */
  const duties = {
    clerk: ['registered', 'triaged'],
    dispatcher: ['accepted', 'returned'],
    handler: ['dispatched', 'signed', 'handling', 'awaiting'],
    verifier: ['replied', 'verified', 'calledBack'],
  };
  const state = { role: '', area: province, duty: true, organisations: [], areas: [], turn: 0 };

  function showProgress(share) {
    progress.hidden = share >= 1;
    document.getElementById('progress-bar').value = Math.round(share * 100);
  }

  /** The organisations that a post of this kind can be at: a centre for the others, a body that handles cases for a handler. */
  function organisationsFor(role, area) {
    const wanted = role === 'handler' ? ({ kind }) => kind !== 'centre' : ({ kind }) => kind === 'centre';
    return state.organisations.filter((organisation) => wanted(organisation) && (organisation.area === area || organisation.area.slice(0, 6) === area));
  }

  function option(value, text, isSelected) {
    return new Option(text, value, isSelected, isSelected);
  }

  function showAreas() {
    areaChoice.textContent = '';
    areaChoice.append(option(province, word('wholeProvince'), state.area === province));
    let group;
    for (const { code, name } of state.areas) {
      if (code.length === 4) {
        group = document.createElement('optgroup');
        group.label = name;
        areaChoice.append(group);
      }
      if (code.length === 6) group.append(option(code, name, state.area === code));
    }
  }

  function showOrganisations(chosen) {
    organisationChoice.textContent = '';
    for (const { id, name } of organisationsFor(state.role, state.area)) organisationChoice.append(option(id, name['zh-Hans'], id === chosen));
  }

  function showRole() {
    for (const button of document.querySelectorAll('[data-role]')) button.setAttribute('aria-pressed', String(button.dataset.role === state.role));
    document.getElementById('role-hint').textContent = word(state.role + 'Hint');
  }

  function showDuty() {
    for (const button of document.querySelectorAll('[data-duty]')) button.setAttribute('aria-pressed', String((button.dataset.duty === 'mine') === state.duty));
    const own = state.role === 'handler' ? { organisation: organisationChoice.value } : {};
    list.query = state.duty ? Object.assign({ status: duties[state.role] }, own) : {};
  }

  async function act() {
    const turn = (state.turn += 1);
    desk.setAttribute('aria-busy', 'true');
    const previous = provider.client;
    const actor = { role: state.role, organisation: organisationChoice.value, area: state.area };
    const slow = setTimeout(() => showProgress(0), 500);
    const client = await window.Portal.openClient(actor, (share) => {
      clearTimeout(slow);
      showProgress(share);
    });
    clearTimeout(slow);
    showProgress(1);
    if (turn !== state.turn) return client.close();
    provider.client = client;
    if (previous) await previous.close();
    desk.setAttribute('aria-busy', 'false');
  }

  /** A handler takes up the open case, as the unit that leads it; with none open, the work of the unit that has most. */
  async function workOfHandler() {
    const client = provider.client;
    if (state.role !== 'handler' || !client) return undefined;
    const open = view.caseRef && (await client.cases.get(view.caseRef).catch(() => undefined));
    if (open && open.lead) return open;
    const { items } = await client.cases.page({ status: duties.handler, limit: 1000 });
    const counts = new Map();
    for (const { lead } of items) counts.set(lead, (counts.get(lead) || 0) + 1);
    return items.slice().sort((a, b) => counts.get(b.lead) - counts.get(a.lead))[0];
  }

  async function changeRole(role) {
    if (role === state.role) return;
    desk.setAttribute('aria-busy', 'true');
    state.role = role;
    const led = await workOfHandler();
    if (led) state.area = led.ref.region;
    else if (role === 'handler' && state.area === province) state.area = state.areas.find(({ code }) => code.length === 6).code;
    else if (role !== 'handler') state.area = province;
    showAreas();
    showOrganisations(led && led.lead);
    showRole();
    showDuty();
    await act();
  }

  function openCase(ref) {
    view.caseRef = ref;
    document.getElementById('desk-case').hidden = false;
    desk.classList.add('has-case');
    document.getElementById('desk-case').scrollIntoView({ block: 'nearest' });
  }

  function closeCase() {
    view.caseRef = undefined;
    list.selected = undefined;
    document.getElementById('desk-case').hidden = true;
    desk.classList.remove('has-case');
  }

  async function reset() {
    if (!window.confirm(word('confirmReset'))) return;
    closeCase();
    const client = provider.client;
    provider.client = undefined;
    if (client) await client.close();
    await window.Portal.reset();
    location.reload();
  }

  async function start() {
    [state.organisations, state.areas] = await Promise.all([window.Portal.load('organisations.json'), window.Portal.load('divisions/36.json')]);
    window.Portal.on(list, 'linli-case-open', ({ detail }) => openCase(detail.ref));
    for (const button of document.querySelectorAll('[data-role]')) button.addEventListener('click', () => changeRole(button.dataset.role).catch(window.Portal.fail));
    for (const button of document.querySelectorAll('[data-duty]')) {
      button.addEventListener('click', () => {
        state.duty = button.dataset.duty === 'mine';
        showDuty();
      });
    }
    areaChoice.addEventListener('change', () => {
      state.area = areaChoice.value;
      showOrganisations();
      showDuty();
      act().catch(window.Portal.fail);
    });
    organisationChoice.addEventListener('change', () => {
      showDuty();
      act().catch(window.Portal.fail);
    });
    document.getElementById('close-case').addEventListener('click', closeCase);
    document.getElementById('reset').addEventListener('click', () => reset().catch(window.Portal.fail));
    document.addEventListener('portal-look', () => {
      showAreas();
      showRole();
    });
    await changeRole('clerk');
  }

  start().catch(window.Portal.fail);
})();
