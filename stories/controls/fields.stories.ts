import type { Field, FieldKind, FormValues } from '@linli/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { fieldOfKind, valuesOfKinds } from '../support/every-kind.js';
import '../support/field-sheet.js';
import { withClient } from '../support/sample-client.js';
import { inside, until } from '../support/shadow.js';
import { dark, elder, english, inPortal, narrow, traditional } from '../support/variants.js';

interface Sheet {
  fields: readonly Field[];
  values: FormValues;
}

const meta: Meta<Sheet> = {
  title: 'Controls/Fields',
  loaders: [withClient({ person: 'clerk' })],
  args: { values: {} },
  render: ({ fields, values }) => html`<field-sheet .fields=${fields} .values=${values}></field-sheet>`,
  parameters: {
    docs: {
      description: {
        component: `The kinds of field that a form definition can ask for. They are templates inside an element's shadow root, drawn by
\`FieldsController\`; a host does not use them alone.

**Accessibility.** Each has a visible label, and its hint, reason and error are its description. Groups are fieldsets with a legend.
Errors appear when the form is checked and go as soon as they are mended. Enter that commits a Pinyin candidate never submits.
Date, number and telephone are native inputs; a tree is searched or walked by buttons; a place is chosen level by level.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj<Sheet>;

const empty = (kind: FieldKind): Story => ({ args: { fields: [fieldOfKind[kind]] } });
const filled = (kind: FieldKind): Story => ({ args: { fields: [fieldOfKind[kind]], values: valuesOfKinds } });
const all = Object.values(fieldOfKind);

export const Text: Story = filled('text');
export const LongText: Story = filled('longText');
export const Number: Story = filled('number');
export const SingleChoice: Story = filled('single');
export const MultipleChoice: Story = filled('multiple');
export const TreeEmpty: Story = empty('tree');
export const TreeChosen: Story = filled('tree');
export const Date: Story = filled('date');
export const Telephone: Story = filled('phone');
export const PlaceEmpty: Story = empty('place');
export const PlaceChosen: Story = filled('place');
export const AttachmentEmpty: Story = empty('attachment');
export const Consent: Story = empty('consent');
export const Organisations: Story = filled('organisation');
export const Stars: Story = filled('rating');

/** One file was kept; the other is no photo, whatever its name says, and takes nothing with it. */
export const AttachmentsAddedAndRefused: Story = {
  ...empty('attachment'),
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'field-sheet');
    const photo = new File([await paintedPng()], '东门外路灯.png', { type: 'image/png' });
    const mislabelled = new File(['not a photo'], '现场照片.jpg', { type: 'image/jpeg' });
    await userEvent.upload(await find<HTMLInputElement>('input[type="file"]'), [photo, mislabelled]);
    await expect(await find('.file.stored img')).toBeVisible();
    await expect(await find('.file.refused .error')).toBeVisible();
  },
};

/** Every kind, checked while it is empty. */
export const WithErrors: Story = {
  args: { fields: all },
  play: async ({ canvasElement }) => {
    const { element, find } = await inside(canvasElement, 'field-sheet');
    await userEvent.click(await find('[type="submit"]'));
    await until(() => expect(element.shadowRoot?.querySelectorAll('[aria-invalid="true"]').length).toBeGreaterThan(5));
  },
};

/** An error goes as soon as what is wrong is mended. */
export const Mending: Story = {
  args: { fields: [fieldOfKind.text] },
  play: async ({ canvasElement }) => {
    const { find } = await inside(canvasElement, 'field-sheet');
    const box = await find<HTMLInputElement>('input[name="subject"]');
    await userEvent.type(box, '路灯');
    await userEvent.click(await find('[type="submit"]'));
    await until(() => expect(box).toHaveAttribute('aria-invalid', 'true'));
    await userEvent.type(box, '整夜不亮');
    await until(() => expect(box).not.toHaveAttribute('aria-invalid'));
  },
};

/** The tree is searched by a few words of a category. */
export const SearchingTheTree: Story = {
  ...empty('tree'),
  play: async ({ canvasElement }) => {
    const { element, find, see } = await inside(canvasElement, 'field-sheet');
    await userEvent.type(await find('input[type="search"]'), '电梯');
    const result = await see.findByText(/电梯安全/);
    await userEvent.click(result);
    await until(() => expect(element).toHaveProperty('values.category', 'housing.elevator'));
  },
};

export const ElderMode = elder(WithErrors);
export const Dark = dark(WithErrors);
export const TraditionalChinese = traditional(WithErrors);
export const English = english(WithErrors);
export const NarrowColumn = narrow(WithErrors);
export const HostilePortal = inPortal(WithErrors);

function paintedPng(): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 60 });
  const pen = canvas.getContext('2d');
  if (pen) Object.assign(pen, { fillStyle: '#1f5fbf' }).fillRect(0, 0, 80, 60);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'));
}
