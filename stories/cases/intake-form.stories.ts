import '@linli/elements/cases/intake-form/define.js';
import type { LinliIntakeForm } from '@linli/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { intake, longIntake } from '../support/entries.js';
import { everyKind, valuesOfKinds } from '../support/every-kind.js';
import { withoutLine } from '../support/on-device.js';
import { failing, forgetful, waiting, withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

const meta: Meta<LinliIntakeForm> = {
  title: 'Cases/linli-intake-form',
  component: 'linli-intake-form',
  loaders: [withClient()],
  parameters: {
    docs: {
      description: {
        component: `Files a matter: the form of a case type, with a draft that survives a reload, and the receipt once it is filed.

**Accessibility.** Sending with mistakes moves focus to a summary whose links lead to the fields, and each error stands at its field.
Optional fields say so; all others are needed. Enter that commits a Pinyin candidate never submits. While it is sent the button
says so and keeps its focus. The receipt takes focus at its heading, and prints on A4 in black and white.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<LinliIntakeForm>;

export const Empty: Story = {};
export const Prefilled: Story = { args: { values: intake } };
export const LongText: Story = { args: { values: longIntake } };

/** Someone typed, and the page was closed: it is all there again. */
export const DraftRestored: Story = {
  loaders: [withClient({ draft: { kind: 'help', subject: '小区东门外三盏路灯不亮' } })],
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-intake-form');
    await expect(await find('input[name="subject"]')).toHaveValue('小区东门外三盏路灯不亮');
    await until(() => expect(element.shadowRoot?.querySelector('[role="status"] .notice')).toBeVisible());
  },
};

/** Sent as it is: the summary takes focus and leads to each field. */
export const WithErrors: Story = {
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-intake-form');
    await userEvent.click(await find('.actions [type="submit"]'));
    await until(() => expect(element.shadowRoot?.querySelectorAll('[aria-invalid="true"]').length).toBeGreaterThan(3));
    await until(() => expect(element.shadowRoot?.activeElement).toHaveAttribute('tabindex', '-1'));
  },
};

/** An answer brings up what it makes necessary, and takes it away again. */
export const ShowsWhatIsNeeded: Story = {
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'linli-intake-form');
    await userEvent.click(await find('input[name="contactable"][value="yes"]'));
    await expect(await find('input[name="phone"]')).toBeVisible();
    await userEvent.click(await find('input[name="contactable"][value="no"]'));
    await until(() => expect(element.shadowRoot?.querySelector('input[name="phone"]')?.checkVisibility() ?? false).toBe(false));
  },
};

/** On its way: the button says so, keeps its focus, and cannot be pressed twice. */
export const Sending: Story = {
  args: { values: intake },
  loaders: [withClient({ behaviour: waiting })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-intake-form');
    const button = await find('.actions [type="submit"]');
    await userEvent.click(button);
    await until(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
  },
};

export const SendingFailed: Story = {
  args: { values: intake },
  loaders: [withClient({ behaviour: failing('offline') })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-intake-form');
    await userEvent.click(await find('.actions [type="submit"]'));
    await expect(await find('[role="alert"]')).toHaveTextContent('网络已断开');
    await expect(await find('input[name="subject"]')).toHaveValue('小区东门外三盏路灯不亮');
  },
};

/** Filed: the code, the secret, and what happens next. */
export const Receipt: Story = {
  args: { values: intake },
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-intake-form');
    await userEvent.click(await find('.actions [type="submit"]'));
    await expect(await find('#credentials')).toBeVisible();
  },
};

/** There is no line: it is kept on this device, and sent by itself later. */
export const KeptOnThisDevice: Story = {
  args: { values: intake, patience: 0 },
  loaders: [async () => ({ client: await withoutLine('applicant') })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-intake-form');
    await userEvent.click(await find('.actions [type="submit"]'));
    await expect(await find('.receipt h2.kept')).toBeVisible();
  },
};

export const EveryKindOfField: Story = { loaders: [withClient({ caseTypes: [everyKind] })], args: { values: valuesOfKinds } };
export const MemoryOnly: Story = { loaders: [withClient({ behaviour: forgetful })] };
export const UnknownType: Story = { args: { type: 'no-such-type' } };

/** Nobody has given it a client: it waits, then says so. */
export const NoClient: Story = {
  loaders: [() => ({ client: undefined })],
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'linli-intake-form');
    await expect(await find('.notice.warning')).toBeVisible();
  },
};

export const ElderMode = elder(WithErrors);
export const Dark = dark(WithErrors);
export const TraditionalChinese = traditional(WithErrors);
export const English = english(WithErrors);
export const KeptInEnglish = english(KeptOnThisDevice);
export const ReceiptInEnglish = english(Receipt);
export const NarrowColumn = narrow(LongText);
export const HostilePortal = inPortal(Prefilled);
