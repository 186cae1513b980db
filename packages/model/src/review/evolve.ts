import { mustFollow } from '../proceeding/following.js';
import type { StepTaken } from '../proceeding/proceeding.js';
import { isReviewAction, rules, type ReviewAction } from './may.js';
import type { Recusal, Review, ReviewPlan, ScoreSheet, Standing, SubjectTotal } from './review.js';
import { hasScored, isScoringOver, seatsWaitedFor } from './standing.js';

/** What the args of each step say, as `decideReview` writes them. */
interface StepArgs {
  plan: ReviewPlan & { agenda: string[] };
  open: { recusals: Pick<Recusal, 'seat' | 'subject' | 'ground'>[] };
  call: { subject: string };
  score: Pick<ScoreSheet, 'seat' | 'subject' | 'scores' | 'words'>;
  recuse: { seat: string; subject: string; words: string };
  absent: { seat: string };
  present: { seat: string };
  closeSubject: { subject: string; words: string };
  close: object;
  publish: { results: SubjectTotal[] };
}

/** The review after a step that was decided by `decideReview`. @throws RangeError when the step does not follow, or is none of a review */
export function evolveReview(review: Review | undefined, step: StepTaken, { id, area }: { id: string; area: string }): Review {
  const version = step.version;
  mustFollow(review, step, { id }, isReviewAction(step.action) && (review ? review.status === rules[step.action].in : step.action === 'plan'));
  if (!review || step.action === 'plan') return planned(step.args as unknown as StepArgs['plan'], { id, area, version });
  return settle({ ...review, ...change(review, step), version }, step.at);
}

function planned(plan: StepArgs['plan'], of: Pick<Review, 'id' | 'area' | 'version'>): Review {
  const standings = plan.agenda.map((subject): Standing => ({ subject, state: 'waiting', absent: [], handedIn: 0, calledAt: null, endedAt: null, words: '' }));
  return { ...plan, ...of, status: 'planned', up: null, standings, away: [], recusals: [], sheets: [], results: null };
}

function change(review: Review, { action, args, at }: StepTaken): Partial<Review> {
  const of = <A extends ReviewAction>(_action: A): StepArgs[A] => args as unknown as StepArgs[A];
  switch (action as ReviewAction) {
    case 'open':
      return { status: 'open', recusals: of('open').recusals.map((recusal) => ({ ...recusal, words: '', at })) };
    case 'call': {
      const { subject } = of('call');
      return { up: subject, standings: stand(review, subject, { state: 'up', absent: [...review.away], calledAt: at }) };
    }
    case 'score': {
      const { seat, subject, scores, words } = of('score');
      return { sheets: [...without(review, seat, subject), { seat, subject, scores, words, at }] };
    }
    case 'recuse': {
      const { seat, subject, words } = of('recuse');
      return { recusals: [...review.recusals, { seat, subject, ground: 'declared', words, at }], sheets: without(review, seat, subject) };
    }
    case 'absent':
      return { away: [...review.away, of('absent').seat], standings: mark(review, of('absent').seat, true) };
    case 'present':
      return { away: review.away.filter((seat) => seat !== of('present').seat), standings: mark(review, of('present').seat, false) };
    case 'closeSubject':
      return { standings: stand(review, of('closeSubject').subject, { state: 'ended', endedAt: at, words: of('closeSubject').words }) };
    case 'close':
      return { status: 'closed' };
    case 'publish':
      return { status: 'published', results: of('publish').results };
    default:
      return {};
  }
}

/** Counts who has scored, and ends the scoring of the subject that is up once nobody is waited for. Where nobody has scored, its convener ends it. */
function settle(review: Review, at: string): Review {
  const standings = review.standings.map((standing): Standing => {
    const handedIn = review.sheets.filter(({ subject }) => subject === standing.subject).length;
    const complete = standing.state === 'up' && handedIn > 0 && seatsWaitedFor(review, standing.subject).length === 0;
    if (!complete) return handedIn === standing.handedIn ? standing : { ...standing, handedIn };
    return { ...standing, handedIn, state: 'scored', endedAt: at };
  });
  return { ...review, standings };
}

function stand({ standings }: Review, subject: string, part: Partial<Standing>): Standing[] {
  return standings.map((standing) => (standing.subject === subject ? { ...standing, ...part } : standing));
}

/** A seat that leaves is missing where it has not scored yet; what it has handed in counts. Nobody comes back to what is over. */
function mark(review: Review, seat: string, isAway: boolean): Standing[] {
  return review.standings.map((standing) => {
    if (standing.subject !== review.up || isScoringOver(standing)) return standing;
    const absent = standing.absent.filter((other) => other !== seat);
    return { ...standing, absent: isAway && !hasScored(review, seat, standing.subject) ? [...absent, seat] : absent };
  });
}

function without({ sheets }: Review, seat: string, subject: string): ScoreSheet[] {
  return sheets.filter((sheet) => sheet.seat !== seat || sheet.subject !== subject);
}
