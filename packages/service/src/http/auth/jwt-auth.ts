import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { LinliError } from '@linli/model';
import type { Auth } from './auth.js';
import { bearerOf } from './bearer.js';
import { readLinliClaims, type ReadClaims } from './claims.js';

export interface JwtAuthOptions {
  issuer: string;
  audience: string;
  /** The public keys of the issuer, or where they are fetched from and kept. One of the two. */
  jwks?: JSONWebKeySet | undefined;
  jwksUrl?: string | URL | undefined;
  /** Without it, {@link readLinliClaims}. */
  claims?: ReadClaims | undefined;
  /** Signatures by a public key only: whoever can check a shared secret can also sign. Without them, all of these. */
  algorithms?: readonly SignatureAlgorithm[] | undefined;
  /** Seconds by which clocks may differ. 30 without it. */
  tolerance?: number | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
}

export const signatureAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** Bearer tokens signed by an issuer: signature, issuer, audience and times are checked. A token without an end is not taken. */
export function jwtAuth(options: JwtAuthOptions): Auth {
  const { issuer, audience, algorithms = signatureAlgorithms, tolerance = 30, claims = readLinliClaims, clock } = options;
  const keys = keysOf(options);
  return {
    async authenticate(request) {
      const token = bearerOf(request);
      if (token === undefined) return null;
      const checks = { issuer, audience, algorithms: [...algorithms], clockTolerance: tolerance, currentDate: new Date(clock()), requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, keys, checks).catch((error: unknown) => {
        throw refusalOf(error);
      });
      return claims(payload);
    },
  };
}

function keysOf({ jwks, jwksUrl }: JwtAuthOptions): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks);
  if (jwksUrl !== undefined) return createRemoteJWKSet(new URL(jwksUrl));
  throw new LinliError('invalid', 'Tokens cannot be checked without the keys of their issuer: give jwks or jwksUrl');
}

/** That the keys cannot be fetched is no fault of the token: who bears it must not be signed out for it. */
function refusalOf(error: unknown): LinliError {
  const isUnreachable = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC';
  if (isUnreachable) return new LinliError('unavailable', 'Tokens cannot be checked now: the keys of their issuer cannot be had', { cause: error });
  return new LinliError('unauthenticated', 'The token is not good, or not any more; sign in again', { cause: error });
}
