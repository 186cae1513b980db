import { LinliError, type Backend, type ErrorCode, type LinliClient, type ProceedingPort } from '@linli/client';
import { freezeBulletin, type Assessment, type Bulletin, type CaseRef, type Refusal } from '@linli/model';
import { played, rankedClient, type RankedOptions } from './ranked.js';
import { allRecords } from './records.js';
import { sampleClient, served } from './sample-client.js';

/** The street that most scorecard stories are about: it has objected, and its disputes were counted. */
export const assessedStreet = 'gongyuan';

/** An assessment whose disputes in time were counted: from the sample's cases and from some that nobody here may see. */
export function countedAssessment(): Assessment {
  const { state } = played({ id: 'y2026', period: '2026', until: 'answer' });
  const cases = allRecords().map(({ case: { ref } }) => ref);
  const elsewhere = Array.from({ length: 9 }, (_, index): CaseRef => ({ region: '360103', id: `elsewhere-${index}` }));
  const due = [...cases, ...elsewhere];
  const rows = { inTime: { cases: due.slice(0, due.length - 3) }, due: { cases: due } };
  const observations = state.observations.map((each) =>
    each.organisation === assessedStreet && each.indicator === 'onTime' ? { ...each, values: { inTime: due.length - 3, due: due.length }, rows } : each,
  );
  return { ...state, observations };
}

/** A correction before it counts, and one that does. */
export function correctedAssessment(): Assessment {
  const counted = countedAssessment();
  const of = (indicator: string) => counted.observations.find((each) => each.organisation === assessedStreet && each.indicator === indicator && each.period === counted.period);
  const [posted, events] = [of('posted'), of('events')];
  if (!posted || !events) throw new Error('The sample scheme has other indicators now');
  const by = { role: 'supervisor' as const, organisation: 'committee' };
  const at = '2027-01-13T09:00:00+08:00';
  const reason = '核对原始台账后更正：一季度有两个网格的公示牌是年底前补挂的，照片和验收单齐全。';
  return {
    ...counted,
    changes: [{ before: { ...posted, values: { ...posted.values, posted: 41 } }, after: { ...posted, at, by }, objection: null, reason }],
    corrections: [{ observation: { ...events, at, by }, objection: null, reason }],
  };
}

export function sampleBulletin(): Bulletin {
  return freezeBulletin(played({ id: 'y2026', period: '2026', until: 'publish' }).state);
}

/** A story's loader: the assessments of {@link rankedClient}, over the sample's cases. */
export function withAssessments(options?: RankedOptions): () => Promise<{ client: LinliClient }> {
  return async () => {
    const [ranked, sample] = await Promise.all([rankedClient(options), sampleClient({ person: 'supervisor', records: allRecords })]);
    return { client: { ...ranked, cases: sample.cases, caseTypes: sample.caseTypes } };
  };
}

/** Assessments never arrive. */
export function assessmentsWaiting(backend: Backend): Backend {
  return otherwise(backend, () => new Promise<never>(() => undefined));
}

/** Asking for assessments fails with this code. */
export function assessmentsFailing(code: ErrorCode): (backend: Backend) => Backend {
  return (backend) => otherwise(backend, () => Promise.reject(new LinliError(code, `A story asked for ${code}`)));
}

/** Whatever is asked is refused in these words. */
export function assessmentsRefusing(refusal: Refusal): (backend: Backend) => Backend {
  return (backend) => instead(backend, { ...(backend.proceedings as ProceedingPort), submit: async () => ({ status: 'rejected', refusal }) });
}

function otherwise(backend: Backend, answer: () => Promise<never>): Backend {
  return instead(backend, { list: answer, submit: answer, actions: answer });
}

function instead(backend: Backend, proceedings: ProceedingPort): Backend {
  return new Proxy(served(backend), {
    get(target, name) {
      const value: unknown = name === 'proceedings' ? proceedings : Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
