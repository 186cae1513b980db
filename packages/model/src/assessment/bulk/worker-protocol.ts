import type { Observation } from '../observation.js';
import type { Scheme } from '../scheme.js';
import type { Scorecard, Trace } from '../score.js';
import type { Notes, Values } from './leaf-figures.js';
import { createScoreTable } from './score-table.js';
import type { ScoreChange, ScoreProgress, ScoreTable, ScoreTableOptions } from './table.types.js';

/*
 * What a page and a score table say to each other, whether the table is in a Worker or, where there is none, in the page. Everything can be
 * cloned; columns are handed over.
 */

/** What can be asked, by kind: `create` comes first. */
export interface ScoreQuestions {
  create: { scheme: Scheme } & ScoreTableOptions;
  load: { observations: readonly Observation[] };
  fill: { indicator: string; input: string; figures: Float64Array; digits?: number };
  run: object;
  change: { organisation: string; period: string; indicator: string; values: Values; notes?: Notes };
  card: { organisation: string; period: string };
  explain: { organisation: string; period: string; subject: string };
}

/** Totals and places of all rows, as in a {@link ScoreTable}: columns of their own. */
export interface ScoreColumns {
  totals: Float64Array;
  totalDigits: number;
  ranks: Uint32Array;
}

/** What a change came to: for each row whose total or place is another one, what it is now. */
export interface ChangedScores extends ScoreChange {
  rows: readonly { row: number; total: number; rank: number }[];
}

export interface ScoreAnswers {
  create: { rows: number };
  load: null;
  fill: null;
  run: ScoreColumns;
  change: ChangedScores;
  card: Scorecard;
  explain: Trace;
}

export type ScoreKind = keyof ScoreQuestions;

/** `id` is repeated in every reply. */
export type ScoreRequest = { [Kind in ScoreKind]: { id: number; kind: Kind } & ScoreQuestions[Kind] }[ScoreKind];

export type ScoreReply =
  | { id: number; kind: 'progress'; progress: ScoreProgress }
  | { id: number; kind: 'answer'; answer: ScoreAnswers[ScoreKind] }
  | { id: number; kind: 'failed'; error: { name: string; message: string } };

/** A reply, and the buffers that are handed over with it. */
export interface ScoreMessage {
  reply: ScoreReply;
  transfer: readonly ArrayBuffer[];
}

/**
 * Answers requests over one table. Replies come one by one, between steps of a few milliseconds; the last is an answer or a failure. A
 * Worker posts them all at once, a page takes a few, draws, and goes on. One request is finished before the next.
 */
export function scoreAnswerer(): (request: ScoreRequest) => Generator<ScoreMessage, void> {
  let table: ScoreTable | null = null;
  return function* (request) {
    const { id } = request;
    try {
      if (request.kind === 'create') {
        table = createScoreTable(request.scheme, request);
        yield answered(id, { rows: table.rows });
        return;
      }
      if (!table) throw new RangeError('There is no table yet');
      if (request.kind !== 'run') {
        yield answered(id, answerTo(table, request));
        return;
      }
      for (const progress of table.runSteps()) yield { reply: { id, kind: 'progress', progress }, transfer: [] };
      const columns = { totals: table.totals.slice(), totalDigits: table.totalDigits, ranks: table.ranks.slice() };
      yield answered(id, columns, [columns.totals.buffer, columns.ranks.buffer]);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      yield { reply: { id, kind: 'failed', error: { name, message } }, transfer: [] };
    }
  };
}

function answered(id: number, answer: ScoreAnswers[ScoreKind], transfer: readonly ArrayBuffer[] = []): ScoreMessage {
  return { reply: { id, kind: 'answer', answer }, transfer };
}

function answerTo(table: ScoreTable, request: Exclude<ScoreRequest, { kind: 'create' | 'run' }>): ScoreAnswers[ScoreKind] {
  switch (request.kind) {
    case 'load':
      table.load(request.observations);
      return null;
    case 'fill':
      table.fill(request.indicator, request.input, request.figures, request.digits);
      return null;
    case 'change': {
      const change = table.change(request.organisation, request.period, request.indicator, request.values, request.notes);
      const rows = [...new Set([...change.totals, ...change.ranks])].map((row) => ({ row, total: table.totals[row] as number, rank: table.ranks[row] as number }));
      return { ...change, rows };
    }
    case 'card':
      return table.card(request.organisation, request.period);
    case 'explain':
      return table.explain(request.organisation, request.period, request.subject);
  }
}
