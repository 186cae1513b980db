import type { LinliClient, ProceedingVerdict } from '@linli/client';
import { checkScores, commentLength, countCharacters, sheetTotal, type Exact, type FormIssue, type FormValues, type Instant, type Review, type ScoreSheet } from '@linli/model';
import type { LinliElement } from '../../core/linli-element.js';
import { DraftKeeper } from '../../cases/intake-form/draft-keeper.js';
import type { Problem } from '../problem.js';
import { SentOnce } from '../sent-once.js';

/** The name of the comment in a draft: no criterion is called so. */
const commentKey = '#comment';

/** What a sheet is about. */
export interface SheetRef {
  review: Review;
  seat: string;
  subject: string;
}

/** What a judge gives one subject, from the first key to the verdict: typed, kept as a draft, checked, confirmed, sent. */
export class ScoreEntry {
  /** `edit`: being entered; `confirm`: looked over before it is sent. */
  stage: 'edit' | 'confirm' = 'edit';
  /** Whether a sheet that was handed in is being corrected. */
  correcting = false;
  /** Whether it was handed in, which the review may not show yet. */
  handedIn = false;
  issues: readonly FormIssue[] = [];
  problem: Problem | undefined;
  sending = false;
  /** When the draft that was brought back was kept. */
  restoredAt: Instant | '' = '';
  typed: FormValues = {};

  readonly #host: LinliElement;
  readonly #draft: DraftKeeper;
  readonly #sent = new SentOnce();
  #key = '';
  #client: LinliClient | undefined;

  constructor(host: LinliElement) {
    this.#host = host;
    this.#draft = new DraftKeeper(host);
  }

  /** Turns to a sheet, or to none. What was typed for the last one stays in its draft. */
  follow(client: LinliClient | undefined, ref: SheetRef | undefined): void {
    const key = keyOf(ref);
    if (key === this.#key && client === this.#client) return;
    this.#draft.flush();
    this.#key = key;
    this.#client = client;
    this.#reset(ref && sheetOf(ref));
    if (client && key) void this.#restore(client, key);
  }

  /** Whether this sheet is still the one that is shown. */
  isAt(ref: SheetRef): boolean {
    return this.#key === keyOf(ref);
  }

  /** Whether something is typed that was not sent. */
  get isTouched(): boolean {
    return this.#isTouched;
  }
  #isTouched = false;
  /** What was entered since this sheet was turned to. */
  #entered: FormValues = {};

  get comment(): string {
    return String(this.typed[commentKey] ?? '');
  }

  /** By how many characters the comment is too long. */
  get commentOver(): number {
    return this.comment.length <= commentLength ? 0 : Math.max(0, countCharacters(this.comment) - commentLength);
  }

  /** What the points that can be given sum to; `null` before there is any. */
  total(review: Review): Exact | null {
    const scores = this.#sound(review);
    return Object.keys(scores).length > 0 ? sheetTotal({ scores }) : null;
  }

  /** The points of a criterion, where they can be given. */
  points(review: Review, criterion: string): number | undefined {
    const points = this.#sound(review)[criterion];
    return points === undefined ? undefined : Number(points);
  }

  enter(name: string, text: string): void {
    this.#isTouched = true;
    this.#entered = { ...this.#entered, [name]: text };
    this.typed = { ...this.typed, [name]: text };
    this.issues = this.issues.filter(({ field }) => field !== name);
    this.#draft.touch(this.typed, name);
    this.#host.requestUpdate();
  }

  enterComment(text: string): void {
    this.enter(commentKey, text);
  }

  /** Begins again from what was handed in. */
  correct(sheet: ScoreSheet): void {
    this.#reset(sheet);
    this.correcting = true;
    this.#host.requestUpdate();
  }

  /** Whether it can be sent: else `issues` say what is wrong. */
  check(review: Review): boolean {
    this.issues = checkScores(review, this.#points).issues;
    this.problem = undefined;
    this.#host.requestUpdate();
    return this.issues.length === 0 && this.commentOver === 0;
  }

  args({ review, seat, subject }: SheetRef): { seat: string; subject: string; scores: NonNullable<ScoreSheet['scores']>; words: string } {
    return { seat, subject, scores: checkScores(review, this.#points).scores, words: this.comment };
  }

  send(client: LinliClient, ref: SheetRef): Promise<ProceedingVerdict> {
    const args = this.args(ref);
    const { id: review, area } = ref.review;
    return this.#sent.send(JSON.stringify([this.#key, args]), (id) => client.reviews.act({ id: review, area, version: null }, 'score', args, { id }));
  }

  /** It was handed in: there is nothing left to keep. */
  settle(): void {
    this.stage = 'edit';
    this.correcting = false;
    this.handedIn = true;
    this.restoredAt = '';
    this.#isTouched = false;
    void this.#draft.discard();
    this.#host.requestUpdate();
  }

  #sound(review: Review): NonNullable<ScoreSheet['scores']> {
    const { scores, issues } = checkScores(review, this.#points);
    return Object.fromEntries(Object.entries(scores).filter(([id]) => !issues.some(({ field }) => field === id)));
  }

  get #points(): FormValues {
    return Object.fromEntries(Object.entries(this.typed).filter(([name]) => name !== commentKey));
  }

  #reset(sheet: ScoreSheet | undefined): void {
    this.stage = 'edit';
    this.correcting = false;
    this.handedIn = false;
    this.issues = [];
    this.problem = undefined;
    this.restoredAt = '';
    this.#isTouched = false;
    this.#entered = {};
    this.typed = sheet?.scores ? { ...sheet.scores, [commentKey]: sheet.words } : {};
  }

  async #restore(client: LinliClient, key: string): Promise<void> {
    const draft = await this.#draft.open(client, key);
    if (!draft || this.#key !== key) return;
    // What was typed while the draft was being read is newer than the draft.
    this.typed = { ...this.typed, ...draft.values, ...this.#entered };
    if (this.#isTouched) this.#draft.touch(this.typed);
    this.#isTouched = true;
    this.correcting = true;
    this.restoredAt = draft.savedAt;
    this.#host.requestUpdate();
  }
}

function keyOf(ref: SheetRef | undefined): string {
  return ref ? `score-sheet.${ref.review.id}.${ref.seat}.${ref.subject}` : '';
}

/** The sheet that a seat has handed in. */
export function sheetOf({ review, seat, subject }: SheetRef): ScoreSheet | undefined {
  return review.sheets.find((sheet) => sheet.seat === seat && sheet.subject === subject);
}
