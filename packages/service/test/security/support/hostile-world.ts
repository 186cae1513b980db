import assert from 'node:assert/strict';
import { assessmentKind, appeal, keptProceedings, keptRegisters, petition, surveyKind, text, type Actor, type Organisation } from '@linli/model';
import type { Auth, ServiceOptions, Stores } from '@linli/service';
import { openWorld, type Sent, type World } from '../../http/support/world.js';
import { organisations as usual, staff } from '../../sql/support/desk.js';

const organisations: Organisation[] = [
  ...usual,
  { id: 'bureau', name: text('城管局', '城管局', 'Bureau'), kind: 'department', area: '350102' },
  { id: 'bureau-team', name: text('城管大队', '城管大隊', 'Team'), kind: 'department', area: '350102', parent: 'bureau' },
  { id: 'neighbour', name: text('邻县中心', '鄰縣中心', 'Next county'), kind: 'centre', area: '350103' },
  { id: 'foreign', name: text('外省中心', '外省中心', 'Elsewhere'), kind: 'centre', area: '44' },
];

/** Those who may see what is filed in the county against the bureau: whatever a test finds hidden from others, they must find. */
export const insiders = {
  clerk: staff('clerk', 'centre', '35'),
  dispatcher: staff('dispatcher', 'centre', '35'),
  verifier: staff('verifier', 'centre', '350102'),
  supervisor: staff('supervisor', 'centre', '350102'),
} as const satisfies Record<string, Actor>;

/** Those to whom it must be as if it were not there. `null` is the public without a token. */
export const outsiders: Readonly<Record<string, Actor | null>> = {
  'the public': null,
  'an applicant who signed in': { role: 'applicant', holds: [] },
  'a handler of another department': staff('handler', 'water', '350102'),
  'the head of another department': staff('approver', 'water', '350102'),
  'a grid worker of another department': staff('gridWorker', 'water', '350102'),
  'a clerk of the next county': staff('clerk', 'neighbour', '350103'),
  'a dispatcher of the next county': staff('dispatcher', 'neighbour', '350103'),
  'a verifier of the next county': staff('verifier', 'neighbour', '350103'),
  'a supervisor of the next county': staff('supervisor', 'neighbour', '350103'),
  'the system of the next county': staff('system', 'neighbour', '350103'),
  'a supervisor of another province': staff('supervisor', 'foreign', '44'),
  'a clerk of the accused': staff('clerk', 'bureau', '350102'),
  'a supervisor of the accused': staff('supervisor', 'bureau', '35'),
  'a handler of the accused': staff('handler', 'bureau', '350102'),
  'a clerk of a team of the accused': staff('clerk', 'bureau-team', '350102'),
};

/** Takes whom a token names at their word: the tests of tokens are others. */
const auth: Auth = {
  async authenticate(request) {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined) return null;
    const actor = JSON.parse(Buffer.from(token, 'base64url').toString()) as Actor;
    return { subject: subjectOf(actor), actor };
  },
};

function subjectOf(actor: Actor): string {
  return actor.role === 'applicant' ? 'applicant' : `${actor.role}-${actor.organisation}-${actor.area}`;
}

/** What is sent on behalf of somebody. */
export function by(actor: Actor | null, sent: Omit<Sent, 'as' | 'token'> = {}): Sent {
  return actor ? { ...sent, token: Buffer.from(JSON.stringify(actor)).toString('base64url') } : sent;
}

/** A service with everything that it can have, over PGlite, in which anybody can be anyone. */
export function openHostileWorld(options: Partial<ServiceOptions> & { over?: (stores: Stores) => Partial<Stores> } = {}): Promise<World> {
  return openWorld({
    auth,
    developmentIssuer: undefined,
    ...options,
    definitions: {
      caseTypes: [appeal, petition],
      organisations,
      divisions: async (parent) => (parent === null ? [{ code: '350102', name: '鼓楼区' }] : []),
      registers: keptRegisters({ load: async () => [] }),
      proceedings: keptProceedings({ kinds: [assessmentKind, surveyKind] }),
    },
    limits: { wait: 0, ...options.limits },
  });
}

/** What betrays how the service is made: a stack, a statement, a path, a name of the database's. */
const betrayals: readonly RegExp[] = [
  /\n\s+at \S+/, /\.(?:ts|m?js):\d+/, /node_modules|file:\/\/|\/packages\/|\/tmp\//, /linli_app|feed_head|case_files|pg_\w+|pglite|postgres/i, /syntax error at|violates|duplicate key|out of range|invalid input/i,
  /\b(?:TypeError|RangeError|SyntaxError|ZodError|ERR_[A-Z_]+)\b/, /\[object |undefined/,
];

/** Holds any answer whatever to what all answers are held to. @param sent what the asker wrote themselves, which may come back */
export function assertSound(where: string, { status, headers }: Response, body: string, sent = ''): void {
  const said = [body, ...[...headers].map(([name, value]) => `${name}: ${value}`)].join('\n');
  assert.ok(status < 500, `${where} → ${status} ${body.slice(0, 300)}`);
  for (const betrayal of betrayals) {
    const found = betrayal.exec(said)?.[0];
    assert.ok(found === undefined || sent.includes(found), `${where} tells ${String(found)}: ${body.slice(0, 300)}`);
  }
  assert.equal(headers.get('x-content-type-options'), 'nosniff', where);
  assert.match(headers.get('content-security-policy') ?? '', /sandbox/, where);
  assert.match(headers.get('x-request-id') ?? '', /^[\w-]{1,64}$/, where);
}
