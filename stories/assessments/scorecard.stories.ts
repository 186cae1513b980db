import '@linli/elements/assessments/scorecard/define.js';
import type { LinliScorecard } from '@linli/elements';
import { text } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { assessedStreet, assessmentsFailing, assessmentsRefusing, assessmentsWaiting, correctedAssessment, countedAssessment, sampleBulletin, withAssessments } from '../support/assessments.js';
import { rankedArea, type RankedOptions } from '../support/ranked.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliScorecard> = {
  title: 'Assessments/linli-scorecard',
  component: 'linli-scorecard',
  loaders: [withAssessments({ until: 'observe' })],
  args: { area: rankedArea, assessmentId: 'y2026', organisation: assessedStreet },
  parameters: {
    docs: {
      description: {
        component: `What one organisation came to in one period, and why. Every row opens into how its score came about, down to the cases that
were counted. The organisation objects here, the assessor corrects and answers; all of that stays on the record.

**Accessibility.** Blocks and indicators are nested lists; each row is a button that says whether it is open, then points, full points and what
was lost in words. Flags have shape and words beside their colour. Charts have a table of the same figures. What is opened stands right below its
row; a form takes the focus when it opens and gives it back when it is left. The host's page gives the heading above it (\`h1\`).`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliScorecard>;

const seen = (options: RankedOptions, args: Partial<LinliScorecard> = {}): Story => ({ args, loaders: [withAssessments(options)] });

/** Opens a row, then takes a step of it. */
const opening = (story: Story, indicator: string, step?: string): Story => ({
  ...story,
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-scorecard');
    (await find(`#row-${indicator}`)).click();
    await find(`#inside-${indicator} linli-score-explain`);
    if (step) (await find(`#inside-${indicator} [data-step="${step}"]`)).click();
    if (step) await find('form');
  },
});

export const Draft: Story = seen({ until: 'observe' });
export const Confirmed: Story = seen({ until: 'confirm' });
export const Published: Story = seen({ until: 'publish', seat: 'applicant' });
export const FromABulletin: Story = { args: { bulletin: sampleBulletin() }, loaders: [() => ({ client: undefined })] };

/** What lost most stands first. */
export const MostLostFirst: Story = seen({ until: 'confirm' }, { order: 'lost' });

/** Few cases: the rate says little, and says so. */
export const SmallSample: Story = seen({ until: 'confirm' }, { organisation: 'luoting', order: 'lost' });
/** A grave incident keeps the grade down. */
export const Vetoed: Story = seen({ until: 'confirm' }, { organisation: 'yangnong' });
/** A figure is still to come: there is no total, and no place. */
export const Held: Story = seen({ until: 'confirm' }, { organisation: 'taiping', order: 'lost' });

/** How an indicator came about. */
export const Opened: Story = opening({ args: { assessment: countedAssessment() } }, 'onTime');
/** How the total came about. */
export const OpenedTotal: Story = opening(seen({ until: 'confirm' }), 'total');
/** The street objects to a figure of its own. */
export const Objecting: Story = opening(seen({ until: 'confirm', seat: 'assessed' }), 'events', 'object');
/** The head of the assessor answers. */
export const Answering: Story = opening(seen({ until: 'object', seat: 'head' }), 'onTime', 'answer');
/** The assessor puts a figure right. */
export const Correcting: Story = opening(seen({ until: 'confirm' }), 'lists', 'correct');
/** An objection was answered; one figure was put right, another waits for the recalculation. */
export const AfterAnObjection: Story = opening({ args: { assessment: correctedAssessment() } }, 'posted');

export const LongNames: Story = seen({ until: 'confirm', long: true });

/** What was typed is still there when the rules refuse. */
export const Refused: Story = {
  ...seen({ until: 'confirm', seat: 'assessed', behaviour: assessmentsRefusing({ code: 'objections-over', message: text('公示期已过，不再受理异议。', '公示期已過，不再受理異議。', 'The time to object is over.') }) }),
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-scorecard');
    (await find('#row-onTime')).click();
    (await find('[data-step="object"]')).click();
    const words = await find<HTMLTextAreaElement>('[name="words"]');
    words.value = '请再核对一次。';
    words.dispatchEvent(new Event('input', { bubbles: true }));
    (await find<HTMLFormElement>('form')).requestSubmit();
    await expect(await find('form [role="alert"]')).toHaveTextContent('公示期已过');
    await until(() => expect(element.shadowRoot?.querySelector<HTMLTextAreaElement>('[name="words"]')?.value).toBe('请再核对一次。'));
  },
};

export const Loading: Story = seen({ behaviour: assessmentsWaiting });
export const Offline: Story = seen({ behaviour: assessmentsFailing('offline') });
export const NoResults: Story = seen({ none: true });
export const NotAssessed: Story = seen({ until: 'confirm' }, { organisation: 'works' });
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(Confirmed);
export const Dark = dark(Opened);
export const TraditionalChinese = traditional(Confirmed);
export const English = english(SmallSample);
export const NarrowColumn = narrow(LongNames);
export const HostilePortal = inPortal(Confirmed);
