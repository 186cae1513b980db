import { explainWords, type ExplainWords } from './explain-words.js';
import { formatDay, formatExactInstant, formatInstant, formatLimit } from './format.js';
import { holidayName } from './holiday-name.js';
import { isTimed, totalOf } from './limit.js';
import { pickText, type Locale } from '../text/text.js';
import type { Basis, Clock } from './clock.js';
import type { Deadline } from './deadline.js';
import type { DayRun, Derivation, SkippedRun } from './derivation.js';

/**
 * A deadline in sentences from which a person can reckon it again by hand: the limit, its basis, each extension, the start, each
 * stretch of days that does not count and why, each make-up day that does, the last day and its end. Every day is written in full.
 */
export function explainDeadline(clock: Clock, deadline: Deadline, locale: Locale): string[] {
  const { derivation } = deadline;
  const words = explainWords[locale];
  const limit = clock.order ? words.limitOnOrder : words.limit;
  return [
    limit(pickText(clock.label, locale), formatLimit(clock.limit, locale)),
    ...(clock.basis ? [explainBasis(clock.basis, locale)] : []),
    ...explainExtensions(clock, derivation, locale),
    ...(isTimed(clock.limit.unit) ? explainTime(clock, derivation, locale) : explainDays(clock, derivation, locale)),
    ...explainStanding(derivation, locale),
    ...explainEnd(clock, deadline, locale),
  ];
}

/** Where a rule stands, as a sentence: `依据：济南市12345市民服务热线条例第 24 条。` */
export function explainBasis({ source, article }: Basis, locale: Locale): string {
  return explainWords[locale].basis(pickText(source, locale), article);
}

function explainExtensions({ extension }: Clock, { extensions, limit: { unit }, offset }: Derivation, locale: Locale): string[] {
  const words = explainWords[locale];
  const said = extensions.map(({ at, amount, total }) =>
    words.extension(formatInstant(at, offset, locale), formatLimit({ amount, unit }, locale), formatLimit({ amount: total, unit }, locale)),
  );
  const basis = said.length > 0 ? extension?.basis : undefined;
  return basis ? [...said, words.extensionBasis(pickText(basis.source, locale), basis.article)] : said;
}

function explainTime(clock: Clock, { pauses, offset }: Derivation, locale: Locale): string[] {
  const words = explainWords[locale];
  const moment = (instant: string): string => formatExactInstant(instant, offset, locale);
  return [
    words.startTimed(moment(clock.startedAt), clock.limit.unit),
    ...pauses.map(({ from, to, causes }) => words.pause(moment(from), moment(to), words.causes(causes))),
  ];
}

function explainDays(clock: Clock, { runs, offset }: Derivation, locale: Locale): string[] {
  const words = explainWords[locale];
  const start = totalOf(clock) === 0 ? words.startSameDay : words.start;
  return [start(formatInstant(clock.startedAt, offset, locale)), ...runs.flatMap((run) => explainRun(run, words.skipped, locale))];
}

function explainStanding({ pausedSince, pausedFor, offset }: Derivation, locale: Locale): string[] {
  const words = explainWords[locale];
  return pausedSince === null ? [] : [words.pausedSince(formatInstant(pausedSince, offset, locale), words.causes(pausedFor))];
}

/** A run that does not count is one sentence; of one that counts only its make-up days need saying. */
function explainRun(run: DayRun, say: ExplainWords['skipped'], locale: Locale): string[] {
  const words = explainWords[locale];
  if (run.counted) return run.makeup.map((day) => words.makeup(formatDay(day, locale)));
  const from = formatDay(run.from, locale);
  const days = run.days === 1 ? from : words.range(from, formatDay(run.to, locale), run.days);
  return [say(days, reasonOf(run, locale))];
}

function reasonOf({ reason, name = '', weekends, causes = [] }: SkippedRun, locale: Locale): string {
  const words = explainWords[locale];
  if (reason === 'holiday') return words.holiday(holidayName(name, locale), weekends);
  return reason === 'paused' ? words.paused(words.causes(causes)) : words.weekend;
}

function explainEnd(clock: Clock, deadline: Deadline, locale: Locale): string[] {
  const words = explainWords[locale];
  if (!deadline.known) return [words.unannounced(deadline.unannouncedYear)];
  const { lastDay, dueAt, derivation } = deadline;
  if (lastDay === null) return [words.due(formatExactInstant(dueAt, derivation.offset, locale))];
  const total = totalOf(clock);
  const ordinal = total === 0 ? words.lastDay : words.ordinal(total, clock.limit.unit);
  const nominal = derivation.rolled[0]?.from ?? lastDay;
  const last = formatDay(lastDay, locale);
  const onTheWay = derivation.rolled.flatMap((run) => explainRun(run, words.rolled, locale));
  if (nominal === lastDay) return [...onTheWay, words.last(ordinal, last)];
  return [words.nominal(ordinal, formatDay(nominal, locale)), ...onTheWay, words.rolledTo(last)];
}
