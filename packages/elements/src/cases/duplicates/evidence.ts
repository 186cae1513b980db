import type { FoundDuplicate, MatterShown } from '@linli/client';
import { explainDuplicate, formatInstant, treeLabel, type CaseType, type DuplicateEvidence, type Locale } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { renderBar } from '../../controls/bar/bar.js';
import type { FactsController } from '../facts/facts-controller.js';
import type { DuplicatesMessages } from './duplicates.messages.js';

/** By what evidence is shown. */
export interface EvidenceContext {
  caseType: CaseType | undefined;
  facts: FactsController;
  locale: Locale;
  offset: string;
  say: DuplicatesMessages;
}

/** The least score of each word for nearness but the last. */
const nearnesses = [0.85, 0.6, 0.35];

/** A score, 0 to 1, in a word and as a bar. */
export function renderNearness(score: number, say: DuplicatesMessages): TemplateResult {
  const level = nearnesses.findIndex((least) => score >= least);
  return html`<span class="nearness">${renderBar(score)} ${say.nearness[level < 0 ? 3 : level]}</span>`;
}

/** What speaks for and against, side by side. */
export function renderEvidence({ evidence }: FoundDuplicate, context: EvidenceContext): TemplateResult {
  const sentences = explainDuplicate(evidence, context.locale);
  return html`<ul class="evidence">
    ${evidence.map((piece, index) => renderPiece(piece, sentences[index] ?? '', context))}
  </ul>`;
}

function renderPiece(piece: DuplicateEvidence, sentence: string, context: EvidenceContext): TemplateResult {
  const { say } = context;
  const [left, right] = sidesOf(piece, context);
  return html`<li class="piece" data-kind=${piece.kind}>
    <div class="piece-head"><p>${sentence}</p> ${renderNearness(piece.score, say)}</div>
    <dl class="sides">
      <div><dt>${say.left}</dt><dd>${left}</dd></div>
      <div><dt>${say.right}</dt><dd>${right}</dd></div>
    </dl>
  </li>`;
}

function sidesOf(piece: DuplicateEvidence, { caseType, facts, locale, offset }: EvidenceContext): [unknown, unknown] {
  switch (piece.kind) {
    case 'matter': {
      const matter = ({ category, title }: Pick<MatterShown, 'category' | 'title'>) =>
        html`${title}<br /><span class="quiet">${caseType ? treeLabel(caseType.categories, category, locale) : category}</span>`;
      return [matter(piece.left), matter(piece.right)];
    }
    case 'place':
      return [facts.place(piece.left), facts.place(piece.right)];
    case 'time':
      return [formatInstant(piece.left, offset, locale), formatInstant(piece.right, offset, locale)];
  }
}
