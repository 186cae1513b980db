import '@linli/elements/grids/grid-plan/define.js';
import type { LinliGridPlan } from '@linli/elements';
import type { Grid } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { county, groundDirectory, groundRegisters, sampleGround } from '../support/ground.js';
import { failing, waiting, withClient, type SampleOptions } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

/** Of what can be wrong with a plan, one each: too many and too few households, not counted, a wrong code, a gap, a second set of grids. */
function faulty(): Grid[] {
  const { grids } = sampleGround();
  const changes: Record<number, Partial<Grid>> = { 2: { households: 812 }, 5: { households: 120 }, 9: { households: null }, 14: { code: '36010200100399X' } };
  const changed = grids.map((grid, index) => ({ ...grid, ...changes[index] }));
  const twin = grids[30] as Grid;
  return [...changed.filter((_, index) => index !== 20), { ...twin, code: `${twin.community}077`, name: `${twin.name}（城管）` }];
}

const over = (options: SampleOptions = {}, area: string = county): Story => ({
  loaders: [withClient({ person: 'dispatcher', directory: groundDirectory, registers: groundRegisters({ grids: faulty() }), ...options })],
  args: { area },
});

const meta: Meta<LinliGridPlan> = {
  title: 'Grids/linli-grid-plan',
  component: 'linli-grid-plan',
  parameters: {
    docs: {
      description: {
        component: `How an area is divided into grids, what a check of it finds, and what can be done about that in place. A change is entered,
shown with what it does to grids, findings and open cases, and made only then; open cases are taken to their grids, and what could not be
moved is named. The check runs in small slices: the page stays alive with 10,000 grids, and while a file of 50 MB is read.

**Accessibility.** Findings are buttons that open in place, under headings with their count; severity is shape, word and colour. What can be
drawn on the map can also be chosen ready-made or written as positions, and grids can be chosen in the table. Whatever opens takes the
focus to its heading; a refusal stands beside the entry that it is about, and nothing typed is lost.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliGridPlan>;

export const WithFindings: Story = over();
export const InOrder: Story = over({ registers: groundRegisters() });
/** One community, as its grid leader sees it. */
export const OneCommunity: Story = over({}, sampleGround().communities[0]?.code);
/** Handlers look on. */
export const LooksOn: Story = over({ person: 'lead' });
export const Loading: Story = over({ behaviour: waiting });
export const Offline: Story = over({ behaviour: failing('offline') });
export const Empty: Story = over({ registers: groundRegisters({ grids: [] }) });
export const NoArea: Story = { ...over(), args: {} };

/** A finding that is looked at. */
export const OneFinding: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    await chooseFinding(canvasElement, '812');
    await expect(canvasElement.querySelector('linli-grid-plan')?.shadowRoot?.querySelector('.detail')).not.toBeNull();
  },
};

/** A grid that is to be split, with a ready-made line. */
export const Splitting: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    await beginSplit(canvasElement);
  },
};

/** What the split would do. */
export const Preview: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    const find = await beginSplit(canvasElement);
    await userEvent.type(await find<HTMLElement>('textarea[name="reason"]'), '12');
    await userEvent.click(await find('form button[type="submit"]'));
    await find('.changes');
  },
};

/** The line does not divide the grid: that is said beside it. */
export const Refused: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    const find = await beginSplit(canvasElement);
    const line = await find<HTMLTextAreaElement>('textarea[name="line"]');
    // Outside the grid: entered as a whole, as from elsewhere.
    line.value = '115.1,28.1';
    line.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await find('.line .error');
  },
};

/** A file with faults, and its report. */
export const Importing: Story = {
  ...over(),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-grid-plan');
    await userEvent.click(await find('.bar-of-plan .button'));
    const features = sampleGround().grids.slice(0, 24).map(({ boundary, ...properties }, index) => ({
      type: 'Feature',
      properties: { ...properties, ...(index === 3 && { households: '很多' }), ...(index === 7 && { code: '12' }) },
      geometry: { type: 'Polygon', coordinates: boundary?.polygons[0]?.map((ring) => (index === 8 ? ring.map(([lon, lat]) => [lat, lon]) : ring)) },
    }));
    const content = JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:4490' } }, features });
    await userEvent.upload(await find<HTMLInputElement>('input[type="file"]'), new File([content], '网格.geojson', { type: 'application/json' }));
    await find('.scroll tbody tr');
  },
};

export const ElderMode = elder(Preview);
export const Dark = dark(Preview);
export const TraditionalChinese = traditional(Splitting);
export const English = english(Preview);
export const NarrowColumn = narrow(OneFinding);
export const NarrowEnglish = narrow(english(Importing));
export const HostilePortal = inPortal(OneFinding);

async function chooseFinding(canvasElement: HTMLElement, words: string) {
  const { element, find } = await inside<LinliGridPlan>(canvasElement, 'linli-grid-plan');
  await find('.choose');
  const [choice] = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.choose') ?? [])].filter((each) => each.textContent?.includes(words));
  if (choice) await userEvent.click(choice);
  return find;
}

async function beginSplit(canvasElement: HTMLElement) {
  const find = await chooseFinding(canvasElement, '812');
  await userEvent.click(await find('.detail .button'));
  const form = await find('form');
  await until(() => expect(form.querySelector('button[type="submit"]')).toHaveAttribute('aria-disabled', 'false'));
  await userEvent.click(await find('.line .button'));
  return find;
}
