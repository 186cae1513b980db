import { formatDay } from '../../clock/format.js';
import { pickText, type Locale } from '../../text/text.js';
import type { Post } from '../post.js';
import { dutyLevelLabels } from './labels.js';
import { quoted, someOf } from './phrase.js';
import { responsibilityWords, type ResponsibilityWords } from './responsibility-words.js';
import type { Responsibility, ResponsiblePost, Unanswered } from './responsible-for.js';

/** Who was responsible, and what is not known of it: in sentences that anyone can read. */
export function explainResponsibility(result: Responsibility, locale: Locale): string[] {
  const words = responsibilityWords[locale];
  const { day, grid, service, posts, line, centre, department } = result;
  const name = (named: Parameters<typeof pickText>[0]) => pickText(named, locale);
  return [
    ...(grid ? [words.grid(formatDay(day, locale), quoted(grid.name, locale), grid.code)] : []),
    ...(line.length > 0 ? [words.line(line.map((organisation) => name(organisation.name)).join(words.up))] : []),
    ...(centre?.record?.phone ? [words.centre(name(centre.organisation.name), centre.record.phone)] : []),
    ...(service && department ? [words.department(quoted(service.label, locale), name(department.name))] : []),
    ...posts.map((post) => explainPost(post, locale, words)),
    ...result.unanswered.flatMap((one) => explainUnanswered(one, result, locale, words)),
  ];
}

function explainPost({ post, level, standIn }: ResponsiblePost, locale: Locale, words: ResponsibilityWords): string {
  const named = nameOf(post, words, locale);
  const done = level === null ? named : words.duty(named, pickText(dutyLevelLabels[level], locale));
  if (standIn?.post) return words.standIn(done, nameOf(standIn.post, words, locale), formatDay(standIn.until, locale));
  if (standIn) return words.away(done, formatDay(standIn.until, locale));
  return post.filled ? words.there(done) : words.vacant(done);
}

function nameOf({ label, phone }: Post, words: ResponsibilityWords, locale: Locale): string {
  return phone === null ? pickText(label, locale) : words.phone(pickText(label, locale), phone);
}

/** What a sentence about a post says already is not said again. */
function explainUnanswered(one: Unanswered, { day, service }: Responsibility, locale: Locale, words: ResponsibilityWords): string[] {
  const on = formatDay(day, locale);
  switch (one.code) {
    case 'no-grid':
      return [words.noGrid(on), ...(one.unsurveyed.length > 0 ? [words.unsurveyed(someOf(one.unsurveyed, locale))] : [])];
    case 'unknown-grid':
      return [words.unknownGrid(one.grid)];
    case 'not-in-force':
      return [words.notInForce(one.grid, on), ...(one.others.length > 0 ? [words.others(someOf(one.others, locale))] : [])];
    case 'no-boundary':
      return [words.noBoundary(one.grid)];
    case 'no-post':
      return [words.noPost(on)];
    case 'unknown-organisation':
      return [words.unknownOrganisation(one.organisation)];
    case 'no-centre':
      return [words.noCentre];
    case 'unknown-service':
      return [words.unknownService(quoted(one.service, locale))];
    case 'not-admitted':
      return [words.notAdmitted(quoted(one.service, locale), on)];
    case 'no-lead':
      return [words.noLead(quoted(service?.label ?? one.service, locale))];
    case 'vacant':
      return [];
    case 'no-substitute':
      return [words.problems[one.problem]];
  }
}
