import { Formio } from '@formio/js/form';
import { definition } from 'definition';

globalThis.mountForm = (container) => Formio.createForm(container, structuredClone(definition));
