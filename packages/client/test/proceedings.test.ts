import { LinliError, localProceedings, type LinliClient, type LocalBackendOptions, type LocalProceedings, type PreparedProceeding } from '@linli/client';
import { assessmentKind, securityQuestions, surveyKind, text, type Actor, type Assessment, type Scheme, type StaffRole, type StepTaken, type SurveyDesign } from '@linli/model';
import { expect } from '@open-wc/testing';
import { applicant, clientFor, freshName, organisations, roads } from './support/fixtures.js';
import { storageKinds } from './support/storage-kinds.js';

const county = '350102';
const words = (one: string) => text(one, one, one);
const scheme: Scheme = {
  id: 'sample', version: 1, title: words('示例方案'), level: 'county', period: 'month', full: 100, groups: [{ id: 'all', title: words('全部') }], absence: { missing: 'zero', noBase: 'apart' },
  rounding: { rate: null, item: null, block: null, total: { digits: 2, mode: 'half-up' } }, ranking: { ties: 'min', within: 'group' },
  indicators: [{ id: 'rate', title: words('办结率'), full: 100, rule: { op: 'ratio' }, rate: { numerator: 'done', denominator: 'due', per: 100 }, inputs: [{ id: 'done', title: words('办结'), source: { from: 'entered' } }, { id: 'due', title: words('应办结'), source: { from: 'entered' } }] }],
};
const begin = { title: words('二月考评'), scheme, period: '2026-02', assessed: [{ organisation: roads, group: 'all' }, { organisation: 'water', group: 'all' }] };
const figure = (organisation: string, done: number) => ({ organisation, period: '2026-02', indicator: 'rate', values: { done, due: 10 } });
const post = (role: StaffRole, organisation = 'centre'): Actor => ({ role, organisation, area: organisation === 'centre' ? '35' : county });
const desk = post('supervisor');

async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof LinliError)) throw new Error('Expected a LinliError');
  return error.code;
}

const first = { id: 'first', area: county };

/** Begins one and enters its figures. */
async function begun({ assessments }: Pick<LinliClient, 'assessments'>): Promise<void> {
  expect(await assessments.act({ ...first, version: 0 }, 'begin', begin)).to.deep.equal({ status: 'applied', version: 1 });
  expect(await assessments.act({ ...first, version: 1 }, 'observe', { observations: [figure(roads, 9), figure('water', 8)] })).to.deep.equal({ status: 'applied', version: 2 });
}

describe('Proceedings', () => {
  it('of a back end that has none are empty, and cannot be begun', async () => {
    const { assessments } = await clientFor(desk, { name: freshName() });
    expect(await assessments.list(county)).to.deep.equal([]);
    expect(await assessments.actions({ area: county })).to.deep.equal([]);
    expect(await failure(assessments.act({ ...first, version: 0 }, 'begin', begin))).to.equal('forbidden');
  });

  for (const { kind, options } of storageKinds) {
    describe(`kept in ${kind}`, () => {
      const open = (actor: Actor, more: Partial<LocalBackendOptions> = {}) =>
        clientFor(actor, { name: freshName(), organisations, proceedings: localProceedings({ kinds: [assessmentKind] }), ...options, ...more });

      it('are carried on by the rules of the model, and every client sees what its actor may', async () => {
        const name = freshName();
        const [office, head, handler, citizen] = await Promise.all([open(desk, { name }), open(post('approver'), { name }), open(post('handler', roads), { name }), open(applicant, { name })]);
        expect(await office.assessments.actions({ area: county })).to.deep.equal(['begin']);
        await begun(office);
        expect(await handler.assessments.list(county)).to.deep.equal([]);
        expect(await handler.assessments.act({ ...first, version: 2 }, 'confirm', {})).to.have.nested.property('refusal.code', 'not-allowed');
        expect(await head.assessments.actions(first)).to.include('confirm');
        expect(await head.assessments.act({ ...first, version: 2 }, 'confirm', {})).to.deep.equal({ status: 'applied', version: 3 });
        expect((await handler.assessments.list(county)).map(({ status }) => status)).to.deep.equal(['confirmed']);
        for (const [version, action] of [[3, 'lock'], [4, 'publish']] as const) expect(await head.assessments.act({ ...first, version }, action, {})).to.have.property('status', 'applied');
        expect((await citizen.assessments.list('35')).map(({ status }) => status)).to.deep.equal(['published']);
        expect(await citizen.assessments.list('440106')).to.deep.equal([]);
      });

      it('count a command once, whatever is sent again, and refuse one that builds on what was', async () => {
        const { assessments } = await open(desk);
        const again = () => assessments.act({ ...first, version: 0 }, 'begin', begin, { id: 'one' });
        expect(await again()).to.deep.equal({ status: 'applied', version: 1 });
        expect(await again()).to.deep.equal({ status: 'applied', version: 1 });
        expect(await failure(assessments.act({ ...first, version: 0 }, 'begin', { ...begin, period: '2026-01' }, { id: 'one' }))).to.equal('key_reused');
        expect(await assessments.act({ ...first, version: 0 }, 'observe', { observations: [figure(roads, 9)] })).to.deep.equal({ status: 'conflict', version: 1 });
        const both = await Promise.all([9, 8].map((done) => assessments.act({ ...first, version: 1 }, 'observe', { observations: [figure(roads, done)] })));
        expect(both.map(({ status }) => status)).to.have.members(['applied', 'conflict']);
        expect((await assessments.list(county))[0]?.version).to.equal(2);
      });

      it('refuse what is no command', async () => {
        const { assessments } = await open(desk);
        expect(await failure(assessments.act({ id: 'first', area: 'nowhere', version: 0 }, 'begin', begin))).to.equal('invalid');
      });

      it('are watched: each change is seen by every client', async () => {
        const name = freshName();
        const [office, head] = await Promise.all([open(desk, { name }), open(post('approver'), { name })]);
        const stop = new AbortController();
        const seen: number[] = [];
        const watching = (async () => {
          for await (const list of head.assessments.watch(county, { signal: stop.signal })) {
            seen.push(list[0]?.version ?? 0);
            if (list[0]?.version === 2) stop.abort();
          }
        })();
        await begun(office);
        await watching;
        expect(seen[seen.length - 1]).to.equal(2);
      });

      it('go on from prepared ones, which are there from the first', async () => {
        const name = freshName();
        const source = await open(desk);
        await begun(source);
        const steps = await stepsOf(begin, [figure(roads, 9), figure('water', 8)]);
        const load = async (): Promise<readonly PreparedProceeding[]> => [{ kind: 'assessment', ...first, steps }];
        const proceedings = localProceedings({ kinds: [assessmentKind], load });
        const head = await open(post('approver'), { name, proceedings });
        expect((await head.assessments.list(county)).map(({ version }) => version)).to.deep.equal([2]);
        expect(await head.assessments.act({ ...first, version: 2 }, 'confirm', {})).to.deep.equal({ status: 'applied', version: 3 });
        expect((await head.assessments.list(county)).map(({ version, status }) => [version, status])).to.deep.equal([[3, 'confirmed']]);
      });

      it('say nothing of one that the actor may not see, not even how far it is', async () => {
        const name = freshName();
        const [office, handler] = await Promise.all([open(desk, { name }), open(post('handler', roads), { name })]);
        await begun(office);
        for (const version of [0, 1, 7, null]) {
          expect(await handler.assessments.act({ ...first, version }, 'confirm', {})).to.have.nested.property('refusal.code', 'not-allowed');
        }
      });

      it('cannot be changed by whoever is shown them', async () => {
        const { assessments } = await open(desk);
        await begun({ assessments });
        const [shown] = await assessments.list(county);
        expect(() => shown?.observations.splice(0)).to.throw(TypeError);
        expect(() => Object.assign(shown?.scheme ?? {}, { full: 1 })).to.throw(TypeError);
        expect((await assessments.list(county))[0]?.observations).to.have.length(2);
      });

      it('stand in the order in which they were begun, whatever zone their moments are in', async () => {
        const steps = await stepsOf(begin, [figure(roads, 9)]);
        const at = (id: string, moment: string): PreparedProceeding => ({ kind: 'assessment', id, area: county, steps: steps.map((step) => ({ ...step, at: moment })) });
        const load = async () => [at('early', '2026-03-01T09:00:00+08:00'), at('late', '2026-03-01T05:00:00Z')];
        const { assessments } = await open(desk, { proceedings: localProceedings({ kinds: [assessmentKind], load }) });
        expect((await assessments.list(county)).map(({ id }) => id)).to.deep.equal(['late', 'early']);
      });

      it('know the commands of prepared ones', async () => {
        const load = async (): Promise<readonly PreparedProceeding[]> => [{ kind: 'assessment', ...first, steps: await stepsOf(begin, [figure(roads, 9)]) }];
        const name = freshName();
        const [office, head] = await Promise.all([desk, post('approver')].map((actor) => open(actor, { name, proceedings: localProceedings({ kinds: [assessmentKind], load }) })));
        expect(await office?.assessments.act({ ...first, version: 1 }, 'observe', { observations: [figure(roads, 9)] }, { id: 'command-1' })).to.deep.equal({ status: 'applied', version: 2 });
        expect(head && (await failure(head.assessments.act({ ...first, version: 2 }, 'confirm', {}, { id: 'command-1' })))).to.equal('key_reused');
      });

      it('keep of an answer neither the id that was made for it nor its turn', async () => {
        const name = freshName();
        const proceedings = localProceedings({ kinds: [surveyKind] });
        const kept: string[] = [];
        const watched: LocalProceedings = { list: (...of) => proceedings.list(...of), actions: (...of) => proceedings.actions(...of), submit: spied(proceedings, kept) };
        const [office, citizen] = await Promise.all([open(desk, { name, proceedings: watched }), open(applicant, { name, proceedings: watched })]);
        const survey = { id: 'asked', area: county };
        expect(await office.surveys.act({ ...survey, version: 0 }, 'plan', { design })).to.have.property('status', 'applied');
        expect(await office.surveys.act({ ...survey, version: 1 }, 'open', {})).to.have.property('status', 'applied');
        const answers = Object.fromEntries(securityQuestions.map(({ id, options }) => [id, options[0]?.id ?? '']));
        const ids = Array.from({ length: 8 }, (_, index) => `01920000-0000-7000-8000-00000000000${index}`);
        for (const id of [...ids, ...ids]) expect(await citizen.surveys.act({ ...survey, version: null }, 'answer', { stratum: 's', answers }, { id })).to.have.property('status', 'applied');
        expect((await office.surveys.list(county))[0]?.tallies.map(({ answered }) => answered)).to.deep.equal([8]);
        const last = JSON.parse(kept[kept.length - 1] ?? '{}') as { steps: StepTaken[] };
        expect(ids.filter((id) => kept.join().includes(id))).to.deep.equal([]);
        const digests = last.steps.filter(({ action }) => action === 'answer').map(({ command }) => command);
        expect(digests).to.deep.equal([...digests].sort());
        expect(last.steps.map(({ version }) => version)).to.deep.equal(last.steps.map((_, index) => index + 1));
      });
    });
  }
});

const design: SurveyDesign = {
  title: words('测评'), purpose: words('了解群众的感受'), period: '2026-Q1', surveyor: 'centre', questions: securityQuestions, subjects: [{ organisation: roads, area: county, title: words('道路处') }],
  sample: { frame: words('居民'), mode: 'online', strata: [{ id: 's', subject: roads, title: words('全部'), population: null, planned: 50 }] }, from: '2000-01-01', to: '2999-12-31',
};

/** Notes what is written. */
function spied(proceedings: LocalProceedings, kept: string[]): LocalProceedings['submit'] {
  return (command, surroundings) => proceedings.submit(command, {
    ...surroundings,
    store: {
      proceedings: (kind, area) => surroundings.store.proceedings(kind, area),
      settleProceeding: (on, decide) => surroundings.store.settleProceeding(on, (before) => {
        const next = decide(before);
        if (next) kept.push(JSON.stringify(next));
        return next;
      }),
    },
  });
}

/** The steps that the model itself takes. */
async function stepsOf(args: typeof begin, observations: ReturnType<typeof figure>[]) {
  const context = { actor: desk, now: '2026-03-01T09:00:00+08:00', organisations };
  const command = (action: string, given: object, base: number) => ({ id: `command-${base}`, kind: 'assessment' as const, of: first.id, area: county, action, args: { ...given }, base });
  const one = assessmentKind.decide(undefined, command('begin', args, 0), context);
  if (!one.ok) throw new Error(one.refusal.code);
  const state = one.steps.reduce<Assessment | undefined>((before, step) => assessmentKind.evolve(before, step, first), undefined);
  const two = assessmentKind.decide(state, command('observe', { observations }, 1), context);
  if (!two.ok) throw new Error(two.refusal.code);
  return [...one.steps, ...two.steps];
}
