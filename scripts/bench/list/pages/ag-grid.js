import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { columns, compareTitles, height, rowHeight } from './columns.js';

ModuleRegistry.registerModules([AllCommunityModule]);

globalThis.mount = (container, { rows }) => {
  container.style.height = `${height}px`;
  let wanted = '';
  const grid = createGrid(container, {
    rowData: rows,
    rowHeight,
    columnDefs: columns.map(([field, headerName, width]) => ({ field, headerName, width, sortable: true, ...(field === 'title' && { comparator: compareTitles }) })),
    isExternalFilterPresent: () => wanted !== '',
    doesExternalFilterPass: ({ data }) => data.search.includes(wanted),
  });
  return {
    sort: () => grid.applyColumnState({ state: [{ colId: 'title', sort: 'asc' }] }),
    filter: (text) => {
      wanted = text;
      grid.onFilterChanged();
    },
  };
};
