import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { LinliError, type Actor } from '@linli/model';
import type { FeedHead } from '../../sql/stores.js';

/** How far somebody has read in each region. */
export type Positions = ReadonlyMap<string, FeedHead>;

/** Where a snapshot goes on: behind this case of this region. */
export interface SnapshotPlace {
  region: string;
  after: string | null;
}

// Longer numbers could not be compared in the database.
const PositionSchema = z.tuple([z.string().check(z.regex(/^\d{6}$/)), z.string().check(z.regex(/^[\w-]{1,64}$/)), z.string().check(z.regex(/^\d{1,18}$/))]);
const TokenSchema = z.object({
  v: z.literal(1),
  /** Who it was given to, as far as their sight goes. */
  for: z.string(),
  at: z.array(PositionSchema),
  page: z.optional(z.tuple([z.string().check(z.regex(/^\d{6}$/)), z.nullable(z.string().check(z.maxLength(64)))])),
});

/** An opaque text. There is nothing secret in it, and to change it opens nothing: what may be seen is asked anew each time. */
export function writeCursor(positions: Positions, actor: Actor, place?: SnapshotPlace): string {
  const at = [...positions].map(([region, { epoch, seq }]) => [region, epoch, seq]);
  return Buffer.from(JSON.stringify({ v: 1, for: sightOf(actor), at, ...(place && { page: [place.region, place.after] }) })).toString('base64url');
}

/**
 * @param name the parameter that it came as
 * @throws LinliError `invalid` for what this service never wrote; `cursor_expired` for a cursor of other regions, or of somebody who saw other things: what
 * they may see since is not in the changes
 */
export function readCursor(text: string, { regions, actor, name }: { regions: readonly string[]; actor: Actor; name: string }): { positions: Positions; place?: SnapshotPlace | undefined } {
  const token = TokenSchema.safeParse(parsed(text));
  if (!token.success) throw new LinliError('invalid', `That is not a cursor of this service`, { issues: [{ pointer: `query/${name}`, code: 'pattern' }] });
  const { at, page, for: sight } = token.data;
  const positions = new Map(at.map(([region, epoch, seq]) => [region, { epoch, seq }]));
  const isSame = positions.size === regions.length && regions.every((region) => positions.has(region));
  if (!isSame || sight !== sightOf(actor)) throw cursorExpired();
  return { positions, place: page && { region: page[0], after: page[1] } };
}

export function cursorExpired(): LinliError {
  return new LinliError('cursor_expired', 'The changes cannot be followed from there any more; begin with a snapshot');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function sightOf(actor: Actor): string {
  const sight = actor.role === 'applicant' ? [actor.role] : [actor.role, actor.organisation, actor.area];
  return createHash('sha256').update(JSON.stringify(sight)).digest('base64url').slice(0, 16);
}
