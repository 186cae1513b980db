import { createTable, getCoreRowModel, getFilteredRowModel, getSortedRowModel } from '@tanstack/table-core';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { columns, compareTitles, height, rowHeight } from './columns.js';

/* Its row models and its virtualizer, drawn into plain DOM without a framework. */
globalThis.mount = (container, { rows: data }) => {
  const table = createTable({
    data,
    columns: columns.map(([id]) => ({ id, accessorKey: id, ...(id === 'title' && { sortingFn: (a, b) => compareTitles(a.original.title, b.original.title) }) })),
    state: {},
    onStateChange: () => {},
    renderFallbackValue: null,
    globalFilterFn: ({ original }, _column, text) => original.search.includes(text),
    getColumnCanGlobalFilter: () => true,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
  });
  let state = table.initialState;
  const setState = (part) => {
    state = { ...state, ...part };
    table.setOptions((options) => ({ ...options, state }));
  };
  setState({});

  const scroller = container.appendChild(document.createElement('div'));
  scroller.style.cssText = `height:${height}px;overflow:auto;position:relative;border:1px solid #ccc`;
  const track = scroller.appendChild(document.createElement('div'));
  track.style.position = 'relative';
  const options = () => ({
    count: table.getRowModel().rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: draw,
  });
  const virtualizer = new Virtualizer(options());
  function draw() {
    const { rows } = table.getRowModel();
    track.style.height = `${virtualizer.getTotalSize()}px`;
    track.replaceChildren(...virtualizer.getVirtualItems().map(({ index, start }) => line(rows[index], start)));
  }
  const show = (part) => {
    setState(part);
    virtualizer.setOptions(options());
    virtualizer._willUpdate();
    draw();
  };
  virtualizer._didMount();
  show({});
  return { sort: () => show({ sorting: [{ id: 'title', desc: false }] }), filter: (text) => show({ globalFilter: text }) };
};

function line(row, start) {
  const element = document.createElement('div');
  element.style.cssText = `position:absolute;top:0;transform:translateY(${start}px);display:flex;height:${rowHeight}px;border-bottom:1px solid #ddd;box-sizing:border-box`;
  for (const [id, , width] of columns) {
    const cell = element.appendChild(document.createElement('div'));
    cell.style.cssText = `width:${width}px;padding:10px 12px;box-sizing:border-box;overflow:hidden;white-space:nowrap;text-overflow:ellipsis`;
    cell.textContent = row.getValue(id);
  }
  return element;
}
