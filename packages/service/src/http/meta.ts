import { LinliError, contractVersion, oldestVersion, type BackendFeature, type BackendMeta } from '@linli/model';
import type { Handlers } from './call.js';
import { isNamed, tagOf } from './etag.js';
import { openApi } from './openapi.js';
import type { ServiceMetrics } from './options.js';
import type { Surroundings } from './surroundings.js';

export function metaHandlers({ definitions, calendar, stores, retention }: Surroundings, metrics: ServiceMetrics | undefined): Handlers<'readMeta' | 'readOpenApi' | 'checkHealth' | 'checkReady' | 'readMetrics'> {
  const ready = askedOnceASecond(() => stores.ready());
  const document = JSON.stringify(openApi());
  const common: readonly BackendFeature[] = ['blobs', ...(definitions.registers ? (['registers'] as const) : []), ...(definitions.proceedings ? (['proceedings'] as const) : [])];
  // Definitions are long, and the same for all: they are written and hashed once.
  const [forPublic, forStaff] = [common, ['feed', 'numbers', ...common] as const].map((features) => {
    const rest: Omit<BackendMeta, 'actor'> = {
      schema: { min: oldestVersion, max: contractVersion },
      caseTypes: definitions.caseTypes,
      calendar,
      storage: { kind: 'remote' },
      features,
      retention: { verdicts: retention },
    };
    const text = JSON.stringify(rest);
    return { text, hash: tagOf(text) };
  });

  return {
    async readMeta({ requester: { actor }, headers }) {
      // The feed is for staff.
      const rest = actor.role === 'applicant' ? forPublic : forStaff;
      const asked = JSON.stringify(actor);
      const etag = tagOf(asked + rest?.hash);
      if (isNamed(etag, headers['if-none-match'])) return new Response(null, { status: 304, headers: { etag } });
      return new Response(`{"actor":${asked},${rest?.text.slice(1)}`, { headers: { 'content-type': 'application/json', etag } });
    },

    async readOpenApi() {
      return new Response(document, { headers: { 'content-type': 'application/json' } });
    },

    async checkHealth() {
      return plain('ok');
    },

    async checkReady() {
      if (!(await ready())) throw new LinliError('unavailable', 'The database does not answer, or is not migrated');
      return plain('ok');
    },

    async readMetrics() {
      if (!metrics?.render) throw new LinliError('not_found', 'This service was started without metrics');
      const { contentType, body } = await metrics.render();
      return plain(body, contentType);
    },
  };
}

/** Anybody may ask whether it is ready, as often as they like: the database is asked once a second. */
function askedOnceASecond(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: { answer: Promise<boolean>; until: number } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now >= last.until) last = { answer: ask().catch(() => false), until: now + 1000 };
    return last.answer;
  };
}

function plain(text: string, type = 'text/plain; charset=utf-8'): Response {
  return new Response(`${text}\n`, { headers: { 'content-type': type } });
}

