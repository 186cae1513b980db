import { LinliError, type Backend, type LinliClient } from '@linli/client';
import type { PlanCaseOpenDetail } from '@linli/elements';
import { gridIndex, type Actor, type Grid, type Place, type Position } from '@linli/model';
import { expect, oneEvent } from '@open-wc/testing';
import { intake } from '../cases/support.js';
import { ground } from './ground.js';
import { begin, button, enter, heading, inside, panelText, planClient, planOf, press, until } from './plan.js';

const [, grid] = ground.grids as [Grid, Grid];
const citizen: Actor = { role: 'applicant', holds: [] };

/** Files a matter, at a point of the grid or with none. */
async function file(client: LinliClient, subject: string, at: Position | undefined): Promise<void> {
  const place: Place = { division: grid.community, text: 'here', ...(at && { point: { crs: 'CGCS2000', lon: at[0], lat: at[1] } }) };
  const handle = client.commands.register('appeal', { ...intake, subject, place });
  expect((await handle.settled).status).to.equal('applied');
}

/** Some positions well inside the grid. */
function positionsIn(count: number): Position[] {
  const ring = grid.boundary?.polygons[0]?.[0] ?? [];
  const [west, east] = [Math.min(...ring.map(([lon]) => lon)), Math.max(...ring.map(([lon]) => lon))];
  const [south, north] = [Math.min(...ring.map(([, lat]) => lat)), Math.max(...ring.map(([, lat]) => lat))];
  const { at } = gridIndex([grid]);
  const tried = Array.from({ length: 400 }, (_, index): Position => [west + ((east - west) * ((index % 20) + 0.5)) / 20, south + ((north - south) * (Math.floor(index / 20) + 0.5)) / 20]);
  return tried.filter(([lon, lat]) => at({ crs: 'CGCS2000', lon, lat })).slice(0, count);
}

let names = 0;

async function withCases(behaviour?: (backend: Backend) => Backend) {
  const name = `plan-cases-${(names += 1)}`;
  const applicant = await planClient({ name, actor: citizen });
  for (const [index, at] of positionsIn(3).entries()) await file(applicant, `Lamp ${index + 1}`, at);
  return planClient({ name, ...(behaviour && { behaviour }) });
}

async function preview(client: LinliClient, operation: string) {
  const plan = await planOf(client);
  await until(() => inside(plan).querySelector('.good'));
  await begin(plan, [grid.code], operation);
  if (operation === 'Split') await press(plan, 'Into west and east');
  await enter(plan, 'reason', 'Meeting 12');
  await press(plan, 'Preview the effects');
  await until(() => inside(plan).querySelector('.changes'));
  return plan;
}

describe('linli-grid-plan, open cases', () => {
  it('says before how many move, and moves them', async () => {
    const client = await withCases();
    const plan = await preview(client, 'Split');
    expect(panelText(plan)).to.contain('3 cases go to the new grids');
    await press(plan, 'Confirm: split');
    await until(() => heading(plan) === 'Done: split');
    expect(panelText(plan)).to.contain('3 cases were taken to the new grids');
    const { items } = await client.cases.page({ area: grid.community });
    expect(items.map((item) => item.grid === grid.code)).to.deep.equal([false, false, false]);
  });

  it('names those of which a person has to say where, and opens them', async () => {
    const plan = await preview(await withCases(), 'Retire');
    expect(panelText(plan)).to.contain('3 cases have no point, or no grid follows');
    await press(plan, 'Confirm: retire');
    await until(() => heading(plan) === 'Done: retire');
    await until(() => [...inside(plan).querySelectorAll('.notice .link-button')].some((each) => each.textContent?.startsWith('Lamp')));
    const links = [...inside(plan).querySelectorAll<HTMLElement>('.notice .link-button')];
    expect(links).to.have.length(3);
    setTimeout(() => links[0]?.click());
    const event = (await oneEvent(plan, 'linli-case-open')) as CustomEvent<PlanCaseOpenDetail>;
    expect(event.detail.ref.region).to.equal('360102');
    await expect(plan).to.be.accessible();
  });

  it('says which were not moved and why', async () => {
    const plan = await preview(
      await withCases((backend) => {
        backend.submit = () => Promise.reject(new LinliError('forbidden', 'Not you'));
        return backend;
      }),
      'Split',
    );
    await press(plan, 'Confirm: split');
    await until(() => heading(plan) === 'Done: split');
    expect(inside(plan).querySelector('.notice.danger')?.textContent).to.contain('3 cases were not moved');
  });

  it('keeps the preview where the revision could not be sent, and sends the same again', async () => {
    let works = false;
    const ids: string[] = [];
    const client = await withCases((backend) => {
      const { revise } = backend;
      backend.revise = (revision, options) => {
        ids.push(revision.id);
        return works && revise ? revise.call(backend, revision, options) : Promise.reject(new LinliError('offline', 'No network'));
      };
      return backend;
    });
    const plan = await preview(client, 'Split');
    await press(plan, 'Confirm: split');
    await until(() => inside(plan).querySelector('.notice.danger'));
    works = true;
    button(plan, 'Confirm: split').click();
    await until(() => heading(plan) === 'Done: split');
    expect(new Set(ids).size).to.equal(1);
  });
});
