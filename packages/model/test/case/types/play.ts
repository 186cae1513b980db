import { deadlineOf, decide, evolve, type Actor, type Case, type CaseEvent, type CaseType, type Decision, type FormValues } from '@linli/model';
import { actors, command, context, organisations, start, type Options } from '../support.js';

/** One step: by whom, what, and when or with what entries other than the usual. */
export interface Move<Name extends string> {
  by: Name;
  action: string;
  args?: FormValues | undefined;
  now?: string | undefined;
}

/** A case type as it is played in tests: its usual entries, and the posts of `support` with more beside them. */
export function play<Name extends string = never>(caseType: CaseType, entries: Readonly<Record<string, FormValues>>, more: Record<Name, Actor> = {} as Record<Name, Actor>, options: Options = {}) {
  type Post = Name | keyof typeof actors;
  const posts: Record<string, Actor> = { ...actors, ...more };

  function attempt(state: Case | undefined, { by, action, args, now = state?.updatedAt ?? start }: Move<Post>): Decision {
    const actor = posts[by];
    if (!actor) throw new RangeError(`Nobody is called ${by}`);
    // Whatever the step is called that files it.
    const filing = state === undefined && { receipt: { code: `${caseType.receiptPrefix}-20260615-0000000A`, secret: '00000-00000' } };
    return decide(state, { ...command(action, args ?? entries[action] ?? {}), ...filing }, context(actor, now, { organisations, ...options, caseType }));
  }

  function record(moves: readonly Move<Post>[], from?: Case): { case: Case; events: CaseEvent[] } {
    const events: CaseEvent[] = [];
    let state = from;
    for (const move of moves) {
      const decision = attempt(state, move);
      if (!decision.ok) throw new Error(`${move.action} by ${move.by}: ${verdict(state, move)}`);
      events.push(...decision.events);
      state = decision.events.reduce<Case | undefined>(evolve, state);
    }
    if (!state) throw new Error('No steps, no case');
    return { case: state, events };
  }

  /** The refusal's code with the fields that are wrong, or `ok`. */
  function verdict(state: Case | undefined, move: Move<Post>): string {
    const decision = attempt(state, move);
    if (decision.ok) return 'ok';
    const { code, issues = [] } = decision.refusal;
    return [code, ...issues.map((issue) => `${issue.field} ${issue.code}`)].join(', ');
  }

  return { attempt, record, verdict, after: (moves: readonly Move<Post>[], from?: Case): Case => record(moves, from).case };
}

/** The last day of a clock that runs, or why there is none. */
export function lastDay(state: Case, id: string, calendar = context(actors.clerk).calendar): string | null | undefined {
  const clock = state.clocks.find((candidate) => candidate.id === id && candidate.stoppedAt === null);
  const deadline = clock && deadlineOf(clock, calendar);
  return deadline && (deadline.known ? deadline.lastDay : 'unknown');
}
