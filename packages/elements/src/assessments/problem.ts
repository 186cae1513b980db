import type { ProceedingVerdict } from '@linli/client';
import { pickText, type Refusal } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../controls/notice/notice.js';
import { errorText } from '../core/error-text.js';
import type { LinliElement } from '../core/linli-element.js';

/** Why a step did not come about: refused by the rules, overtaken by someone else, or not decided at all. */
export type Problem = { refusal: Refusal } | { conflict: true } | { error: unknown };

/** @param verdict `undefined`: the host has taken it over */
export function problemOf(verdict: ProceedingVerdict | undefined): Problem | undefined {
  if (verdict?.status === 'rejected') return { refusal: verdict.refusal };
  return verdict?.status === 'conflict' ? { conflict: true } : undefined;
}

/** What stands in the way, in words. */
export function renderProblem(problem: Problem | undefined, { words, locale }: Pick<LinliElement, 'words' | 'locale'>): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return renderNotice('danger', html`<p>${'refusal' in problem ? pickText(problem.refusal.message, locale) : 'conflict' in problem ? words.errors.conflict : errorText(problem.error, words)}</p>`);
}
