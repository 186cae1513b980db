import '@linli/elements/assessments/survey/define.js';
import type { LinliSurvey } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { area } from '../support/people.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';
import { closedSteps, failing, importedSteps, openSteps, plannedSteps, publishedSteps, selfSelectedSteps, surveyClient, waiting, type SurveyPerson } from './survey-samples.js';

type Steps = typeof openSteps | undefined;
const seenBy = (person: SurveyPerson, steps: Steps, behaviour?: typeof waiting): Story => ({ loaders: [async () => ({ client: await surveyClient(person, steps, behaviour) })] });
const results = (person: SurveyPerson, steps: Steps): Story => ({ ...seenBy(person, steps), args: { view: 'results' } });

const meta: Meta<LinliSurvey> = {
  title: 'Assessments/linli-survey',
  component: 'linli-survey',
  args: { area },
  parameters: {
    docs: {
      description: {
        component: `A survey: its questions for citizens, and with \`view="results"\` what came of it. Nobody can be known by an answer: it has no name,
no device, no hour and no receipt, and what is chosen but not sent is kept nowhere.

**Accessibility.** Each question is a group of native radio buttons, each as large as a button; arrow keys choose. What is left out is listed at the
top, takes focus, and leads to its question. Results are bars with words beside them; each chart has a table, and all numbers behind it stand in another.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliSurvey>;

export const Answering: Story = seenBy('applicant', openSteps);
/** A page of one township asks about its own places only. */
export const OneSubject: Story = { ...Answering, args: { subject: 'street' } };
/** A page of one stratum does not ask where one lives. */
export const OneStratum: Story = { ...Answering, args: { stratum: 'zigu' } };
/** The first thing that is wrong takes focus. */
export const LeftOut: Story = {
  ...Answering,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliSurvey>(canvasElement, 'linli-survey');
    await userEvent.click(await find('form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.activeElement).toHaveClass('summary'));
  },
};
/** Thanks, and nothing that could be looked up. */
export const Sent: Story = {
  ...OneStratum,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliSurvey>(canvasElement, 'linli-survey');
    const answered = fn();
    element.addEventListener('linli-survey-answered', answered);
    await find('input[type="radio"]');
    for (const group of element.shadowRoot?.querySelectorAll('[role="radiogroup"]') ?? []) await userEvent.click(group.querySelector('input') as HTMLInputElement);
    await userEvent.click(await find('form [type="submit"]'));
    await until(() => expect(element.shadowRoot?.activeElement).toHaveClass('thanks'));
    await expect(answered).toHaveBeenCalledOnce();
  },
};
export const Over: Story = seenBy('applicant', publishedSteps);
export const SeenByStaff: Story = seenBy('lead', openSteps);
export const None: Story = seenBy('applicant', undefined);

export const Results: Story = results('applicant', publishedSteps);
/** People answered because they wished to: the page says what that means. */
export const SelfSelected: Story = results('applicant', selfSelectedSteps);
/** The organisation that asks: small samples, what is below its threshold, and what follows from it. */
export const ResultsForStaff: Story = results('supervisor', closedSteps);
export const ToBePublished: Story = results('committeeHead', closedSteps);
export const Running: Story = results('supervisor', openSteps);
export const Imported: Story = results('supervisor', importedSteps);
export const Planned: Story = results('supervisor', plannedSteps);
export const NotPublished: Story = results('applicant', closedSteps);

/** Said again before it is done. */
export const Closing: Story = {
  ...Running,
  play: async ({ canvasElement }) => {
    const { element, find } = await inside<LinliSurvey>(canvasElement, 'linli-survey');
    await userEvent.click(await find('[data-step="close"]'));
    await userEvent.click(await find('[data-confirm="close"]'));
    await until(() => expect(element.shadowRoot?.activeElement).toHaveClass('done'));
  },
};

export const Loading: Story = seenBy('applicant', openSteps, waiting);
export const Offline: Story = seenBy('applicant', openSteps, failing('offline'));
export const NoClient: Story = { loaders: [() => ({ client: undefined })] };

export const ElderMode = elder(Answering);
export const Dark = dark(Answering);
export const TraditionalChinese = traditional(Answering);
export const English = english(Answering);
export const NarrowEnglish = narrow(english(Answering));
export const HostilePortal = inPortal(Answering);
export const ResultsElder = elder(ResultsForStaff);
export const ResultsDark = dark(ResultsForStaff);
export const ResultsEnglish = english(ResultsForStaff);
export const ResultsNarrow = narrow(ResultsForStaff);
export const ResultsNarrowEnglish = narrow(english(ResultsForStaff));
