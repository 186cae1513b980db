/* The portal over the service: who acts shows a token of the demonstration's issuer, and what is done is kept on this device until it has arrived. */
(function () {
  'use strict';
  const service = window.PortalService;
  const place = 'portal-store';

  /** Whether cases are at the service, rather than in this browser. */
  function isChosen() {
    return Boolean(service) && localStorage.getItem(place) !== 'page';
  }

  function choose(where) {
    localStorage.setItem(place, where);
    location.reload();
  }

  const nameOf = ({ role, organisation, area }) => [role, organisation, area].join('~');

  /** The citizen has no token: they are known by their receipts alone. */
  async function tokenFor(actor, signal) {
    const answer = await fetch(service.issuer + '/token', { method: 'POST', body: new URLSearchParams({ actor: nameOf(actor) }), signal });
    if (!answer.ok) throw new Error('The demonstration has no such post: ' + nameOf(actor));
    return (await answer.json()).access_token;
  }

  function open(actor) {
    const isStaff = actor.role !== 'applicant';
    const backend = window.LinliRemote.httpBackend({ baseUrl: service.baseUrl, getToken: isStaff ? ({ signal }) => tokenFor(actor, signal) : undefined });
    const store = window.LinliRemote.idbStore({ name: 'portal', subject: isStaff ? nameOf(actor) : 'public' });
    const scope = isStaff && actor.area.length >= 6 ? { regions: [actor.area.slice(0, 6)] } : undefined;
    return Linli.createClient({ backend, store, scope });
  }

  window.PortalRemote = { isThere: Boolean(service), isChosen, choose, open };
})();
