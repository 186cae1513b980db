/* What the pages of assessment share: as whom the page is seen. */
(function () {
  'use strict';
  const { word } = window.PortalWords;
  const byId = (id) => document.getElementById(id);
  let turn = 0;

  /** Who may be somebody here: the assessor's desk and head, a judge's organisation, each assessed organisation, and the public. */
  function postsOf(county, organisations, names) {
    const known = { assessor: ['supervisor', 'government-' + county], head: ['approver', 'government-' + county], judge: ['supervisor', 'centre-' + county] };
    const townships = organisations.filter(({ id, area, kind }) => kind === 'township' && area.startsWith(county) && id.startsWith('gov-'));
    return names.flatMap((name) => {
      if (name === 'public') return [{ value: name, label: () => word(name), actor: window.Portal.applicant }];
      if (name === 'assessed') return townships.map(({ id, name: called, area }) => ({ value: id, label: () => called['zh-Hans'], actor: { role: 'handler', organisation: id, area } }));
      const [role, organisation] = known[name];
      return [{ value: name, label: () => word(name), actor: { role, organisation, area: county } }];
    });
  }

  function show(choice, posts, chosen) {
    choice.textContent = '';
    for (const { value, label } of posts) choice.append(new Option(label(), value, false, value === chosen));
  }

  async function act(actor) {
    const mine = (turn += 1);
    const provider = byId('linli');
    byId('desk').setAttribute('aria-busy', 'true');
    const client = await window.Portal.openClient(actor, (share) => {
      byId('progress').hidden = share >= 1;
      byId('progress-bar').value = Math.round(share * 100);
    });
    byId('progress').hidden = true;
    if (mine !== turn) return client.close();
    const previous = provider.client;
    provider.client = client;
    if (previous) await previous.close();
    byId('desk').setAttribute('aria-busy', 'false');
    byId('desk').hidden = false;
    return client;
  }

  /** Fills the choice of posts, and calls `changed(client, county)` for the first and after each change. */
  async function start(names, changed) {
    const [{ county }, organisations] = await Promise.all([window.Portal.load('sample.json'), window.Portal.load('organisations.json')]);
    const posts = postsOf(county, organisations, names);
    const choice = byId('as-post');
    show(choice, posts, posts[0].value);
    const become = async () => {
      const client = await act(posts.find(({ value }) => value === choice.value).actor);
      if (client) await changed(client, county);
    };
    choice.addEventListener('change', () => become().catch(window.Portal.fail));
    document.addEventListener('portal-look', () => show(choice, posts, choice.value));
    await become();
  }

  window.Assess = { start };
})();
