import '@linli/elements/assessments/score-sheet/define.js';
import type { LinliScoreSheet } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { failingReviews, reviewArea, waitingForReviews, withReview, type ReviewSample } from '../support/reviews.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliScoreSheet> = {
  title: 'Assessments/linli-score-sheet',
  component: 'linli-score-sheet',
  args: { area: reviewArea },
  parameters: {
    docs: {
      description: {
        component: `A session of 述职评议 as one of its panel sees it. Organisations report one after the other; each seat scores who is up, blind until
all have scored; then the total is there at once, with the scores that are left out struck through. The convener sees who has handed
in, never what, names who is absent, and calls the next. Seats are numbers and organisations: nobody is named, and nobody is scored
but organisations and posts.

**Accessibility.** Points are spin buttons: digits, arrow keys (half a point), Page Up and Page Down (five points). Anchors are buttons
that enter where their band begins, and say which band has been reached. The scores that are left out are struck through and say
“最高” or “最低”; the same stands in a table. What is typed is kept for each seat and subject on this device.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliScoreSheet>;

const seenBy = (as: ReviewSample['as'], sample: Omit<ReviewSample, 'as'> = {}): Story => ({ loaders: [withReview({ as, ...sample })] });

export const ToBeScored: Story = seenBy('judge', { handedIn: ['1', '2', '4'] });

/** What was typed for this subject and not handed in is there again. */
export const WithDraft: Story = seenBy('judge', { draft: { results: '37.5', disputes: 18, public: 17, '#comment': '矛盾化解有办法，停车问题要尽快' } });

export const WithMistakes: Story = {
  ...seenBy('judge', { draft: { results: '41', disputes: '十八', public: 17 } }),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-score-sheet');
    const [first, submit] = [await find<HTMLInputElement>('#points-0'), await find('.bar-bottom .button')];
    await until(() => expect(first).toHaveValue('41'));
    await userEvent.click(submit);
    await until(() => expect(element.shadowRoot?.activeElement?.id).toBe('summary'));
  },
};

export const ToBeConfirmed: Story = {
  ...seenBy('judge', { draft: { results: '37.5', disputes: 18, public: 17, report: 18.5, '#comment': '矛盾化解有办法，停车问题要尽快解决。' } }),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-score-sheet');
    const [first, submit] = [await find<HTMLInputElement>('#points-0'), await find('.bar-bottom .button')];
    await until(() => expect(first).toHaveValue('37.5'));
    await userEvent.click(submit);
    await until(() => expect(element.shadowRoot?.activeElement?.id).toBe('confirm-title'));
  },
};

/** Handed in: how many have, never what. */
export const HandedIn: Story = seenBy('judge', { handedIn: ['1', '2', '4', '5', '6', '9'] });

export const Recusing: Story = {
  ...seenBy('judge'),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-score-sheet');
    const recuse = await find('#correct, #recuse');
    await userEvent.click(recuse.id === 'recuse' ? recuse : await find('#recuse'));
    await until(() => expect(element.shadowRoot?.activeElement?.id).toBe('reason-title'));
  },
};

export const Recused: Story = seenBy('judge', { handedIn: [], more: (step, now) => step('justice', 'handler', 'recuse', { seat: '5', subject: now().up, words: '与该单位有共建项目' }) });
export const Absent: Story = seenBy('judge', { handedIn: [], more: (step) => step('committee', 'supervisor', 'absent', { seat: '5' }) });
/** The own organisation has two seats. */
export const TwoSeats: Story = seenBy('twoSeats', { handedIn: ['2'] });
const everyone = Array.from({ length: 13 }, (_, index) => String(index + 1));
/** All have scored: the total is there at once. */
export const AllHaveScored: Story = seenBy('judge', { handedIn: everyone });
/** Ended before enough had scored: no base, never 0. */
export const TooFewScores: Story = seenBy('judge', { handedIn: ['1', '2'], more: (step, now) => step('committee', 'supervisor', 'closeSubject', { subject: now().up, words: '评委集体外出处置突发事件' }) });
export const NobodyUp: Story = seenBy('judge', { stage: 'open' });
export const NotBegun: Story = seenBy('judge', { stage: 'planned' });

/** Who has handed in, who is absent and who is recused. The convener has a seat too. */
export const Convening: Story = seenBy('convener', {
  handedIn: ['1', '2', '4', '5', '9'],
  more: (step, now) => {
    step('committee', 'supervisor', 'absent', { seat: '8' });
    step('labour', 'handler', 'recuse', { seat: '9', subject: now().up, words: '与该单位有共建项目' });
  },
});
export const ConveningNext: Story = seenBy('convener', { handedIn: everyone });
export const ConveningOpen: Story = seenBy('convener', { stage: 'planned' });
export const EndingEarly: Story = {
  ...seenBy('convener'),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-score-sheet');
    await userEvent.click(await find('#do-closeSubject'));
    await userEvent.click(await find('.reason .button.danger'));
    await until(() => expect(element.shadowRoot?.activeElement?.id).toBe('reason'));
  },
};
export const ToBePublished: Story = seenBy('publisher', { stage: 'closed' });
export const Published: Story = seenBy('judge', { stage: 'published' });
/** Everybody sees totals and places. Who is reviewed also reads the comments on itself. */
export const PublishedToAll: Story = seenBy('applicant', { stage: 'published' });
export const PublishedToReviewed: Story = seenBy('reviewed', { stage: 'published' });

export const NoReview: Story = seenBy('judge', { none: true });
export const Loading: Story = seenBy('judge', { behaviour: waitingForReviews });
export const Offline: Story = seenBy('judge', { behaviour: failingReviews('offline') });
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(ToBeScored);
export const ElderConvening = elder(Convening);
export const Dark = dark(AllHaveScored);
export const DarkSheet = dark(WithDraft);
export const TraditionalChinese = traditional(ToBeScored);
export const English = english(ToBeScored);
export const EnglishResult = english(AllHaveScored);
export const NarrowColumn = narrow(ToBeScored);
export const NarrowEnglish = narrow(english(Convening));
export const HostilePortal = inPortal(ToBeScored);
