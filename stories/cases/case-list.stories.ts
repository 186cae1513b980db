import '@linli/elements/cases/case-bulk/define.js';
import '@linli/elements/cases/case-export/define.js';
import '@linli/elements/cases/case-list/define.js';
import type { LinliCaseList } from '@linli/elements';
import { appeal } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { longIntake } from '../support/entries.js';
import { manyCases } from '../support/many-cases.js';
import { variedRecords, now, recordOf } from '../support/records.js';
import { failing, forgetful, waiting, withClient } from '../support/sample-client.js';
import { inside, painted, until, type Inside } from '../support/shadow.js';
import { supervisedRecords, supervisedTypes } from '../support/supervised.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const fiveRecords = () => variedRecords().slice(5, 10);

const meta: Meta<LinliCaseList> = {
  title: 'Cases/linli-case-list',
  component: 'linli-case-list',
  loaders: [withClient({ person: 'clerk', records: fiveRecords })],
  parameters: {
    docs: {
      description: {
        component: `The worklist of staff. It draws the rows in view, of any number; filters offer only what occurs; names sort in pinyin order.

**Accessibility.** An ARIA grid with \`aria-rowcount\`, \`aria-sort\` and one stop for Tab: arrow keys, Home, End, Page Up and Page Down
move a cell cursor, Enter opens a case, and Enter on a column's head sorts. The count is a status, spoken when filters change it.
Where there is no room for a table, rows become cards that read in the same order. A light is shape, word and colour.

**Many at once.** With \`bulk\`, and \`linli-case-bulk\` loaded, each row has a box: Space chooses it, with Shift all from the last one on, Ctrl+A all
that the filter leaves; the number is part of the status. What may be done with the chosen cases is offered with how many it may be done
with. With \`exportable\`, and \`linli-case-export\` loaded, what the filter leaves can be kept as a table, without applicants.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliCaseList>;

export const FiveRows: Story = {};
export const EveryStatus: Story = { loaders: [withClient({ person: 'clerk', records: variedRecords })] };

/** Five thousand rows that the host has itself: no client is asked. */
export const FiveThousandRows: Story = {
  args: { items: manyCases(5000), caseTypes: [appeal], now },
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-case-list');
    const table = await find('[role="grid"]');
    await expect(table).toHaveAttribute('aria-rowcount', '5001');
    table.scrollTop = table.scrollHeight;
    await until(() => expect(element.shadowRoot?.querySelector('[aria-rowindex="5001"]')).toBeVisible());
  },
};

export const Empty: Story = { loaders: [withClient({ person: 'clerk' })] };
export const NoneMatch: Story = { args: { filter: { text: '没有这样的事项' } } };
export const Filtered: Story = { args: { filter: { light: 'red' } }, loaders: [withClient({ person: 'clerk', records: variedRecords })] };
export const Sorted: Story = { args: { sort: { column: 'title', direction: 'ascending' }, items: manyCases(60), caseTypes: [appeal], now } };
export const ChosenColumns: Story = { args: { columns: ['receipt', 'title', 'lead', 'updatedAt'] } };
export const OneSelected: Story = { args: { selected: recordOf('dispatched').case.ref }, loaders: [withClient({ person: 'clerk', records: variedRecords })] };
export const LongText: Story = { loaders: [withClient({ person: 'clerk', records: () => [recordOf('handling', longIntake), ...fiveRecords().slice(0, 2)] })] };
export const Loading: Story = { loaders: [withClient({ person: 'clerk', behaviour: waiting })] };
export const Offline: Story = { loaders: [withClient({ person: 'clerk', behaviour: failing('offline') })] };
export const MemoryOnly: Story = { loaders: [withClient({ person: 'clerk', records: fiveRecords, behaviour: forgetful })] };
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

/** What is typed narrows the list, and the count says so. */
export const Searching: Story = {
  args: { items: manyCases(300), caseTypes: [appeal], now },
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-case-list');
    await userEvent.type(await find('input[type="search"]'), '电梯');
    const count = await find('[role="status"]');
    await until(() => expect(count).toHaveTextContent('显示'));
  },
};

/** Arrow keys move the cell cursor; Enter opens the case. */
export const ByKeyboard: Story = {
  args: { items: manyCases(60), caseTypes: [appeal], now },
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliCaseList>(canvasElement, 'linli-case-list');
    const opened = fn();
    element.addEventListener('linli-case-open', opened);
    await find('[aria-rowindex="2"] .cell');
    await painted();
    element.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
    await expect(opened).toHaveBeenCalledOnce();
    await until(() => expect(element.selected).toEqual({ region: '360102', id: 'many-2' }));
  },
};

/** Several kinds of cases, some of them under supervision, with stars. */
export const KindsAndSupervision: Story = { loaders: [withClient({ person: 'supervisor', records: supervisedRecords, caseTypes: supervisedTypes })] };
export const Exportable: Story = { args: { exportable: true }, loaders: [withClient({ person: 'clerk', records: variedRecords })] };

/** Boxes to choose by; nothing is chosen yet. */
export const ManyAtOnce: Story = { args: { bulk: true, exportable: true }, loaders: [withClient({ person: 'clerk', records: variedRecords })] };

/** All are chosen: each action says how many it may be taken on. */
export const ManyChosen: Story = { ...ManyAtOnce, play: async ({ canvasElement }) => void (await chooseAll(canvasElement)) };

/** More than one kind is chosen: one kind is acted on at a time. */
export const ManyOfSeveralKinds: Story = { ...KindsAndSupervision, args: { bulk: true }, play: ManyChosen.play };

/** An action is open: what it asks for is entered once. */
export const ManyEntering: Story = {
  ...ManyAtOnce,
  play: async ({ canvasElement }) => {
    const { find } = await chooseAll(canvasElement);
    await userEvent.click(await find('[data-action="refuse"]'));
    await expect(await find('form')).toBeVisible();
  },
};

/** What became of each: done on some. */
export const ManyReported: Story = {
  ...ManyAtOnce,
  play: async ({ canvasElement }) => {
    const { find } = await chooseAll(canvasElement);
    await userEvent.click(await find('[data-action="triage"]'));
    await userEvent.click(await find('form button[type="submit"]'));
    await expect(await find('.report')).toBeVisible();
  },
};

/** The network is down: nothing could be sent, and it can be sent again. */
export const ManyNotSent: Story = {
  args: { bulk: true, items: variedRecords().map((record) => record.case) },
  loaders: [withClient({ person: 'clerk', behaviour: failing('offline') })],
  play: ManyReported.play,
};

async function chooseAll(canvas: HTMLElement): Promise<Inside<HTMLElement>> {
  const list = await inside(canvas, 'linli-case-list');
  await list.find('.window .row');
  await userEvent.click(await list.find('input[name="all"]'));
  return inside(canvas, 'linli-case-list', 'linli-case-bulk');
}

export const ManyElder = elder(ManyEntering);
export const ManyNarrow = narrow(ManyReported);
export const ManyEnglish = english(ManyChosen);
export const ManyDark = dark(ManyReported);
export const ElderMode = elder(EveryStatus);
export const Dark = dark(EveryStatus);
export const TraditionalChinese = traditional(EveryStatus);
export const English = english(EveryStatus);
export const NarrowColumn = narrow(LongText);
export const HostilePortal = inPortal(FiveRows);
