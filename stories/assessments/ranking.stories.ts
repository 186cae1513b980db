import '@linli/elements/assessments/ranking/define.js';
import type { LinliRanking } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { assessmentsFailing, assessmentsWaiting } from '../support/assessments.js';
import { rankedArea, withRanking, type RankedOptions } from '../support/ranked.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliRanking> = {
  title: 'Assessments/linli-ranking',
  component: 'linli-ranking',
  args: { area: rankedArea },
  render: ({ area, order }) => html`<linli-ranking area=${area ?? ''} .order=${order}></linli-ranking>`,
  parameters: {
    docs: {
      description: {
        component: `Who stands where in an assessment. Organisations are ranked within their group, by the scheme's own rule for equals; those
without a total stand apart, with the reason. Ranges of places say how far the order hangs on the weights. A trial stays on the page.

**Accessibility.** Each group is a region with a table; where there is no room, a list of the same. Places, ties and movement are said in
words, beside number and shape. Steps of the assessment are taken in a modal dialog that says what follows, and a refusal is announced
in it. Charts are tables for those who hear them.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliRanking>;

const seen = (options: RankedOptions = {}): Story => ({ loaders: [withRanking(options)] });

/** Two stand level, one has a grave incident, one few cases, and one has not sent its figures. */
export const Confirmed: Story = seen();
export const Draft: Story = seen({ seat: 'head', until: 'observe' });
export const Objection: Story = seen({ seat: 'head', until: 'object' });
export const Locked: Story = seen({ seat: 'head', until: 'lock' });
export const Published: Story = seen({ until: 'publish' });
/** The assessed see it from its confirmation on, and can try figures of their own. */
export const SeenByTheAssessed: Story = seen({ seat: 'assessed' });
export const SeenByThePublic: Story = seen({ seat: 'applicant', until: 'publish' });
export const FirstPlacesOnly: Story = seen({ seat: 'applicant', until: 'publish', publish: { show: 'top', top: 2 } });
export const WithoutPlaces: Story = seen({ seat: 'applicant', until: 'publish', publish: { show: 'scores' } });
export const OrderedByABlock: Story = { ...seen(), args: { area: rankedArea, order: 'disputes' } };
export const LongNames: Story = seen({ long: true });
export const Empty: Story = seen({ none: true });
export const Loading: Story = seen({ behaviour: assessmentsWaiting });
export const Offline: Story = seen({ behaviour: assessmentsFailing('offline') });
export const Forbidden: Story = seen({ behaviour: assessmentsFailing('forbidden') });
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

/** Between which places each stands when weights go up and down by 30 %. */
export const HowSure: Story = {
  ...seen(),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-ranking');
    await userEvent.click(await find('[name="span"][value="30"]'));
    await userEvent.click(await find('[data-step="sureness"]'));
    await until(() => expect(element.shadowRoot?.querySelectorAll('linli-chart').length).toBe(3));
  },
};

/** One figure is another, on this page only. */
export const Trial: Story = {
  ...seen(),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-ranking');
    await userEvent.selectOptions(await find('[name="trial-organisation"]'), 'dunzitang');
    await userEvent.selectOptions(await find('[name="trial-indicator"]'), 'onTime');
    const figure = await find<HTMLInputElement>('.trial .fields input');
    await userEvent.type(figure, '70', { initialSelectionStart: 0, initialSelectionEnd: figure.value.length });
    await userEvent.click(await find('.trial [type="submit"]'));
    await expect(await find('.tried')).toHaveTextContent('试算结果，不是考评结果');
  },
};

/** What is published, and that it never moves again, is said before. */
export const Publishing: Story = {
  ...seen({ seat: 'head', until: 'lock' }),
  play: async ({ canvasElement }) => {
    const { find, see } = await inside(canvasElement, 'linli-ranking');
    await userEvent.click(await find('[data-action="publish"]'));
    await userEvent.click(await see.findByLabelText('只公布前几名'));
    await userEvent.click(await find('dialog [type="submit"]'));
    await expect(await find('dialog .error')).toBeVisible();
  },
};

/** A total is still awaited: the refusal says whose. */
export const Refused: Story = {
  ...seen({ seat: 'head', until: 'answer' }),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-ranking');
    await userEvent.click(await find('[data-action="lock"]'));
    await userEvent.click(await find('dialog [type="submit"]'));
    await expect(await find('dialog [role="alert"]')).toHaveTextContent('太平镇');
  },
};

export const OpensAScorecard: Story = {
  ...seen(),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliRanking>(canvasElement, 'linli-ranking');
    const opened = fn();
    element.addEventListener('linli-scorecard-open', opened);
    await userEvent.click(await find('.name'));
    await expect(opened).toHaveBeenCalledOnce();
  },
};

export const ElderMode = elder(Confirmed);
export const Dark = dark(Locked);
export const TraditionalChinese = traditional(Confirmed);
export const English = english(Confirmed);
export const NarrowColumn = narrow(LongNames);
export const NarrowEnglish = narrow(english(HowSure));
export const HostilePortal = inPortal(Confirmed);
