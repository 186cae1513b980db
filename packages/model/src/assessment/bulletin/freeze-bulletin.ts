import { sha256, type Digest } from '../../record/digest.js';
import type { Assessment } from '../life/assessment.js';
import type { Bulletin, BulletinFigure } from './bulletin.js';
import { digestOf } from './digest-of.js';
import { dataOf, figuresOf, plain } from './figures-of.js';
import type { Publication } from './publication.js';

export interface FreezeOptions {
  /** SHA-256 when absent. What an assessment keeps of its bulletin is that. */
  digest?: Digest | undefined;
}

/**
 * The bulletin of an assessment: once it is published, the same at any time, with the digest that the assessment keeps. `publication` says how
 * one is published that is only locked yet, and may be left out afterwards.
 * @throws RangeError when it is neither locked nor published, or there is no publication
 */
export function freezeBulletin(assessment: Assessment, publication?: Publication, { digest = sha256 }: FreezeOptions = {}): Bulletin {
  const { id, area, title, scheme, period, assessor, assessed, status, frozen } = assessment;
  if (frozen?.algorithm === digest.name) return frozen;
  if (status !== 'locked' && status !== 'published') throw new RangeError(`Assessment ${id} is ${status}: its figures may still change`);
  const how = status === 'published' ? assessment.publication : publication;
  if (!how) throw new RangeError(`Say how assessment ${id} is published`);

  const figures = assessment.observations.map(({ organisation, period: of, indicator, values, reason }): BulletinFigure => ({ organisation, period: of, indicator, values, reason }));
  const head = { format: 'linli.bulletin/1' as const, assessment: id, area, title: how.title ?? title, publication: how, assessor, scheme, period, assessed, figures };
  const whole = plain<Omit<Bulletin, 'algorithm' | 'digest'>>({ ...head, ...figuresOf(scheme, dataOf(head)) });
  return { ...whole, algorithm: digest.name, digest: digestOf(whole, digest) };
}
