import { localProceedings, type LinliClient } from '@linli/client';
import { appeal, assessmentKind, type Actor, type Assessment, type CaseRef, type Figure, type Organisation, type Scheme } from '@linli/model';
import { intake } from '../cases/support.js';
import { Desks, instead } from '../desks.js';
import { east, figuresOf, north, south, testScheme } from './support-scheme.js';

const area = '360102';

export const posts = {
  applicant: { role: 'applicant', holds: [] },
  drafter: { role: 'supervisor', organisation: 'committee', area },
  head: { role: 'approver', organisation: 'committee', area },
  clerk: { role: 'clerk', organisation: 'committee', area },
  north: { role: 'handler', organisation: 'north', area: '360102001' },
  south: { role: 'handler', organisation: 'south', area: '360102002' },
} satisfies Record<string, Actor>;
export type PostName = keyof typeof posts;

const named = (zh: string, en: string) => ({ 'zh-Hans': zh, 'zh-Hant': zh, en });
const organisations: Organisation[] = [
  { id: 'committee', name: named('区政法委', 'District Committee'), kind: 'centre', area },
  { id: 'north', name: named('北街道', 'North Street'), kind: 'township', area: '360102001' },
  { id: 'south', name: named('南街道', 'South Street'), kind: 'township', area: '360102002' },
  { id: 'east', name: named('东街道', 'East Street'), kind: 'township', area: '360102003' },
];
const divisions: Record<string, { code: string; name: string }[]> = {
  '': [{ code: '36', name: 'Jiangxi' }], '36': [{ code: '3601', name: 'Nanchang' }], '3601': [{ code: area, name: 'Donghu' }],
  [area]: [{ code: '360102001', name: 'North' }], '360102001': [{ code: '360102001001', name: 'East Gate' }],
};

const names: readonly string[] = ['begin', 'observe', 'confirm', 'lock', 'publish'];
const by: Record<string, PostName> = { begin: 'drafter', observe: 'drafter', correct: 'drafter', recalculate: 'drafter', object: 'north' };

/** An assessor and those assessed, over one store, at a clock that a test sets. */
export class Assessors extends Desks<PostName> {
  readonly area = area;

  constructor() {
    super('2026-07-02T09:00:00+08:00', posts, { caseTypes: [appeal], organisations, divisions: async (parent) => divisions[parent ?? ''] ?? [], proceedings: localProceedings({ kinds: [assessmentKind] }) });
  }

  /** Files so many cases, and answers their refs. */
  async cases(count: number): Promise<CaseRef[]> {
    const client = await this.client('applicant');
    const refs: CaseRef[] = [];
    for (let number = 1; number <= count; number += 1) {
      const verdict = await client.commands.register('appeal', { ...intake, subject: `Lamp ${number} is out` }).settled;
      if (verdict.status !== 'applied') throw new Error(`Not filed: ${JSON.stringify(verdict)}`);
      refs.push(verdict.ref);
    }
    return refs;
  }

  /** An assessment of a month, taken as far as `until`. */
  async assess(until: 'observe' | 'confirm' | 'lock' | 'publish', { id, period = '2026-06', figures = allFigures(period), scheme = testScheme, assessed = everyone }: AssessOptions): Promise<Assessment> {
    const args: Record<string, Record<string, unknown>> = {
      begin: { title: named('平安建设月度考评', 'Monthly assessment'), scheme, period, assessed },
      observe: { observations: figures },
      confirm: {}, lock: {}, publish: {},
    };
    for (const action of names.slice(0, names.indexOf(until) + 1)) await this.act(id, action, args[action] ?? {});
    return this.read(id);
  }

  act(id: string, action: string, args: Record<string, unknown>, post: PostName = by[action] ?? 'head'): Promise<void> {
    return this.take(post, 'assessments', { id, area }, action, args);
  }

  async read(id: string, post: PostName = 'drafter'): Promise<Assessment> {
    const client = await this.client(post);
    const found = (await client.assessments.list(area)).find((assessment) => assessment.id === id);
    if (!found) throw new Error(`No ${id} for ${post}`);
    return found;
  }
}

export interface AssessOptions {
  id: string;
  period?: string;
  figures?: Figure[];
  scheme?: Scheme;
  assessed?: Assessment['assessed'];
}

export const everyone: Assessment['assessed'] = [{ organisation: 'north', group: 'A' }, { organisation: 'south', group: 'A' }, { organisation: 'east', group: 'A' }];

export function allFigures(period = '2026-06'): Figure[] {
  return [...figuresOf('north', period, north), ...figuresOf('south', period, south), ...figuresOf('east', period, east)];
}

/** The client, whose assessments do otherwise. */
export function assessing(client: LinliClient, part: Partial<LinliClient['assessments']>): LinliClient {
  return instead(client, 'assessments', part);
}
