import { LinliError, type Backend } from '@linli/client';
import type { LinliGridPlan, PlanDayDetail } from '@linli/elements';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { county, ground } from './ground.js';
import { begin, button, checkedPlan, enter, gridsWith, handler, heading, inside, panelText, planClient, planOf, press, until } from './plan.js';

const [first] = ground.grids;
const groups = (plan: LinliGridPlan) => [...inside(plan).querySelectorAll('.group h4')].map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
const choices = (plan: LinliGridPlan) => [...inside(plan).querySelectorAll<HTMLButtonElement>('.choose')];

describe('linli-grid-plan', () => {
  it('says that a plan in order has nothing wrong', async () => {
    const plan = await checkedPlan();
    expect(panelText(plan)).to.contain('18 grids, nothing wrong was found');
    await expect(plan).to.be.accessible();
  });

  it('groups what is wrong by kind, errors first, with its count', async () => {
    const grids = gridsWith(0, { households: 812 }).map((grid, index) => (index === 4 || index === 7 ? { ...grid, households: null } : grid));
    const plan = await checkedPlan({ grids: grids.filter((_, index) => index !== 10) });
    expect(groups(plan)).to.deep.equal(['To be put right Not covered 1', 'Please check Too many households 1', 'Please check Households not counted 2']);
    await expect(plan).to.be.accessible();
  });

  it('shows one with its measure, its limit and what can be done, and chooses its grids', async () => {
    const plan = await checkedPlan({ grids: gridsWith(0, { households: 812 }) });
    setTimeout(() => choices(plan)[0]?.click());
    const event = (await oneEvent(plan, 'linli-grid-select')) as CustomEvent<{ selection: string[] }>;
    expect(event.detail.selection).to.deep.equal([first?.code]);
    await plan.updateComplete;
    expect(choices(plan)[0]?.getAttribute('aria-expanded')).to.equal('true');
    const detail = inside(plan).querySelector('.detail')?.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const part of ['Measured812 households', 'Limit500 households', first?.code ?? '', 'can be split']) expect(detail).to.contain(part);
    expect([...inside(plan).querySelectorAll('.detail .button')].map((each) => each.textContent)).to.deep.equal(['Split', 'Move boundary']);
    await expect(plan).to.be.accessible();
  });

  it('narrows to a kind and to a community', async () => {
    const grids = gridsWith(0, { households: null }).map((grid, index) => (index === 17 ? { ...grid, households: 812 } : grid));
    const plan = await checkedPlan({ grids });
    await enter(plan, 'kind', 'not-counted');
    expect(groups(plan)).to.deep.equal(['Please check Households not counted 1']);
    await enter(plan, 'community', ground.grids[17]?.community ?? '');
    expect(panelText(plan)).to.contain('No finding fits these filters');
    await press(plan, 'Clear filters');
    expect(groups(plan)).to.have.length(2);
  });

  it('lets those look on who may not change grids', async () => {
    const plan = await checkedPlan({ actor: handler, grids: gridsWith(0, { households: 812 }) });
    choices(plan)[0]?.click();
    await plan.updateComplete;
    expect(inside(plan).querySelectorAll('.detail .button')).to.have.length(0);
    expect([...inside(plan).querySelectorAll('.chosen .button')].map((each) => each.textContent)).to.deep.equal(['History']);
    expect(inside(plan).textContent).to.contain('changed by the dispatchers');
    expect([...inside(plan).querySelectorAll('.bar-of-plan .button')].map((each) => each.textContent)).to.deep.equal(['Export GeoJSON']);
  });

  it('shows the history of a grid, and leads to what followed it', async () => {
    const plan = await checkedPlan();
    plan.selection = [first?.code ?? ''];
    await plan.updateComplete;
    await press(plan, 'History');
    await until(() => inside(plan).querySelector('.steps'));
    expect(heading(plan)).to.equal(`History of ${first?.name}`);
    expect(panelText(plan)).to.contain('was set up');
    expect(inside(plan).activeElement?.textContent).to.equal(heading(plan));
    await press(plan, 'Back to findings');
    expect(heading(plan)).to.equal('Findings');
  });

  it('takes another day, and says so', async () => {
    const plan = await checkedPlan();
    const day = inside(plan).querySelector<HTMLInputElement>('input[name="day"]');
    expect(day?.value).to.equal('2026-06-15');
    if (day) day.value = '2025-12-31';
    setTimeout(() => day?.dispatchEvent(new Event('change')));
    const event = (await oneEvent(plan, 'linli-day-change')) as CustomEvent<PlanDayDetail>;
    expect(event.detail).to.deep.equal({ day: '2025-12-31' });
    await until(() => inside(plan).querySelector('.empty'));
    expect(inside(plan).textContent).to.contain('no grids yet');
    await expect(plan).to.be.accessible();
  });

  it('keeps what is entered while the plan is checked again', async () => {
    const plan = await checkedPlan();
    await begin(plan, [first?.code ?? ''], 'Split');
    await enter(plan, 'reason', 'Meeting 12');
    plan.sizes = [];
    await plan.updateComplete;
    expect(inside(plan).querySelector<HTMLTextAreaElement>('textarea[name="reason"]')?.value).to.equal('Meeting 12');
  });

  it('asks for an area, waits for a client, and says that the network is gone', async () => {
    const bare = await fixture<LinliGridPlan>(html`<linli-grid-plan lang="en"></linli-grid-plan>`);
    expect(inside(bare).textContent).to.contain('Choose an area');
    const waiting = await planOf(undefined);
    expect(inside(waiting).querySelector('.skeleton')).not.to.equal(null);
    let works = false;
    const behaviour = (backend: Backend): Backend => {
      const { register } = backend;
      backend.register = ((...asked: Parameters<NonNullable<typeof register>>) =>
        works ? register?.apply(backend, asked) : Promise.reject(new LinliError('offline', 'No network'))) as NonNullable<typeof register>;
      return backend;
    };
    const plan = await planOf(await planClient({ behaviour }), county);
    expect(inside(plan).querySelector('.notice.danger')?.textContent).to.contain('network');
    works = true;
    button(plan, 'Try again').click();
    await until(() => inside(plan).querySelector('.good'));
  });
});
