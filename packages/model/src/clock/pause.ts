import { parseInstant } from './day.js';
import type { Clock, PauseCause } from './clock.js';
import { pauseCauses } from './names.js';

/** A stretch of time in milliseconds since 1970, or of day numbers, both ends included. */
export interface Span {
  from: number;
  to: number;
}

/** A stretch for which a clock stood, and all that it stood for. */
export interface PausedSpan extends Span {
  causes: readonly PauseCause[];
}

const none: readonly never[] = [];

export function hasOpenPause(clock: Clock, cause: PauseCause): boolean {
  return clock.pauses.some((pause) => pause.to === null && pause.cause === cause);
}

/** Since when a clock stands without a break, and what for; `undefined` while it runs. */
export function standingOf(clock: Clock): { since: number; causes: PauseCause[] } | undefined {
  if (!clock.pauses.some(({ to }) => to === null)) return undefined;
  const spans = spansOf(clock);
  let since = Math.min(...spans.filter(({ to }) => to === Infinity).map(({ from }) => from));
  // In reverse order of their ends: each that reaches the stretch known so far may make it longer.
  for (const { from, to } of [...spans].sort((one, other) => other.to - one.to)) {
    if (to >= since) since = Math.min(since, from);
  }
  return { since, causes: causesOf(spans.filter(({ to }) => to >= since)) };
}

/**
 * The pauses that are over, in order, as moments cut where their causes change, so that no two overlap. One that ends before it
 * begins (a clock set back) is none. While a clock stands, what it stands for is not over: nothing of that stretch is told.
 */
export function pausedSpans(clock: Clock): readonly PausedSpan[] {
  if (clock.pauses.length === 0) return none;
  const end = standingOf(clock)?.since ?? Infinity;
  const spans = spansOf(clock).filter(({ to }) => to < end);
  const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  return edges.slice(1).flatMap((to, index) => {
    const from = edges[index] as number;
    const causes = causesOf(spans.filter((span) => span.from <= from && to <= span.to));
    return causes.length > 0 ? [{ from, to, causes }] : [];
  });
}

/** An open pause ends at Infinity. */
function spansOf({ pauses }: Clock): (Span & { cause: PauseCause })[] {
  return pauses
    .map(({ from, to, cause }) => ({ from: parseInstant(from), to: to === null ? Infinity : parseInstant(to), cause }))
    .filter(({ from, to }) => from < to);
}

function causesOf(spans: readonly { cause: PauseCause }[]): PauseCause[] {
  return pauseCauses.filter((cause) => spans.some((span) => span.cause === cause));
}
