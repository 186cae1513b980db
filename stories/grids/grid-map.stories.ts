import '@linli/elements/grids/grid-map/define.js';
import type { LinliClient } from '@linli/client';
import type { LinliGridMap } from '@linli/elements';
import type { Case, Grid } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { manyCases } from '../support/many-cases.js';
import { failing, sampleClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const { grids } = sampleGrids({ seed: 7, county: '360102', townships: 5, communitiesPerTownship: 6 });
const some: readonly Grid[] = grids;

/** Cases of the sample, spread over the grids: many here, none there, and for each where it is. */
const cases: readonly Case[] = manyCases(600).map((item, number) => {
  const grid = some[Math.floor(((number * 7919) % 1000) ** 2 / 1_000_000 * some.length)] as Grid;
  const ring = grid.boundary?.polygons[0]?.[0] ?? [];
  const middle = (axis: 0 | 1) => ring.reduce((sum, position) => sum + position[axis], 0) / ring.length;
  return { ...item, grid: grid.code, place: { ...item.place, point: { crs: 'CGCS2000' as const, lon: middle(0), lat: middle(1) } } };
});

const values = new Map<string, number | null>(some.map(({ code }, index) => [code, index % 17 === 3 ? null : Math.round(((index * 37) % 101) ** 1.4) / 10]));

/** A client whose grids come, or do not, as a story says. */
const withGrids = (watch: LinliClient['grids']['watch']) => async () => {
  const client = await sampleClient({ person: 'clerk' });
  return { client: { ...client, grids: { ...client.grids, watch } } as LinliClient };
};

const meta: Meta<LinliGridMap> = {
  title: 'Grids/linli-grid-map',
  component: 'linli-grid-map',
  args: { grids: some, cases, measure: 'open-cases', audience: 'staff', source: '示例数据，边界为虚构' },
  loaders: [async () => ({ client: await sampleClient({ person: 'clerk' }) })],
  parameters: {
    docs: {
      description: {
        component: `The map of grids, drawn on a canvas, with the same numbers as a table.

**For the public** it draws boundaries only with a review number (地图管理条例 15, 22, 49). Without one it draws equal tiles that keep who
borders on whom, and says so.

**Accessibility.** The map is one stop for Tab. Arrow keys move to the neighbouring grid by true boundaries, also on the tiles; Home, End,
Page Up and Page Down go through all of them in reading order; + − 0 zoom; Enter or Space selects; Escape clears. Each move is spoken with
name, value, place among all and number of neighbours. The table twin has the same rows, values and selection. Classes are told apart by
lightness, and a class can be made to stand alone. Forced colours keep the steps in the two colours of the system.

**Print.** The map is printed at 288 dpi in the light colours, with legend, review number and all rows.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliGridMap>;

export const OpenCases: Story = {};
export const MapAndTable: Story = { args: { view: 'both' } };
export const TableOnly: Story = { args: { view: 'table' } };
export const Households: Story = { args: { measure: 'households', classing: 'equal', cases: undefined } };
export const NothingCounted: Story = { args: { measure: 'none', cases: undefined } };
/** The host's own values, some of which are not known. */
export const OwnValues: Story = { args: { values, valueLabel: '每百户事项（件）', measure: 'none', cases: undefined, steps: 7 } };
export const Selected: Story = { args: { selected: some[40]?.code } };
export const Several: Story = { args: { multiple: true, selection: some.slice(10, 15).map(({ code }) => code), view: 'both' } };

/** For the public without a review number: tiles, no boundaries. */
export const PublicSchematic: Story = { args: { audience: 'public', measure: 'households', cases: undefined } };
export const PublicReviewed: Story = { args: { audience: 'public', reviewNumber: '示例审字〔2026〕001号', measure: 'households', cases: undefined } };

/** Some grids have no boundary yet: they stand in the table. */
export const PartlySurveyed: Story = { args: { grids: some.map((grid, index) => (index % 9 === 4 ? { ...grid, boundary: null } : grid)), view: 'both' } };
export const NotSurveyed: Story = { args: { grids: some.map((grid) => ({ ...grid, boundary: null })) } };
export const Empty: Story = { args: { grids: [] } };

/** Many: the first look takes a moment, and the page stays alive. */
export const TwentyThousand: Story = {
  args: { grids: undefined, measure: 'households', cases: undefined, labels: 'none' },
  loaders: [async () => ({ many: sampleGrids({ seed: 3, townships: 50, communitiesPerTownship: 50, gridsPerCommunity: 8, cellsPerLeaf: 8 }).grids })],
  play: async ({ canvasElement, loaded }) => {
    const { element } = await inside<LinliGridMap>(canvasElement, 'linli-grid-map');
    element.grids = loaded['many'] as readonly Grid[];
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliGridMap>(canvasElement, 'linli-grid-map');
    const select = fn();
    element.addEventListener('linli-grid-select', select);
    const map = await find('.shapes');
    map.focus();
    // The keys are answered once the map is drawn.
    await until(async () => {
      await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
      await expect(select).toHaveBeenCalledOnce();
    });
    await until(() => expect(element.shadowRoot?.querySelector('[role="option"]')).toHaveAttribute('aria-selected', 'true'));
  },
};

const fromClient = { grids: undefined, cases: undefined, area: '360102' };
export const Loading: Story = { args: fromClient, loaders: [withGrids(async function* () { await new Promise(() => undefined); yield []; })] };
export const Offline: Story = { args: fromClient, loaders: [async () => ({ client: await sampleClient({ person: 'clerk', behaviour: failing('offline') }) })] };
export const NoClient: Story = { args: fromClient, loaders: [() => ({ client: undefined })] };
export const Elder = elder(OpenCases);
export const Dark = dark(MapAndTable);
export const Narrow = narrow(OpenCases);
export const NarrowSchematic = narrow(PublicSchematic);
export const InPortal = inPortal(OpenCases);
export const Traditional = traditional(Households);
export const English = english(PublicSchematic);
