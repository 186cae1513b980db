import { petition, text, type Actor, type Case, type CaseType, type FormValues, type Organisation } from '@linli/model';
import { organisations as directory } from '../support.js';
import { entries } from './entries/petition.js';
import { play } from './play.js';

const handler = (organisation: string): Actor => ({ role: 'handler', organisation, area: '36' });

/** A city office above the county's, and who reviews. */
const posts = {
  reviewer: handler('centre'),
  reReviewer: handler('power'),
  subUnit: handler('works-lamps'),
  townDispatcher: { role: 'dispatcher', organisation: 'centre-town', area: '360102001' },
  cityDispatcher: { role: 'dispatcher', organisation: 'city', area: '3601' },
  system: { role: 'system', organisation: 'centre', area: '360102' },
} satisfies Record<string, Actor>;

const city: Organisation = { id: 'city', name: text('市信访局', '市信訪局', 'City petition office'), kind: 'centre', area: '3601' };
export const organisations = [...directory, city];

/** @param caseType the petition as a tenant has it */
export function playPetition(caseType: CaseType = petition) {
  return play(caseType, entries, posts, { organisations });
}

export const { after, attempt, record, verdict } = playPetition();
type Moves = Parameters<typeof after>[0];

/** The way of a claim, answered, reviewed, re-reviewed. */
const trunk: Moves = [
  { by: 'applicant', action: 'register' },
  { by: 'dispatcher', action: 'forward' },
  { by: 'lead', action: 'accept' },
  { by: 'lead', action: 'handle' },
  { by: 'lead', action: 'reply' },
  { by: 'applicant', action: 'askReview' },
  { by: 'dispatcher', action: 'assignReview' },
  { by: 'reviewer', action: 'decideReview' },
  { by: 'applicant', action: 'askReReview' },
  { by: 'dispatcher', action: 'assignReReview' },
  { by: 'reReviewer', action: 'decideReReview' },
];

/** The way up to and with `action`, as a claim unless something else is filed. */
export function way(action: string, filed?: FormValues): Moves {
  const moves = trunk.slice(0, trunk.findIndex((move) => move.action === action) + 1);
  return moves.map((move) => (move.action === 'register' ? { ...move, args: filed } : move));
}

export function upTo(action: string, filed?: FormValues): Case {
  return after(way(action, filed));
}
