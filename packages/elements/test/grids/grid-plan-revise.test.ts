import type { GridReviseDetail } from '@linli/elements';
import { gridsOn } from '@linli/model';
import { expect, oneEvent } from '@open-wc/testing';
import { county, ground } from './ground.js';
import { begin, button, checkedPlan, enter, field, gridsWith, heading, inside, panelText, planClient, planOf, press, until } from './plan.js';

// Halved west to east, its line meets no boundary of a community.
const [second, first] = ground.grids;
const code = first?.code ?? '';

describe('linli-grid-plan, changing grids', () => {
  it('splits a grid: entry, preview, done', async () => {
    const client = await planClient({ grids: gridsWith(1, { households: 812 }) });
    const plan = await planOf(client);
    await until(() => inside(plan).querySelector('.group'));
    await begin(plan, [code], 'Split');
    expect(heading(plan)).to.equal('Split');
    await press(plan, 'Into west and east');
    expect(inside(plan).querySelector('.made')?.textContent).to.contain('Makes 2 parts');
    await enter(plan, 'name-0', 'West yard');
    await enter(plan, 'households-0', '402');
    await enter(plan, 'households-1', '410');
    await enter(plan, 'reason', 'Meeting 12');
    await expect(plan).to.be.accessible();
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    const text = panelText(plan);
    for (const part of ['West yard', '402 households', '812 households', 'No new findings', '1 finding solved', 'No open case has to move']) expect(text).to.contain(part);
    await expect(plan).to.be.accessible();
    setTimeout(() => button(plan, 'Confirm: split').click());
    const event = (await oneEvent(plan, 'linli-grid-revise')) as CustomEvent<GridReviseDetail>;
    expect(event.detail.revision.organisation).to.equal('centre');
    await until(() => heading(plan) === 'Done: split');
    expect(inside(plan).activeElement?.textContent).to.equal('Done: split');
    await expect(plan).to.be.accessible();
    const register = await client.grids.history(county);
    expect(gridsOn(register, '2026-06-15').some((grid) => grid.name === 'West yard' && grid.predecessors[0] === code)).to.equal(true);
    await press(plan, 'Back to findings');
    await until(() => inside(plan).querySelector('.good'));
    expect(plan.selection).to.have.length(2);
  });

  it('merges a grid with a neighbour that it offers', async () => {
    const client = await planClient({ grids: gridsWith(1, { households: 120 }) });
    const plan = await planOf(client);
    await until(() => inside(plan).querySelector('.group'));
    await begin(plan, [code], 'Merge');
    await press(plan, 'Preview the effects');
    expect(panelText(plan)).to.contain('Choose two grids or more');
    const neighbour = [...inside(plan).querySelectorAll<HTMLButtonElement>('form [role="group"] .button')].find((each) => each.textContent?.startsWith('＋'));
    neighbour?.click();
    await plan.updateComplete;
    expect(inside(plan).querySelectorAll('.chips li')).to.have.length(2);
    await enter(plan, 'reason', 'Too small');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    await press(plan, 'Confirm: merge');
    await until(() => heading(plan) === 'Done: merge');
    const [made] = (await client.grids.in(county)).filter(({ predecessors }) => predecessors.includes(code));
    expect(made?.predecessors).to.have.length(2);
  });

  it('moves a share of a grid to its neighbour', async () => {
    const client = await planClient();
    const plan = await planOf(client);
    await until(() => inside(plan).querySelector('.good'));
    await begin(plan, [code], 'Move boundary');
    const to = inside(plan).querySelector<HTMLSelectElement>('select[name="to"]')?.options[1]?.value ?? '';
    await enter(plan, 'to', to);
    await press(plan, 'About 25% to the neighbour');
    expect(inside(plan).querySelector('.made')?.textContent).to.match(/ha → /);
    await enter(plan, 'reason', 'The new road');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    await press(plan, 'Confirm: move boundary');
    await until(() => heading(plan) === 'Done: move boundary');
    const taken = (await client.grids.in(county)).find((grid) => grid.code === to);
    expect(taken?.predecessors).to.deep.equal([to, code]);
  });

  it('says beside the line why it cannot be, and keeps what was typed', async () => {
    const plan = await checkedPlan();
    await begin(plan, [code], 'Split');
    await enter(plan, 'line', '1,2\nhere and there');
    expect(inside(plan).querySelector('.line .error')?.textContent).to.contain('Row 2 is no position');
    await enter(plan, 'line', '1,2\n1,3');
    const error = inside(plan).querySelector('.line .error');
    expect(error?.textContent).to.contain('does not divide');
    expect(field(plan, 'line').getAttribute('aria-describedby')).to.contain(error?.id);
    expect(field(plan, 'line').value).to.equal('1,2\n1,3');
    await expect(plan).to.be.accessible();
  });

  it('needs a reason, and a day on which the grid is there', async () => {
    const plan = await checkedPlan();
    await begin(plan, [code], 'Retire');
    await press(plan, 'Preview the effects');
    expect(inside(plan).querySelector('.field.wrong')?.textContent).to.contain('Say why the grids are changed');
    await enter(plan, 'reason', 'Given up');
    await enter(plan, 'on', '2025-06-01');
    await press(plan, 'Preview the effects');
    expect(inside(plan).querySelector('.field.wrong')?.textContent).to.contain('before the one on which');
    expect(field(plan, 'reason').value).to.equal('Given up');
  });

  it('warns of findings that a change would make', async () => {
    const plan = await checkedPlan();
    await begin(plan, [code], 'Retire');
    await enter(plan, 'reason', 'Given up');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    expect(inside(plan).querySelector('.notice.warning')?.textContent).to.contain('1 new finding');
    await press(plan, 'Back to the entry');
    expect(field(plan, 'reason').value).to.equal('Given up');
  });

  it('puts the record of a grid right', async () => {
    const client = await planClient({ grids: gridsWith(1, { households: null }) });
    const plan = await planOf(client);
    await until(() => inside(plan).querySelector('.choose'));
    inside(plan).querySelector<HTMLElement>('.choose')?.click();
    await plan.updateComplete;
    inside(plan).querySelector<HTMLElement>('.detail .button')?.click();
    await until(() => field(plan, 'households-0'));
    await enter(plan, 'households-0', 'many');
    expect(inside(plan).querySelector('.field.wrong')?.textContent).to.contain('Enter a whole number');
    await enter(plan, 'households-0', '350');
    await enter(plan, 'reason', 'Counted');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    await press(plan, 'Confirm: correct record');
    await until(() => heading(plan) === 'Done: correct record');
    expect((await client.grids.in(county)).find((grid) => grid.code === code)?.households).to.equal(350);
  });

  it('sets up a grid on ground that none has', async () => {
    const client = await planClient({ grids: ground.grids.filter((grid) => grid !== second) });
    const plan = await planOf(client);
    await until(() => inside(plan).querySelector('.choose'));
    inside(plan).querySelector<HTMLElement>('.choose')?.click();
    await plan.updateComplete;
    await press(plan, 'Set up a grid here');
    await until(() => inside(plan).querySelector('form button[type="submit"][aria-disabled="false"]'));
    await enter(plan, 'reason', 'Left out');
    await press(plan, 'Preview the effects');
    expect(inside(plan).querySelector('.field.wrong')?.textContent).to.contain('Enter the name');
    await enter(plan, 'name-0', 'New yard');
    await enter(plan, 'households-0', '400');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    await press(plan, 'Confirm: set up a grid here');
    await until(() => heading(plan) === 'Done: set up a grid here');
    await press(plan, 'Back to findings');
    await until(() => inside(plan).querySelector('.good'));
  });
});
