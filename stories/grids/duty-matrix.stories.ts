import { LinliError, type LinliClient } from '@linli/client';
import '@linli/elements/grids/duty-matrix/define.js';
import type { LinliDutyMatrix } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { faultyDuties, manyDuties, soundDuties, street } from '../support/duties.js';
import { sampleClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

/** A client whose registers hold the sample, or do otherwise. */
function kept(part: Partial<LinliClient['grids']>): () => Promise<{ client: LinliClient }> {
  return async () => {
    const client = await sampleClient({ person: 'clerk' });
    return { client: { ...client, grids: { ...client.grids, ...part } } };
  };
}

const meta: Meta<LinliDutyMatrix> = {
  title: 'Grids/linli-duty-matrix',
  component: 'linli-duty-matrix',
  loaders: [kept({})],
  args: { area: street, data: soundDuties },
  parameters: {
    docs: {
      description: {
        component: `Which post does what for which admitted item (定人定岗定责), as of a day, with what is wrong beside it. It shows posts, never who
holds them.

**Accessibility.** The table follows the grid pattern: Tab comes to one cell, arrows, Home, End and Page keys move, Enter opens.
The cell under the cursor is described by where its duty was laid down and since when. A level is shape, word and colour. Each
finding has a button that moves the focus to its cell. On a narrow screen it is a list of items or of posts.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliDutyMatrix>;

export const Sound: Story = {};
/** Of each thing that can be wrong one. */
export const WithFindings: Story = { args: { data: faultyDuties } };
export const OneLine: Story = { args: { filter: { line: 'urban' } } };
/** A grid by itself: what is narrower wins. */
export const OneGrid: Story = { args: { area: '360102001001002', data: faultyDuties } };
/** A column for each post. */
export const ByPost: Story = { args: { area: '360102001001', by: 'post', data: faultyDuties } };
/** Head and items stay while the rest scrolls. */
export const ManyItems: Story = { args: { data: manyDuties } };
/** As of a day on which nothing was admitted yet. */
export const AnEarlierDay: Story = { args: { day: '2025-12-31' } };
export const NoPosts: Story = { args: { data: { ...soundDuties, posts: [], duties: [], grids: [] } } };
export const NoneMatch: Story = { args: { filter: { line: 'civil' } } };
export const NoArea: Story = { args: { area: '' } };
export const Loading: Story = { args: { data: undefined }, loaders: [kept({ watch: waiting })] };
export const Offline: Story = { args: { data: undefined }, loaders: [kept({ watch: failing })] };
export const NoClient: Story = { args: { data: undefined }, loaders: [() => ({ client: undefined })] };

/** Arrows move, and what is chosen is told beside. */
export const ByKeyboard: Story = {
  args: { data: faultyDuties },
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliDutyMatrix>(canvasElement, 'linli-duty-matrix');
    await find('td');
    element.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await until(() => expect(element.shadowRoot?.activeElement).toHaveAttribute('data-row', '1'));
    await expect(await find('.detail strong')).toHaveTextContent('网格长');
  },
};

/** A finding leads to its cell. */
export const JumpsToACell: Story = {
  args: { data: faultyDuties },
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-duty-matrix');
    await userEvent.click(await find('.finding button'));
    await until(() => expect(element.shadowRoot?.activeElement).toHaveClass('wrong'));
  },
};

/** A cell tells the host what to open. */
export const OpensACell: Story = {
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliDutyMatrix>(canvasElement, 'linli-duty-matrix');
    const opened = fn();
    element.addEventListener('linli-duty-open', opened);
    await userEvent.click(await find('td'));
    await expect(opened).toHaveBeenCalledOnce();
  },
};

export const ElderMode = elder(WithFindings);
export const Dark = dark(WithFindings);
export const TraditionalChinese = traditional(WithFindings);
export const English = english(WithFindings);
export const NarrowColumn = narrow(WithFindings);
export const NarrowEnglish = narrow(english(WithFindings));
export const HostilePortal = inPortal(WithFindings);

async function* waiting(): AsyncGenerator<never> {
  yield await new Promise<never>(() => undefined);
}

async function* failing(): AsyncGenerator<never> {
  yield await Promise.reject<never>(new LinliError('offline', 'A story asked for offline'));
}
