import '@linli/elements/cases/case-list/define.js';
import { columns, height } from './columns.js';

globalThis.mount = (container, { cases, now }) => {
  const list = document.createElement('linli-case-list');
  list.style.setProperty('--linli-case-list-height', `${height + 120}px`);
  Object.assign(list, { now, items: cases, columns: columns.map(([id]) => id) });
  container.append(list);
  return {
    shadow: list.shadowRoot,
    sort: () => (list.sort = { column: 'title', direction: 'ascending' }),
    filter: (text) => (list.filter = { text }),
  };
};
