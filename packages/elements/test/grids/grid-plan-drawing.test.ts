import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { LinliGridMap, LinliGridPlan } from '@linli/elements';
import { spotOn, type MapPlacing } from '@linli/elements/grids/grid-plan/map-placing.js';
import { halvingLine } from '@linli/elements/grids/grid-plan/ready-lines.js';
import { readLine } from '@linli/elements/grids/grid-plan/line-text.js';
import { areaOf, type Boundary, type Position } from '@linli/model';
import { county, ground } from './ground.js';
import { begin, button, enter, field, heading, inside, panelText, planClient, planOf, press, until } from './plan.js';

const grid = ground.grids[1];
const code = grid?.code ?? '';
const line = halvingLine(grid?.boundary as Boundary, 'west-east');

const mapOf = (plan: LinliGridPlan) => inside(plan).querySelector('linli-grid-map') as LinliGridMap;
const rows = (plan: LinliGridPlan): readonly Position[] => readLine(field(plan, 'line').value).positions;
const isDrawing = (plan: LinliGridPlan): boolean => button(plan, 'Draw on the map').getAttribute('aria-pressed') === 'true';
const drawn = (plan: LinliGridPlan): string => inside(plan).querySelector('.over:not([hidden]) .line-drawn')?.getAttribute('d') ?? '';
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A plan in which a grid is to be split, its map near that grid. */
async function splitting() {
  const client = await planClient();
  const plan = await planOf(client);
  await until(() => inside(plan).querySelector('.good') && mapOf(plan).placing);
  await begin(plan, [code], 'Split');
  mapOf(plan).scrollIntoView({ block: 'center' });
  mapOf(plan).fit(code);
  await still(plan);
  return { client, plan };
}

/** Until the map has stood still for a while. */
async function still(plan: LinliGridPlan): Promise<void> {
  let before = '';
  let frames = 0;
  await until(async () => {
    await frame();
    await mapOf(plan).updateComplete;
    const now = JSON.stringify(mapOf(plan).placing);
    frames = now === before ? frames + 1 : 0;
    before = now;
    return frames >= 6;
  });
}

/** Where a place is in the viewport. */
function viewportSpot(plan: LinliGridPlan, position: Position): [number, number] {
  const placing = mapOf(plan).placing as MapPlacing;
  const { x, y } = spotOn(placing, position);
  return [Math.round(placing.box.left + x), Math.round(placing.box.top + y)];
}

const click = (plan: LinliGridPlan, position: Position) => sendMouse({ type: 'click', position: viewportSpot(plan, position) });

describe('linli-grid-plan, drawing on the map', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('splits a grid along a line that was drawn from edge to edge', async () => {
    const { client, plan } = await splitting();
    await press(plan, 'Draw on the map');
    expect(isDrawing(plan)).to.equal(true);
    for (const position of line) await click(plan, position);
    await until(() => (drawn(plan).match(/[ML]/g)?.length ?? 0) >= line.length);
    expect(rows(plan), 'not before the end').to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await plan.updateComplete;
    expect(isDrawing(plan)).to.equal(false);
    expect(rows(plan)).to.have.length(line.length);
    rows(plan).forEach((position, index) => expect(viewportSpot(plan, position)).to.deep.equal(viewportSpot(plan, line[index] as Position)));
    expect(inside(plan).querySelector('.made')?.textContent).to.contain('Makes 2 parts');
    await enter(plan, 'reason', 'Meeting 12');
    await press(plan, 'Preview the effects');
    await until(() => inside(plan).querySelector('.changes'));
    expect(panelText(plan)).to.contain('No open case has to move');
    await press(plan, 'Confirm: split');
    await until(() => heading(plan) === 'Done: split');
    const parts = (await client.grids.in(county)).filter(({ predecessors }) => predecessors.includes(code));
    expect(parts).to.have.length(2);
    const whole = areaOf(grid?.boundary as Boundary);
    expect(parts.reduce((sum, { boundary }) => sum + areaOf(boundary as Boundary), 0)).to.be.closeTo(whole, whole / 1e6);
  });

  it('takes a double click as the end, and keeps the grids that are clicked', async () => {
    const { plan } = await splitting();
    await press(plan, 'Draw on the map');
    for (const position of line) await click(plan, position);
    const [clientX, clientY] = viewportSpot(plan, line[line.length - 1] as Position);
    const shapes = mapOf(plan).renderRoot.querySelector('.surface');
    for (const type of ['click', 'dblclick']) shapes?.dispatchEvent(new MouseEvent(type, { clientX, clientY, detail: 2, bubbles: true, composed: true, cancelable: true }));
    await plan.updateComplete;
    expect(rows(plan)).to.have.length(line.length);
    expect(mapOf(plan).selection).to.deep.equal([code]);
  });

  it('gives up with Escape, wherever one clicked so far', async () => {
    const { plan } = await splitting();
    await press(plan, 'Into west and east');
    const before = field(plan, 'line').value;
    await press(plan, 'Draw on the map');
    await sendKeys({ press: 'Escape' });
    await plan.updateComplete;
    expect(isDrawing(plan), 'before the first click').to.equal(false);
    expect(inside(plan).activeElement).to.equal(button(plan, 'Draw on the map'));
    await press(plan, 'Draw on the map');
    await click(plan, line[0] as Position);
    await sendKeys({ press: 'Escape' });
    await plan.updateComplete;
    expect(isDrawing(plan)).to.equal(false);
    expect(field(plan, 'line').value).to.equal(before);
    expect(heading(plan)).to.equal('Split');
    expect(mapOf(plan).selection).to.deep.equal([code]);
  });

  it('takes the last position back with Backspace', async () => {
    const { plan } = await splitting();
    await press(plan, 'Draw on the map');
    const [[west, south], [, north]] = line as [Position, Position];
    for (const position of [[west, south], [west, north], [west + 0.001, north]] as Position[]) await click(plan, position);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Enter' });
    await plan.updateComplete;
    expect(rows(plan)).to.have.length(2);
    expect(viewportSpot(plan, rows(plan)[1] as Position)).to.deep.equal(viewportSpot(plan, [west, north]));
  });

  it('moves the map, and draws nothing, where one drags', async () => {
    const { plan } = await splitting();
    await press(plan, 'Draw on the map');
    const [x, y] = viewportSpot(plan, line[0] as Position);
    const before = JSON.stringify(mapOf(plan).placing?.view);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 40, y + 30] });
    await sendMouse({ type: 'up' });
    await still(plan);
    expect(JSON.stringify(mapOf(plan).placing?.view)).not.to.equal(before);
    await frame();
    expect(drawn(plan)).to.equal('');
    await sendKeys({ press: 'Escape' });
  });
});
