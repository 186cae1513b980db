import { formatLimit, pickText, type CaseType, type Change, type Locale, type Transition } from '@linli/model';
import type { CaseTimelineMessages } from './case-timeline.messages.js';
import type { TimelineStep } from './case-timeline.types.js';

/** What a step came to, in sentences, and the entries that these have said already. */
export interface StepNotes {
  notes: string[];
  said: readonly string[];
}

/** An entry says how much, and only the definition says of what: more time on which limit, in which unit. */
export function stepNotes({ changes, args }: TimelineStep, transition: Transition, caseType: CaseType, say: CaseTimelineMessages, locale: Locale): StepNotes {
  const onClock = (id: string, amount: number, sentence: CaseTimelineMessages['extended']): string[] => {
    const clock = caseType.clocks.find((candidate) => candidate.id === id);
    return clock ? [sentence(pickText(clock.label, locale), formatLimit({ amount, unit: clock.limit.unit }, locale))] : [];
  };
  const told = (change: Change): string[] => {
    if ('clock' in change) return change.clock === 'extend' ? onClock(change.id, change.amount, say.extended) : [];
    // Stars that were entered are shown as such.
    return 'set' in change && change.set === 'stars' && args['stars'] === undefined ? [say.stars(Number(change.value))] : [];
  };
  const request = changes.map(requestOf).find((value) => value !== undefined);
  const asked = request ? onClock(request.clock, request.amount, say.asked) : [];
  return { notes: [...asked, ...changes.flatMap(told), ...(merges(transition) ? [say.merged] : [])], said: asked.length > 0 ? ['clock', 'amount'] : [] };
}

function requestOf(change: Change): { clock: string; amount: number } | undefined {
  if (!('set' in change) || change.set !== 'request' || typeof change.value !== 'object' || change.value === null) return undefined;
  const { clock, amount } = change.value as { clock?: unknown; amount?: unknown };
  return typeof clock === 'string' && typeof amount === 'number' ? { clock, amount } : undefined;
}

function merges({ effects }: Transition): boolean {
  return effects.some((effect) => 'set' in effect && effect.set === 'mergedInto' && 'value' in effect && effect.value !== null);
}
