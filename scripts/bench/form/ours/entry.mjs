import { createClient } from '@linli/client';
import { chinaCalendar } from '@linli/model';
import '@linli/elements/cases/intake-form/define.js';
import { definition } from 'definition';

// What a portal brings is its own back end: this one knows the form, and nothing else is asked of it.
const backend = {
  meta: () =>
    Promise.resolve({
      schema: { min: 1, max: 1 },
      actor: { role: 'applicant', holds: [] },
      caseTypes: [definition],
      calendar: chinaCalendar,
      storage: { kind: 'remote' },
    }),
};
const client = createClient({ backend });

globalThis.mountForm = async (container) => {
  const form = document.createElement('linli-intake-form');
  form.type = definition.id;
  form.client = await client;
  container.append(form);
  await form.updateComplete;
};
