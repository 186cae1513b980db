import { explainScore, type Assessment, type AssessmentData, type Observation, type Scheme, type Trace } from '@linli/model';

/** A trace, and what it was worked out from as far as that is known. */
export interface Explained {
  trace: Trace;
  scheme: Scheme | undefined;
  data: AssessmentData | undefined;
  changes: Assessment['changes'];
}

/** Whose score of what is to be explained, by what. */
export interface ToExplain {
  trace: Trace | undefined;
  scheme: Scheme | undefined;
  data: AssessmentData | undefined;
  assessment: Assessment | undefined;
  organisation: string | undefined;
  subject: string;
}

/** Works a trace out when it is first asked for, and again only when something else is to be explained. */
export class Explainer {
  #asked: ToExplain | undefined;
  #answer: Explained | 'withheld' | null = null;

  /**
   * `null`: there is nothing to explain, such as an indicator that the scheme does not have. `withheld`: the score depends on figures of others
   * that are not published.
   */
  explain(asked: ToExplain): Explained | 'withheld' | null {
    const last = this.#asked;
    if (!last || (Object.keys(asked) as (keyof ToExplain)[]).some((member) => asked[member] !== last[member])) {
      this.#answer = answerTo(asked);
    }
    this.#asked = asked;
    return this.#answer;
  }
}

function answerTo({ trace, assessment, organisation, subject, ...given }: ToExplain): Explained | 'withheld' | null {
  const scheme = given.scheme ?? assessment?.scheme;
  const data = given.data ?? assessment;
  const changes = assessment?.changes ?? [];
  if (trace) return { trace, scheme, data, changes };
  if (!scheme || !data || organisation === undefined) return null;
  try {
    const worked = explainScore(scheme, data, organisation, subject);
    return isAsPublished(worked, assessment) ? { trace: worked, scheme, data, changes } : 'withheld';
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What the public may see of the figures does not always lead to the score that was published: then no explanation is better than a wrong one. */
function isAsPublished({ organisation, subject, result }: Trace, assessment: Assessment | undefined): boolean {
  const card = assessment?.published?.cards.find((one) => one.organisation === organisation);
  if (!card) return true;
  const published = subject === 'total' ? card.total : (card.scores.find(({ indicator }) => indicator === subject)?.points ?? null);
  return published === result;
}

/** The observation that counts: the last of the subject in the period. */
export function observationOf({ trace: { organisation, period, subject }, data }: Explained): Observation | undefined {
  const about = data?.observations.filter((one) => one.organisation === organisation && one.period === period && one.indicator === subject);
  return about?.[about.length - 1];
}
