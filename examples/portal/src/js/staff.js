/* What the pages of staff share: for whom they act, and the case that is open. */
(function () {
  'use strict';
  const { word } = window.PortalWords;
  const province = '36';
  const byId = (id) => document.getElementById(id);
  const directory = { organisations: [], areas: [] };
  let turn = 0;

  /** The kinds of organisation that a post can be at: a centre for most of them. */
  const kinds = {
    handler: ({ kind }) => kind !== 'centre',
    approver: ({ kind }) => kind !== 'centre',
    gridWorker: ({ kind }) => kind === 'township',
  };
  const atCentre = ({ kind }) => kind === 'centre';

  async function load() {
    [directory.organisations, directory.areas] = await Promise.all([window.Portal.load('organisations.json'), window.Portal.load('divisions/36.json')]);
    return directory;
  }

  function option(value, text, isSelected) {
    return new Option(text, value, isSelected, isSelected);
  }

  function showAreas(choice, chosen) {
    choice.textContent = '';
    choice.append(option(province, word('wholeProvince'), chosen === province));
    let group;
    for (const { code, name } of directory.areas) {
      if (code.length === 4) {
        group = document.createElement('optgroup');
        group.label = name;
        choice.append(group);
      }
      if (code.length === 6) group.append(option(code, name, chosen === code));
    }
  }

  function showOrganisations(choice, role, area, chosen) {
    choice.textContent = '';
    const serves = (organisation) => organisation.area === area || organisation.area.slice(0, 6) === area;
    for (const { id, name } of directory.organisations.filter(kinds[role] || atCentre).filter(serves)) choice.append(option(id, name['zh-Hans'], id === chosen));
  }

  /** The actor of a post. A grid worker works in one township, whatever area is looked at. */
  function actorOf(role, organisation, area) {
    const own = role === 'gridWorker' && directory.organisations.find(({ id }) => id === organisation);
    return { role, organisation, area: own ? own.area : area };
  }

  function showProgress(share) {
    byId('progress').hidden = share >= 1;
    byId('progress-bar').value = Math.round(share * 100);
  }

  /** Makes the page act for someone else. One client acts for one actor: another is another client on the same store. */
  async function act(actor) {
    const mine = (turn += 1);
    const provider = byId('linli');
    byId('desk').setAttribute('aria-busy', 'true');
    const previous = provider.client;
    const slow = setTimeout(() => showProgress(0), 500);
    const client = await window.Portal.openClient(actor, (share) => {
      clearTimeout(slow);
      showProgress(share);
    });
    clearTimeout(slow);
    showProgress(1);
    if (mine !== turn) return client.close();
    provider.client = client;
    if (previous) await previous.close();
    byId('desk').setAttribute('aria-busy', 'false');
    return showNear();
  }

  const view = document.querySelector('linli-case-view');
  const duplicates = document.querySelector('linli-duplicates');

  /** What may be the same matter as the open case stands below it, for the posts that may merge the two. */
  async function showNear() {
    if (!duplicates) return;
    const { client } = byId('linli');
    const ref = view.caseRef;
    const item = client && ref && (await client.cases.get(ref).catch(() => undefined));
    if (view.caseRef !== ref) return;
    const type = item && client.caseTypes.get(item.type.id);
    const merges = Boolean(type && type.transitions.some(({ action, by }) => action === 'merge' && by.some(({ role }) => role === client.actor.role)));
    byId('near').hidden = !merges;
    duplicates.case = merges ? item : undefined;
  }

  function openCase(ref) {
    view.caseRef = ref;
    byId('desk-case').hidden = false;
    byId('desk').classList.add('has-case');
    byId('desk-case').scrollIntoView({ block: 'nearest' });
    showNear();
  }

  function closeCase() {
    view.caseRef = undefined;
    showNear();
    byId('desk-case').hidden = true;
    byId('desk').classList.remove('has-case');
  }

  for (const element of [view, duplicates, document.querySelector('linli-outbox')].filter(Boolean)) window.Portal.on(element, 'linli-case-open', ({ detail }) => openCase(detail.ref));
  window.Portal.on(view, 'linli-case-changed', showNear);

  window.Staff = { province, directory, load, showAreas, showOrganisations, actorOf, act, openCase, closeCase, view };
})();
