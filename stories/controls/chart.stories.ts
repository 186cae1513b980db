import '@linli/elements/controls/chart/define.js';
import type { Chart, LinliChart } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import * as charts from '../support/charts.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliChart> = {
  title: 'Controls/linli-chart',
  component: 'linli-chart',
  parameters: {
    docs: {
      description: {
        component: `Small charts for assessments: a trend, bars, a radar, points with their ranges. One set of data makes the chart and its table.

**Accessibility.** The drawing is one stop of the keyboard. Arrow keys go from point to point, Home and End to the first and last, and a
status says the point; nothing is told on hover only. Series differ in shape and line as well as colour. The table is always
there for those who hear the page, and a button shows it to everyone; on paper it goes with lines and shapes, which bear no figures.
Words in a drawing are as large as around it, at any width.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliChart>;

const drawing = (chart: Chart): Story => ({ args: { chart } });

/** A month without a figure is a gap; one of few cases has its interval. */
export const Trend: Story = drawing(charts.trend);
export const SixLines: Story = drawing(charts.sixLines);
export const OnePeriod: Story = drawing(charts.onePeriod);
export const Bars: Story = drawing(charts.bars);
export const BarsWithIntervals: Story = drawing(charts.intervals);
export const BarsBelowZero: Story = drawing(charts.belowZero);
export const BarsOfTwo: Story = drawing(charts.twoBars);
export const LongNames: Story = drawing(charts.longNames);
export const Radar: Story = drawing(charts.radar);
/** Where an axis has no value the shape stays open. */
export const RadarWithAGap: Story = drawing(charts.openRadar);
export const RadarOfTwelve: Story = drawing(charts.twelveAxes);
/** Under three axes a radar says nothing. */
export const RadarOfTwo: Story = drawing(charts.twoAxes);
export const Ranges: Story = drawing(charts.ranks);
export const NothingToDraw: Story = drawing(charts.nothingYet);
export const NoRows: Story = drawing(charts.noRows);

/** The table beside the chart is made from the same data. */
export const WithTable: Story = {
  ...drawing(charts.trend),
  play: async ({ canvasElement }) => {
    const { find, see } = await inside(canvasElement, 'linli-chart');
    await userEvent.click(see.getByRole('button', { name: '表格' }));
    await until(async () => expect(await find('table')).toBeVisible());
    await expect(await find('tbody')).toHaveTextContent('没有数据');
  },
};

/** Each point is told as the cursor comes to it. */
export const ByKeyboard: Story = {
  ...drawing(charts.radar),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliChart>(canvasElement, 'linli-chart');
    const opened = fn();
    element.addEventListener('linli-point-open', opened);
    (await find('.plot')).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await until(async () => expect(await find('[role="status"]')).toHaveTextContent('矛盾纠纷多元化解，同组平均：24.9 分'));
    await userEvent.keyboard('{Enter}');
    await expect(opened).toHaveBeenCalledOnce();
  },
};

/** A heading of the host's names it. */
export const Untitled: Story = { ...drawing(charts.bars), render: ({ chart }) => html`<h3>各项得分</h3><linli-chart untitled .chart=${chart}></linli-chart>` };

export const ElderMode = elder(Trend);
export const ElderRadar = elder(Radar);
export const Dark = dark(SixLines);
export const DarkBars = dark(BarsWithIntervals);
export const TraditionalChinese = traditional(Trend);
export const English = english(drawing(charts.englishTrend));
export const EnglishRadar = english(drawing(charts.englishRadar));
export const NarrowTrend = narrow(SixLines);
export const NarrowBars = narrow(LongNames);
export const NarrowRadar = narrow(Radar);
export const HostilePortal = inPortal(Bars);
