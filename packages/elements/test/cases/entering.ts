import type { LinliCaseActions } from '@linli/elements';
import type { FormValues } from '@linli/model';
import { find, until } from './support.js';

/** Takes an action as a person does: presses its button, fills its fields in, sends it, and waits until it is done. */
export async function takeAction(element: LinliCaseActions, action: string, values: FormValues): Promise<void> {
  const button = await until(() => element.shadowRoot?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`));
  button.click();
  await element.updateComplete;
  if (button.hasAttribute('aria-expanded')) {
    for (const [name, value] of Object.entries(values)) await enter(element, name, value);
    find<HTMLButtonElement>(element, 'form button[type="submit"]').click();
  }
  await until(() => element.shadowRoot?.querySelector('[role="status"] .notice'));
}

async function enter(element: LinliCaseActions, name: string, value: FormValues[string]): Promise<void> {
  for (const one of [value].flat()) {
    const control = await until(() => controlFor(element, name, String(one)));
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
      control.click();
    } else {
      control.value = String(one);
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    }
    await element.updateComplete;
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The control that takes a value, once it is there to take it. */
function controlFor(element: LinliCaseActions, name: string, value: string): Control | undefined {
  const controls = [...(element.shadowRoot?.querySelectorAll<Control>(`[name="${name}"], [name^="${name}."]`) ?? [])];
  const choice = controls.find((control) => ['radio', 'checkbox'].includes(control.type) && control.value === value);
  if (choice) return choice;
  const [first] = controls;
  if (!first || first.type === 'radio' || first.type === 'checkbox') return undefined;
  return first instanceof HTMLSelectElement && ![...first.options].some((option) => option.value === value) ? undefined : first;
}
