import { FilterModule, SortModule, Tabulator } from 'tabulator-tables';
import { columns, compareTitles, height, rowHeight } from './columns.js';

Tabulator.registerModule([FilterModule, SortModule]);

globalThis.mount = (container, { rows }) => {
  const grid = new Tabulator(container, {
    data: rows,
    height,
    rowHeight,
    columns: columns.map(([field, title, width]) => ({ field, title, width, ...(field === 'title' && { sorter: compareTitles }) })),
  });
  return {
    sort: () => grid.setSort('title', 'asc'),
    filter: (text) => grid.setFilter(({ search }) => search.includes(text)),
  };
};
