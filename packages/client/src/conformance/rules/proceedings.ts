import type { Actor, ProceedingCommand, ProceedingKindName, ProceedingVerdict } from '@linli/model';
import type { ProceedingPort } from '../../proceedings.js';
import { ConformanceFailure } from '../failure.js';
import { fails, holds, includes, same, sameMembers } from '../check.js';
import type { Rule, RuleGroup } from '../rule.js';
import { citizen, far, here, staff } from '../setup.js';
import { assessment, design, figures, type ProceedingDraft } from '../proceeding-drafts.js';
import { patiently, type Stage } from '../stage.js';

const desk = staff('supervisor');
const head = staff('approver');
const assessed = staff('handler', 'lamps');

async function portOf(stage: Stage, by: Actor): Promise<ProceedingPort> {
  const { proceedings } = await stage.as(by);
  if (!proceedings) throw new ConformanceFailure('a back end with proceedings has `proceedings`', 'a port', proceedings);
  return proceedings;
}

const command = (stage: Stage, kind: ProceedingKindName, of: string, { action, args, base }: ProceedingDraft): ProceedingCommand => ({ id: stage.id(), kind, of, area: here, action, args, base });

async function act(stage: Stage, by: Actor, given: ProceedingCommand): Promise<ProceedingVerdict> {
  const port = await portOf(stage, by);
  return patiently(() => port.submit(given));
}

/** An assessment with its figures, that only those who make it may see. Answers its id. */
async function begun(stage: Stage): Promise<string> {
  const of = `assessment-${stage.id()}`;
  same('it begins', await act(stage, desk, command(stage, 'assessment', of, assessment)), { status: 'applied', version: 1 });
  same('with its figures', await act(stage, desk, command(stage, 'assessment', of, figures(9))), { status: 'applied', version: 2 });
  return of;
}

async function opened(stage: Stage): Promise<string> {
  const of = `survey-${stage.id()}`;
  for (const [action, args, base] of [['plan', { design }, 0], ['open', {}, 1]] as const) includes(action, await act(stage, desk, command(stage, 'survey', of, { action, args, base })), { status: 'applied' });
  return of;
}

const refusal = (verdict: ProceedingVerdict): string => (verdict.status === 'rejected' ? verdict.refusal.code : verdict.status);
const rule = (name: string, run: Rule['run']): Rule => ({ name, run, needs: ['proceedings'] });

export const proceedingRules: RuleGroup = {
  group: 'A proceeding',
  rules: [
    rule('is carried on step by step, and seen by who may see it', async (stage) => {
      const of = await begun(stage);
      const lists = async (by: Actor, area = here) => (await (await portOf(stage, by)).list('assessment', area)).map(({ id, status, version }) => [id, status, version]);
      same('who makes it sees it', (await lists(desk)).map(([id, , version]) => [id, version]), [[of, 2]]);
      same('who is assessed does not, yet', await lists(assessed), []);
      includes('it is confirmed', await act(stage, head, command(stage, 'assessment', of, { action: 'confirm', args: {}, base: 2 })), { status: 'applied', version: 3 });
      same('now they do', (await lists(assessed)).map(([id, status]) => [id, status]), [[of, 'confirmed']]);
      same('the public does not', await lists(citizen), []);
      same('nor is it one of another province', await lists(desk, far), []);
    }),
    rule('is found from above and from below', async (stage) => {
      const of = await begun(stage);
      const port = await portOf(stage, desk);
      for (const area of ['35', here, '350102001']) same(area, (await port.list('assessment', area)).map(({ id }) => id), [of]);
    }),
    rule('tells what may be done, to each their own', async (stage) => {
      const of = await begun(stage);
      const offers = async (by: Actor, id?: string) => (await portOf(stage, by)).actions('assessment', { area: here, ...(id !== undefined && { id }) });
      same('to begin one', await offers(desk), ['begin']);
      same('not the public', await offers(citizen), []);
      holds('to confirm it', (await offers(head, of)).includes('confirm'), await offers(head, of));
      same('nothing, who is assessed', await offers(assessed, of), []);
    }),
    rule('takes a step once for each id', async (stage) => {
      const of = `assessment-${stage.id()}`;
      const first = command(stage, 'assessment', of, assessment);
      for (let time = 0; time < 3; time += 1) same('the same verdict', await act(stage, desk, first), { status: 'applied', version: 1 });
      await fails('with other content it is "key_reused"', () => act(stage, desk, { ...first, args: { ...first.args, period: '2026-01' } }), 'key_reused');
      same('it was begun once', (await (await portOf(stage, desk)).list('assessment', here)).length, 1);
    }),
    rule('is a conflict for a step that builds on what was', async (stage) => {
      const of = await begun(stage);
      same('with the version that it has', await act(stage, desk, command(stage, 'assessment', of, { ...figures(1), base: 1 })), { status: 'conflict', version: 2 });
    }),
    rule('takes one of two steps at the same time', async (stage) => {
      const of = await begun(stage);
      const verdicts = await Promise.all([7, 8].map((done) => act(stage, desk, command(stage, 'assessment', of, { ...figures(done), base: 2 }))));
      sameMembers('the other is a conflict', verdicts.map(({ status }) => status), ['applied', 'conflict']);
    }),
    rule('refuses who may not see it, whatever they build on', async (stage) => {
      const of = await begun(stage);
      for (const base of [0, 1, 2, 7, null]) same('never a conflict', refusal(await act(stage, assessed, command(stage, 'assessment', of, { action: 'confirm', args: {}, base }))), 'not-allowed');
    }),
    rule('refuses what is no command', async (stage) => {
      const whole = command(stage, 'assessment', 'x', assessment);
      for (const wrong of [null, {}, { ...whole, area: 'nowhere' }, { ...whole, kind: 'nothing' }, { ...whole, base: 'x' }, { ...whole, args: [] }]) {
        await fails('rejects with "invalid"', () => act(stage, desk, wrong as ProceedingCommand), 'invalid');
      }
    }),
    rule('of answers tells how many there are, and no answer by itself', async (stage) => {
      const of = await opened(stage);
      const answers = Object.fromEntries(design.questions.map(({ id, options }) => [id, options[0]?.id ?? '']));
      const sent = Array.from({ length: 3 }, () => command(stage, 'survey', of, { action: 'answer', args: { stratum: 's', answers }, base: null }));
      for (const answer of [...sent, ...sent]) includes('it is taken', await act(stage, citizen, answer), { status: 'applied' });
      const surveys = await (await portOf(stage, desk)).list('survey', here);
      same('each counts once', surveys.map(({ tallies }) => tallies.map(({ answered }) => answered)), [[3]]);
      const told = JSON.stringify([surveys, await (await portOf(stage, citizen)).list('survey', here)]);
      holds('none can be told from the others', sent.every(({ id }) => !told.includes(id)));
    }),
  ],
};
