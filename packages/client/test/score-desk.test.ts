import { LinliError, scoreDesk, type ScoreDesk } from '@linli/client';
import { hotlineThreeRates as scheme, rankScorecards, scoreAll, type Observation } from '@linli/model';
import { expect } from '@open-wc/testing';

const period = '2026-10';
const assessed = Array.from({ length: 40 }, (_, index) => ({ organisation: `unit-${index}`, group: scheme.groups[index % 3]?.id ?? '' }));
const observations: Observation[] = assessed.flatMap(({ organisation }, unit) =>
  scheme.indicators.map(({ id, rate }, index) => ({
    organisation, period, indicator: id, values: { [rate?.denominator ?? '']: 40, [rate?.numerator ?? '']: 20 + ((unit * 7 + index * 5) % 21) },
    at: '2026-11-01T09:00:00+08:00', by: { role: 'supervisor', organisation: 'assessor' },
  })),
);

/** Totals and places by the engine, in the order of the rows. */
function expected(all: readonly Observation[]) {
  const cards = scoreAll(scheme, { period, assessed, observations: all });
  const places = new Map(rankScorecards(scheme, cards).flatMap((ranking) => ranking.places.map(({ organisation, place }) => [organisation, place] as const)));
  return cards.map(({ organisation, total }) => [Number(total), places.get(organisation)]).sort(([one = 0], [other = 0]) => one - other);
}

async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof LinliError)) throw new Error('Expected a LinliError');
  return error.code;
}

const desks: Record<string, () => ScoreDesk> = {
  'in a Worker': () => scoreDesk(new Worker(new URL('./support/score-worker.js', import.meta.url), { type: 'module' })),
  'in the page': () => scoreDesk(),
};

describe('Scores', () => {
  for (const [where, open] of Object.entries(desks)) {
    describe(where, () => {
      let desk: ScoreDesk;
      beforeEach(() => {
        desk = open();
      });
      afterEach(() => desk.close());

      it('are those of the engine, and stay so when a figure changes', async () => {
        expect(await desk.ask('create', { scheme, assessed, periods: [period] })).to.deep.equal({ rows: 40 });
        await desk.ask('load', { observations });
        const { totals, totalDigits, ranks } = await desk.ask('run', {});
        const seen = () => [...totals].map((total, row) => [total / 10 ** totalDigits, ranks[row]]).sort(([one = 0], [other = 0]) => one - other);
        expect(seen()).to.deep.equal(expected(observations));
        const [first] = observations;
        if (!first) throw new Error('There are observations');
        const values = { ...first.values, [scheme.indicators[0]?.rate?.numerator ?? '']: 40 };
        const { rows } = await desk.ask('change', { organisation: first.organisation, period, indicator: first.indicator, values });
        for (const { row, total, rank } of rows) Object.assign(totals, { [row]: total }) && Object.assign(ranks, { [row]: rank });
        expect(seen()).to.deep.equal(expected([{ ...first, values }, ...observations.slice(1)]));
        const card = await desk.ask('card', { organisation: first.organisation, period });
        expect(card).to.deep.equal(scoreAll(scheme, { period, assessed, observations: [{ ...first, values }, ...observations.slice(1)] }).find(({ organisation }) => organisation === first.organisation));
      });

      it('say in a typed error what cannot be asked', async () => {
        expect(await failure(desk.ask('run', {}))).to.equal('invalid');
        expect(await failure(desk.ask('create', { scheme, assessed: [...assessed, ...assessed.slice(0, 1)], periods: [period] }))).to.equal('invalid');
        expect(await failure(desk.ask('run', {}, { signal: AbortSignal.abort() }))).to.equal('aborted');
      });

      it('end with the desk', async () => {
        const asked = desk.ask('create', { scheme, assessed, periods: [period] });
        desk.close();
        expect(await failure(asked)).to.equal('unavailable');
        expect(await failure(desk.ask('run', {}))).to.equal('unavailable');
      });
    });
  }

  it('of a Worker that cannot be loaded fail in a typed error', async () => {
    const desk = scoreDesk(new Worker(new URL('./support/there-is-none.js', import.meta.url), { type: 'module' }));
    expect(await failure(desk.ask('run', {}))).to.equal('unavailable');
  });
});
