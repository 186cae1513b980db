/* The portal's side of Linli: where divisions, organisations and sample cases come from, and who acts. */
(function () {
  'use strict';
  const store = 'linli-portal';
  const shardOf = (parent) => (parent.length < 6 ? '36' : parent.slice(0, 6));
  const lengthBelow = { 2: 4, 4: 6, 6: 9, 9: 12 };
  const loaded = new Map();

  /** A JSON file of the portal, fetched once. */
  function load(path) {
    if (!loaded.has(path)) {
      const answer = fetch('data/' + path).then((response) => {
        if (!response.ok) throw new Error('data/' + path + ': ' + response.status);
        return response.json();
      });
      loaded.set(path, answer);
      answer.catch(() => loaded.delete(path));
    }
    return loaded.get(path);
  }

  /** Divisions right below `parent`; below nothing, the prefectures of the province. */
  async function divisions(parent) {
    const above = parent || '36';
    const length = lengthBelow[above.length];
    if (!length) return [];
    const list = await load('divisions/' + shardOf(above) + '.json');
    return list.filter(({ code }) => code.length === length && code.startsWith(above));
  }

  /** A register as far as it is of a region: there is one county that has any. */
  function loadRegister(county, name, region) {
    return county.startsWith(region) ? load('registers/' + county + '-' + name + '.json') : Promise.resolve([]);
  }

  /** What organisations do about organisations, with the rules for it: only pages of assessment have any. */
  function proceedingsOf(rules, county) {
    if (!rules) return undefined;
    const kinds = [rules.assessmentKind, rules.reviewKind, rules.surveyKind, rules.taskPlanKind];
    return rules.localProceedings({ kinds, load: (kind) => load('proceedings/' + county + '-' + kind + '.json') });
  }

  /** The sample cases, one file after the other: a file is let go before the next is fetched. A case is the sum of its events. */
  async function* sampleCases(sample) {
    for (let shard = 0; shard < sample.shards; shard += 1) {
      const response = await fetch('data/cases-' + shard + '.json');
      for (const { events, receipt } of await response.json()) yield { case: window.LinliLocal.replay(events), events, receipt };
    }
  }

  /** The pictures that sample cases come with, kept where the cases are. */
  async function keepPhotos(backend, { photos, version }) {
    if (localStorage.getItem('portal-photos') === version) return;
    for (const { file, sha256 } of photos) {
      const response = await fetch('data/' + file);
      await backend.putBlob(sha256, await response.blob());
    }
    localStorage.setItem('portal-photos', version);
  }

  /** The sample that this store was filled from: a newer one is loaded only after a reset. */
  function seedVersion(sample) {
    try {
      const first = localStorage.getItem('portal-sample') || sample.version;
      localStorage.setItem('portal-sample', first);
      return first;
    } catch {
      return sample.version;
    }
  }

  /**
   * A client for one actor: over the service where there is one, else on the portal's store in this browser. With `onProgress` (0 to 1) the
   * sample cases are loaded there first, where they are not there yet.
   */
  function openClient(actor, onProgress) {
    return window.PortalRemote.isChosen() ? window.PortalRemote.open(actor) : openInPage(actor, onProgress);
  }

  async function openInPage(actor, onProgress) {
    const [sample, organisations] = await Promise.all([load('sample.json'), load('organisations.json')]);
    const registers = window.LinliGrids && window.LinliGrids.localRegisters({ load: (name, region) => loadRegister(sample.county, name, region) });
    const proceedings = proceedingsOf(window.LinliAssessments, sample.county);
    const options = { name: store, actor, caseTypes: window.LinliLocal.caseTypes, organisations, divisions, registers, proceedings };
    const seed = onProgress && {
      seed: () => Promise.resolve(sampleCases(sample)),
      seedVersion: seedVersion(sample),
      onSeedProgress: (done) => onProgress(done / sample.count),
    };
    const backend = window.LinliLocal.localBackend(Object.assign(options, seed));
    const client = await Linli.createClient({ backend });
    if (onProgress) await keepPhotos(backend, sample);
    return client;
  }

  /** Deletes all cases of this browser, so that the next page begins with the sample again. */
  function reset() {
    for (const key of ['portal-sample', 'portal-photos']) localStorage.removeItem(key);
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(store);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('Another page keeps the sample data open.'));
    });
  }

  /** A receipt on its way to the tracking page. Its secret never stands in an address. */
  function carry(receipt) {
    sessionStorage.setItem('portal-receipt', JSON.stringify(receipt));
  }

  function carried() {
    const receipt = sessionStorage.getItem('portal-receipt');
    sessionStorage.removeItem('portal-receipt');
    return receipt && JSON.parse(receipt);
  }

  window.Portal = { load, divisions, openClient, reset, carry, carried, applicant: { role: 'applicant', holds: [] } };
})();
