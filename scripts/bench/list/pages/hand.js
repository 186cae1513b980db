/* A virtual list written by hand for this one table, in plain DOM: what a good engineer would write in an afternoon. */
import { columns, compareTitles, height, rowHeight } from './columns.js';

const overscan = 6;

globalThis.mount = (container, { rows }) => {
  let shown = rows;
  let first = -1;
  const scroller = container.appendChild(element('div', 'hand'));
  scroller.style.cssText = `height:${height}px;overflow:auto;position:relative;border:1px solid #ccc`;
  const head = scroller.appendChild(line(columns.map(([, label]) => label)));
  head.style.cssText += ';position:sticky;top:0;z-index:1;background:#f5f7fa';
  const track = scroller.appendChild(element('div'));
  const block = track.appendChild(element('div'));
  const pool = Array.from({ length: Math.ceil(height / rowHeight) + 2 * overscan }, () => block.appendChild(line(columns.map(() => ''))));

  const draw = () => {
    const next = Math.max(0, Math.min(Math.floor(scroller.scrollTop / rowHeight) - overscan, shown.length - pool.length));
    if (next === first) return;
    first = next;
    block.style.transform = `translateY(${first * rowHeight}px)`;
    pool.forEach((row, slot) => fill(row, shown[first + slot]));
  };
  const show = (list) => {
    shown = list;
    first = -1;
    track.style.height = `${shown.length * rowHeight}px`;
    scroller.scrollTop = 0;
    draw();
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  show(rows);
  return {
    sort: () => show(sortByTitle(rows)),
    filter: (text) => show(rows.filter(({ search }) => search.includes(text))),
  };
};

/** Each distinct title is collated once. */
function sortByTitle(rows) {
  const ranks = new Map([...new Set(rows.map(({ title }) => title))].sort(compareTitles).map((title, rank) => [title, rank]));
  const keyed = rows.map((row) => ({ row, rank: ranks.get(row.title) }));
  return keyed.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
}

function fill(row, item) {
  row.style.visibility = item ? 'visible' : 'hidden';
  if (item) columns.forEach(([id], position) => (row.children[position].firstChild.data = item[id]));
}

function line(texts) {
  const row = element('div', 'row');
  row.style.cssText = `display:flex;height:${rowHeight}px;border-bottom:1px solid #ddd;box-sizing:border-box`;
  texts.forEach((text, position) => {
    const cell = row.appendChild(element('div', 'cell'));
    cell.style.cssText = `width:${columns[position][2]}px;padding:10px 12px;box-sizing:border-box;overflow:hidden;white-space:nowrap;text-overflow:ellipsis`;
    cell.append(document.createTextNode(text));
  });
  return row;
}

function element(tag, className = '') {
  return Object.assign(document.createElement(tag), { className });
}
