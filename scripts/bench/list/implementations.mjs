/**
 * @typedef {object} Implementation
 * @property {string} name its script in pages/, without the ending
 * @property {string} label
 * @property {string[]} packages what it needs beside this repository, at exact versions
 * @property {string[]} styles style sheets that it needs, in its packages
 * @property {boolean} ours whether it is bundled as this repository ships it, and takes cases rather than finished texts
 */

/** @type {Implementation[]} The first is what the others are compared with. */
export const implementations = [
  { name: 'hand', label: 'hand-written', packages: [], styles: [], ours: false },
  { name: 'linli', label: 'Linli', packages: [], styles: [], ours: true },
  { name: 'tanstack', label: 'TanStack table + virtual', packages: ['@tanstack/table-core@8.21.3', '@tanstack/virtual-core@3.19.11'], styles: [], ours: false },
  { name: 'tabulator', label: 'Tabulator', packages: ['tabulator-tables@6.5.3'], styles: ['tabulator-tables/dist/css/tabulator.min.css'], ours: false },
  { name: 'ag-grid', label: 'ag-grid-community', packages: ['ag-grid-community@36.2.0'], styles: [], ours: false },
];
