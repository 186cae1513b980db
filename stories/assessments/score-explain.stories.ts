import '@linli/elements/assessments/score-explain/define.js';
import type { ExplainWay, LinliScoreExplain } from '@linli/elements';
import { explainScore, hotlineThreeRates, text, type Trace } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { assessedStreet, assessmentsFailing, assessmentsWaiting, correctedAssessment, countedAssessment, sampleBulletin, withAssessments } from '../support/assessments.js';
import { rankedArea, type RankedOptions } from '../support/ranked.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliScoreExplain> = {
  title: 'Assessments/linli-score-explain',
  component: 'linli-score-explain',
  loaders: [withAssessments({ until: 'confirm' })],
  args: { area: rankedArea, assessmentId: 'y2026', organisation: assessedStreet, subject: 'onTime' },
  parameters: {
    docs: {
      description: {
        component: `How one score came about, three ways: in words; as sums that anyone can check with a pocket calculator; and by the figures and
the cases behind them. What it says is the model's trace: worked out anew, by the same formulas as the score.

**Accessibility.** The three ways are tabs: arrow keys move between them, and on paper all three are printed. Where there is no room for a table
the same steps are a list of labelled pairs. Rows behind a figure are fetched when asked for, announced, and turned by the page.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliScoreExplain>;

const seen = (options: RankedOptions, args: Partial<LinliScoreExplain> = {}): Story => ({ args, loaders: [withAssessments(options)] });

const showing = (way: ExplainWay, story: Story): Story => ({
  ...story,
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-score-explain');
    (await find(`#tab-${way}`)).click();
    await until(async () => expect(await find(`#panel-${way}`)).toBeVisible());
  },
});

export const InWords: Story = {};
export const StepByStep: Story = showing('table', {});
export const WhereItComesFrom: Story = showing('data', { args: { assessment: countedAssessment() } });

/** The cases behind a figure, twenty a page; those that the reader may not see are counted, not shown. */
export const Rows: Story = {
  args: { assessment: countedAssessment() },
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-score-explain');
    (await find('#tab-data')).click();
    (await find('[data-figure="due"] button')).click();
    await find('.case-line');
  },
};

export const Corrected: Story = showing('data', { args: { assessment: correctedAssessment(), subject: 'posted' } });
export const Total: Story = showing('table', { args: { subject: 'total' } });
export const Block: Story = { args: { subject: 'disputes' } };
/** Few cases: with the interval in which the rate may lie. */
export const SmallSample: Story = { args: { organisation: 'luoting' } };
/** No figure, no score: and why. */
export const NoScore: Story = { args: { organisation: 'taiping', subject: 'satisfaction' } };
/** Inside something that says already what is explained. */
export const Compact: Story = { args: { compact: true } };

/** A number that no decimal ends: it is shown rounded, and counts whole. */
const endless: Trace = {
  scheme: { id: hotlineThreeRates.id, version: 1 }, organisation: 'tieta', period: '2026-08', subject: 'satisfied', title: text('回访满意率', '回訪滿意率', 'Satisfied'),
  lines: [
    { id: 'good', title: text('满意', '滿意', 'Satisfied'), expression: null, exact: '6', rounding: null, value: '6' },
    { id: 'all', title: text('回访', '回訪', 'Called back'), expression: null, exact: '7', rounding: null, value: '7' },
    { id: 'measure', title: text('比率', '比率', 'Rate'), expression: ['*', ['/', 'good', 'all'], 100], exact: '600/7', rounding: null, value: '600/7' },
    { id: 'points', title: text('得分', '得分', 'Points'), expression: ['-', 25, ['*', '0.5', ['-', 98, 'measure']]], exact: '132/7', rounding: { digits: 2, mode: 'half-up' }, value: '18.86' },
  ],
  rows: {}, result: '18.86',
};
/** A trace alone, without client or scheme. */
export const OneTrace: Story = showing('table', { args: { trace: endless }, loaders: [() => ({ client: undefined })] });

const counted = countedAssessment();
/** Scheme and figures alone. */
export const WithoutAnAssessment: Story = { args: { scheme: counted.scheme, data: counted, assessmentId: undefined, trace: explainScore(counted.scheme, counted, assessedStreet, 'meetings') }, loaders: [() => ({ client: undefined })] };
export const FromABulletin: Story = { args: { bulletin: sampleBulletin() }, loaders: [() => ({ client: undefined })] };

export const Loading: Story = seen({ behaviour: assessmentsWaiting });
export const Offline: Story = seen({ behaviour: assessmentsFailing('offline') });
export const NothingToExplain: Story = { args: { subject: 'no-such-indicator' } };
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(InWords);
export const Dark = dark(Rows);
export const TraditionalChinese = traditional(Total);
export const English = english(SmallSample);
export const NarrowColumn = narrow(Total);
export const HostilePortal = inPortal(StepByStep);
