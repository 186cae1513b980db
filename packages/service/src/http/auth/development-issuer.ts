import { SignJWT, exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';
import type { Actor } from '@linli/model';
import { bytesOf } from '../body.js';
import { jwtAuth } from './jwt-auth.js';
import type { Auth } from './auth.js';

export interface DevelopmentIssuerOptions {
  /** Who may be signed in as, by name: a list, or whoever is made of a name. Nobody is asked for a password. */
  actors: Readonly<Record<string, Actor>> | ((name: string) => Actor | undefined);
  /** Where the routes are reached from outside, such as `http://localhost:8080/development`. It names the issuer. */
  issuer: string;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Seconds for which a token is good. An hour without it. */
  lifetime?: number | undefined;
}

/**
 * NOT FOR PRODUCTION: issues a token to whoever names one of its actors, so that a demonstration needs no identity provider. Its keys are made when it
 * starts and are gone with it.
 */
export interface DevelopmentIssuer {
  /** Takes its tokens, and no others. */
  auth: Auth;
  /** Answers the discovery document, the public keys, and `POST …/token` with a form that has `actor`. */
  fetch(request: Request): Promise<Response>;
  /** A token of one of the actors. */
  token(actor: string): Promise<string>;
}

/** Bytes of a form. */
const longestForm = 2000;

const audience = 'linli-development';

/** @see DevelopmentIssuer */
export async function developmentIssuer({ actors, issuer, clock, lifetime = 3600 }: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks: JSONWebKeySet = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'development' }] };

  const names = typeof actors === 'function' ? [] : Object.keys(actors);
  const actorOf = (name: string) => (typeof actors === 'function' ? actors(name) : Object.hasOwn(actors, name) ? actors[name] : undefined);

  const token = async (name: string) => {
    const seconds = Math.floor(clock() / 1000);
    return new SignJWT(claimsOf(actorOf(name)))
      .setProtectedHeader({ alg: 'ES256', kid: 'development', typ: 'JWT' })
      .setSubject(`development-${name}`)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lifetime)
      .sign(privateKey);
  };

  const answers: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    'GET /.well-known/openid-configuration': async () =>
      json({ issuer, jwks_uri: `${issuer}/jwks.json`, token_endpoint: `${issuer}/token`, id_token_signing_alg_values_supported: ['ES256'], linli_actors: names }),
    'GET /jwks.json': async () => json(jwks),
    async 'POST /token'(request) {
      const name = new URLSearchParams(new TextDecoder().decode(await bytesOf(request, longestForm))).get('actor') ?? '';
      if (!actorOf(name)) return json({ error: 'invalid_request', error_description: `Send one of these as actor: ${names.join(', ')}` }, 400);
      return json({ access_token: await token(name), token_type: 'Bearer', expires_in: lifetime });
    },
  };

  return {
    auth: jwtAuth({ issuer, audience, jwks, clock, algorithms: ['ES256'] }),
    token,
    async fetch(request) {
      const path = new URL(request.url).pathname.replace(/^.*(?=\/(?:\.well-known\/openid-configuration|jwks\.json|token)$)/, '');
      const answer = answers[`${request.method === 'HEAD' ? 'GET' : request.method} ${path}`];
      return answer ? answer(request) : json({ error: 'not_found' }, 404);
    },
  };
}

function claimsOf(actor: Actor | undefined): Record<string, unknown> {
  if (!actor || actor.role === 'applicant') return { linli_role: 'applicant' };
  return { linli_role: actor.role, linli_organisation: actor.organisation, linli_area: actor.area };
}

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
