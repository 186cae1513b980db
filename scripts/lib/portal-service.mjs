import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

const made = inRoot('examples/portal/public');
const data = join(made, 'data');
const read = (path) => JSON.parse(readFileSync(join(data, path), 'utf8'));

/**
 * The sample portal over a service of its own on PGlite: pages and service behind one address. What is done there stays in `folder`.
 * @param {{folder: string, port?: number, fresh?: boolean, databaseUrl?: string, onProgress?: (share: number) => void}} options `fresh` begins with the sample again
 * @returns {Promise<{url: string, close: () => Promise<unknown>}>} `url` ends without a slash
 */
export async function startPortal({ folder, port = 0, fresh = false, databaseUrl, onProgress }) {
  const { PortInUseError, folderBlobs, startService, staticFiles } = await import(pathToFileURL(inRoot('packages/service/dist/node/index.js')).href);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const definitions = await portalDefinitions(folder);
  await keepPhotos(folder, folderBlobs);
  const pages = staticFiles({ '/': made });
  const total = read('sample.json').count;
  const options = {
    databaseUrl, definitions, data: folder,
    developmentActors: actorOf,
    fallback: (request) => (new URL(request.url).pathname.endsWith('/js/service.js') ? whereTheServiceIs() : pages(request)),
    onSeedProgress: (done) => onProgress?.(done / total),
    // A demonstration has one visitor, who clicks fast.
    limits: { rates: Object.fromEntries(['trackReceipt', 'submitCommand', 'submitBatch', 'submitProceeding', 'exportRecords', 'waitForHints', 'open311', 'other'].map((route) => [route, { burst: 5000, perMinute: 5000 }])) },
  };
  const service = await onFreePort(port, PortInUseError, (free) => startService({ ...options, port: free }));
  return { url: service.url, close: () => service.close({ drain: 2 }) };
}

/** Where a port is taken, the next one. */
async function onFreePort(port, PortInUseError, start) {
  try {
    return await start(port);
  } catch (error) {
    if (!(error instanceof PortInUseError) || port === 0 || port >= 65535) throw error;
    return onFreePort(port + 1, PortInUseError, start);
  }
}

function whereTheServiceIs() {
  const text = "window.PortalService = { baseUrl: '', issuer: '/development' };\n";
  return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } });
}

async function portalDefinitions(folder) {
  const { assessmentKind, caseTypes, keptProceedings, keptRegisters, replay, reviewKind, surveyKind, taskPlanKind } = await import('@linli/model');
  const { county, shards, version } = read('sample.json');
  const organisations = read('organisations.json');
  const divisions = (parent) => {
    const above = parent ?? '36';
    const length = { 2: 4, 4: 6, 6: 9, 9: 12 }[above.length];
    return length ? read(`divisions/${above.length < 6 ? '36' : above.slice(0, 6)}.json`).filter(({ code }) => code.length === length && code.startsWith(above)) : [];
  };
  const proceedings = (kind) => read(`proceedings/${county}-${kind}.json`);
  return {
    regions: read('divisions/36.json').map(({ code }) => code).filter((code) => code.length === 6),
    caseTypes, organisations,
    divisions: async (parent) => divisions(parent),
    registers: keptRegisters({ load: async (name, region) => (county.startsWith(region) ? read(`registers/${county}-${name}.json`) : []) }),
    proceedings: keptProceedings({ kinds: [assessmentKind, reviewKind, surveyKind, taskPlanKind], load: async (kind) => proceedings(kind) }),
    seed: { version: firstVersion(folder, version), load: async () => samples(shards, replay) },
  };
}

/** The sample that this folder was filled from: a newer one is loaded only when it begins anew. */
function firstVersion(folder, version) {
  const note = join(folder, 'sample.txt');
  try {
    return readFileSync(note, 'utf8');
  } catch {
    writeFileSync(note, version);
    return version;
  }
}

function* samples(shards, replay) {
  for (let shard = 0; shard < shards; shard += 1) for (const { events, receipt } of read(`cases-${shard}.json`)) yield { case: replay(events), events, receipt };
}

/** The pictures that sample cases come with, kept where the service keeps its files. */
async function keepPhotos(folder, folderBlobs) {
  const blobs = await folderBlobs(join(folder, 'files'), { clock: Date.now });
  for (const { file, sha256 } of read('sample.json').photos) {
    const bytes = readFileSync(join(data, file));
    if (!(await blobs.state(sha256)).whole) await blobs.append(sha256, 0, bytes, bytes.length);
  }
  await blobs.close();
}

/** Anybody may be any post of the sample: `clerk~centre-360102~360102`. */
function actorOf(name) {
  const [role, organisation, area] = name.split('~');
  return role && organisation && area ? { role, organisation, area } : undefined;
}
