import { toCsv } from '@linli/client';
import { exactText, indicatorsOf, pickText, roundExact } from '@linli/model';
import type { RankingTable } from './rows.js';
import { groupTitle, type RankingPage } from './page.js';

/** The ranking as the cells of a spreadsheet: each organisation a row, each indicator a column. Numbers are exact decimals where they end. */
export function exportRows(tables: readonly RankingTable[], page: RankingPage): string[][] {
  const { facts: { assessment: { scheme }, cards }, say, locale, organisation } = page;
  const known = new Set(cards.flatMap(({ scores }) => scores.map(({ indicator }) => indicator)));
  const indicators = indicatorsOf(scheme).filter(({ id }) => known.has(id));
  const headings = [say.group, say.place, say.tied, say.organisation, say.total, say.grade, say.movement, say.notes, ...indicators.map(({ title }) => pickText(title, locale))];
  const points = (id: string) => {
    const card = cards.find((each) => each.organisation === id);
    return indicators.map((indicator) => number(card?.scores.find((score) => score.indicator === indicator.id)?.points ?? null));
  };
  const rows = tables.flatMap(({ rows: some, apart }) => [
    ...some.map(({ organisation: id, card, ranked, small }) => [
      groupTitle(scheme, card.group, locale),
      ranked ? String(ranked.place) : '',
      ranked?.tied ? say.tieCell : '',
      organisation(id),
      number(card.total),
      gradeText(card.grade, page),
      ranked?.movement ? say.moved[ranked.movement.kind](Math.abs(ranked.movement.by)) : '',
      [small > 0 ? say.small(small) : '', card.vetoes.length > 0 ? say.vetoed : ''].filter(Boolean).join(' '),
      ...points(id),
    ]),
    ...apart.map(({ organisation: id, group, why }) => [groupTitle(scheme, group, locale), '', '', organisation(id), '', '', '', say.without[why], ...points(id)]),
  ]);
  return [headings, ...rows];
}

export function gradeText(grade: string | null, { facts, locale }: Pick<RankingPage, 'facts' | 'locale'>): string {
  const found = facts.assessment.scheme.grades?.find(({ id }) => id === grade);
  return found ? pickText(found.title, locale) : (grade ?? '');
}

/** What no decimal ends is rounded: a spreadsheet reads no fractions. */
function number(exact: string | null): string {
  return exact === null ? '' : exactText(roundExact(exact, { digits: 10, mode: 'half-up' }));
}

export function exportText(rows: readonly (readonly string[])[]): Blob {
  return new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' });
}
