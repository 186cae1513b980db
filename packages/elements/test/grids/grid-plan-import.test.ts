import type { LinliGridPlan } from '@linli/elements';
import { exportGrids, gridsOn, type GridFeatureCollection } from '@linli/model';
import { expect } from '@open-wc/testing';
import { county, ground } from './ground.js';
import { button, enter, field, gridsWith, heading, inside, panelText, planClient, planOf, press, until } from './plan.js';

async function importing(): Promise<{ plan: LinliGridPlan; client: Awaited<ReturnType<typeof planClient>> }> {
  const client = await planClient();
  const plan = await planOf(client);
  await until(() => inside(plan).querySelector('.good'));
  await press(plan, 'Import GeoJSON');
  return { plan, client };
}

function choose(plan: LinliGridPlan, content: string | Blob): void {
  const files = new DataTransfer();
  files.items.add(new File([content], 'grids.geojson'));
  const input = inside(plan).querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('No file input');
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

const isRead = (plan: LinliGridPlan) => inside(plan).querySelector('.panel [name="reason"], .panel .notice.danger');

function file(change: (collection: GridFeatureCollection) => void = () => undefined): string {
  const collection = JSON.parse(JSON.stringify(exportGrids(gridsWith(0, { households: 444 })))) as GridFeatureCollection;
  change(collection);
  return JSON.stringify(collection);
}

describe('linli-grid-plan, files', () => {
  it('takes over what a file has otherwise, after a preview', async () => {
    const { plan, client } = await importing();
    choose(plan, file());
    await until(() => isRead(plan));
    expect(panelText(plan)).to.contain('Of 18 features, 18 grids can be imported');
    await press(plan, 'Preview the effects');
    expect(inside(plan).querySelector('.field.wrong [name="reason"]')).not.to.equal(null);
    await enter(plan, 'reason', 'Plan of 2026');
    await expect(plan).to.be.accessible();
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    expect(inside(plan).querySelectorAll('.changes tbody tr')).to.have.length(1);
    await press(plan, 'Confirm the import');
    await until(() => heading(plan) === 'The import is done');
    const register = await client.grids.history(county);
    expect(register).to.have.length(19);
    expect(gridsOn(register, '2026-06-15').find(({ code }) => code === ground.grids[0]?.code)?.households).to.equal(444);
  });

  it('reports what was left out or put right, row by row, and keeps the good ones', async () => {
    const { plan } = await importing();
    choose(plan, file(({ features }) => {
      const [first, second] = features;
      if (first) first.properties.code = '12';
      if (second?.geometry?.type === 'Polygon') second.geometry.coordinates = second.geometry.coordinates.map((ring) => [...ring].reverse());
    }));
    await until(() => isRead(plan));
    const rows = [...inside(plan).querySelectorAll('.scroll tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[0]).to.match(/^1 Left out/);
    expect(rows[1]).to.match(/^2 Put right/);
    expect(panelText(plan)).to.contain('17 grids can be imported');
    await expect(plan).to.be.accessible();
  });

  it('refuses a file that does not say its reference until one is chosen', async () => {
    const { plan } = await importing();
    choose(plan, file((collection) => delete (collection as Partial<GridFeatureCollection>).crs));
    await until(() => isRead(plan));
    expect(inside(plan).querySelector('.notice.danger')?.textContent).to.contain('does not say its coordinate reference');
    await enter(plan, 'crs', 'CGCS2000');
    await press(plan, 'Read again');
    await until(() => field(plan, 'reason'));
  });

  it('says of a file that is no GeoJSON what is wrong with it', async () => {
    const { plan } = await importing();
    choose(plan, 'PK\u0003\u0004');
    await until(() => isRead(plan));
    expect(inside(plan).querySelector('.notice.danger')?.textContent).to.contain('not valid GeoJSON');
  });

  it('stays alive with a large file, and can be stopped', async () => {
    const { plan } = await importing();
    const [head, ...rest] = JSON.stringify(exportGrids(ground.grids)).split('"features":[');
    const features = rest.join('').slice(0, -2);
    choose(plan, new Blob([head ?? '', '"features":[', ...Array.from({ length: 800 }, () => `${features},`), features, ']}']));
    await until(() => inside(plan).querySelector('.panel progress'));
    await until(() => (inside(plan).querySelector<HTMLProgressElement>('.panel progress')?.value ?? 0) > 0);
    await press(plan, 'Stop reading');
    expect(inside(plan).querySelector('.panel progress')).to.equal(null);
    expect(inside(plan).querySelector('.notice.danger')).to.equal(null);
  });

  it('finds nothing to import in what it exported itself', async () => {
    const { plan } = await importing();
    choose(plan, JSON.stringify(exportGrids(ground.grids)));
    await until(() => isRead(plan));
    await enter(plan, 'reason', 'Again');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.notice.info'));
    expect(panelText(plan)).to.contain('nothing to import');
    expect(button(plan, 'Cancel')).not.to.equal(undefined);
  });

  it('retires what a whole plan has not got, where that is wanted', async () => {
    const { plan } = await importing();
    choose(plan, JSON.stringify(exportGrids(ground.grids.slice(1))));
    await until(() => isRead(plan));
    expect(panelText(plan)).to.contain('Also retire 1 grid');
    field(plan, 'retireMissing').click();
    await enter(plan, 'reason', 'Whole plan');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    expect(inside(plan).querySelector('.changes tbody')?.textContent).to.contain('Ends');
  });
});
