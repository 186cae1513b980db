import { UsageError } from './usage-error.js';

/** Where an OpenID provider says that its keys are (OpenID Connect Discovery 1.0, section 4). @throws UsageError */
export async function findKeys(issuer: string): Promise<string> {
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const failed = (why: string, cause?: unknown) => new UsageError(`${place} ${why}: look at --issuer, or name the keys with --jwks`, { cause });
  const answer = await fetch(place, { signal: AbortSignal.timeout(10_000) }).catch((cause: unknown) => {
    throw failed('does not answer', cause);
  });
  if (!answer.ok) throw failed(`answers ${answer.status}`);
  const said = (await answer.json().catch(() => undefined)) as { issuer?: unknown; jwks_uri?: unknown } | undefined;
  if (said?.issuer !== issuer) throw failed('is of another issuer');
  if (typeof said.jwks_uri !== 'string' || !URL.canParse(said.jwks_uri)) throw failed('names no jwks_uri');
  return said.jwks_uri;
}
