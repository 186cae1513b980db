import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@linli/elements/locales/en.js';
import '@linli/elements/controls/chart/define.js';
import type { Chart, ChartValue, LinliChart, LinliProvider, PointOpenDetail } from '@linli/elements';
import { expectEnglish, find, show, until } from '../cases/support.js';

const value = (number: number | null, more: Partial<ChartValue> = {}): ChartValue => ({ value: number, ...more });
const rows = (...lines: [string, ...(number | null)[]][]) => lines.map(([label, ...numbers]) => ({ label, values: numbers.map((number) => value(number)) }));
const series = (...labels: string[]) => labels.map((label) => ({ label }));

const trend: Chart = { kind: 'trend', title: 'Closed in time', rowTitle: 'Month', series: series('North', 'South'), rows: rows(['Jan', 90, 80], ['Feb', null, 85], ['Mar', 94, 86.255], ['Apr', 97, null]), target: { label: 'Target', value: 95, text: '95 %' } };
const bars: Chart = {
  kind: 'bars', title: 'Change', rowTitle: 'Street', series: series('Change'), target: { label: 'At least', value: 2 },
  rows: [{ label: 'North', values: [value(4, { range: { from: 2, to: 6 } })], full: 8, marked: true }, { label: 'South', values: [value(-4, { text: '−4 points', note: 'Few cases' })] }, { label: 'East', values: [value(null, { text: 'Not counted' })] }],
};
const radar: Chart = { kind: 'radar', title: 'Blocks', rowTitle: 'Block', series: series('North', 'Mean'), rows: rows(['A', 5, 4], ['B', 10, 8], ['C', 0, 3], ['D', 6, 6]).map((row) => ({ ...row, full: 10 })) };
const range: Chart = { kind: 'range', title: 'Places', rowTitle: 'Street', series: series('Place'), scale: { from: 1, to: 3 }, rows: [['North', 1, 1, 2], ['South', 2, 1, 3], ['East', 3, 3, 3]].map(([label, place, from, to]) => ({ label: String(label), values: [value(Number(place), { range: { from: Number(from), to: Number(to) } })] })) };
const all: Record<string, Chart> = { trend, bars, radar, range };

const drawn = async (chart: Chart, lang = 'en'): Promise<LinliChart> => {
  const element = await show<LinliChart>(undefined, html`<linli-chart .chart=${chart}></linli-chart>`, lang);
  await element.updateComplete;
  return element;
};
const every = (element: LinliChart, selector: string): Element[] => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const told = (element: LinliChart): string => words(find(element, '[role="status"]'));
const table = (element: LinliChart): string[][] => every(element, 'tbody tr').map((row) => [...row.children].map(words));
const number = (element: Element | undefined, name: string): number => Number.parseFloat(element?.getAttribute(name) ?? '');

async function press(element: LinliChart, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await element.updateComplete;
}

describe('linli-chart', () => {
  describe('its table', () => {
    const cases: readonly [string, Chart, string[], string[][]][] = [
      ['a trend', trend, ['Month', 'North', 'South'], [['Jan', '90', '80'], ['Feb', 'No data', '85'], ['Mar', '94', '86.26'], ['Apr', '97', 'No data']]],
      ['bars', bars, ['Street', 'Change', 'Change: range', 'Most', 'Note'], [['North', '4', '2 to 6', '8', ''], ['South', '−4 points', '', '', 'Few cases'], ['East', 'Not counted', '', '', '']]],
      ['a radar', radar, ['Block', 'North', 'Mean', 'Most'], [['A', '5', '4', '10'], ['B', '10', '8', '10'], ['C', '0', '3', '10'], ['D', '6', '6', '10']]],
      ['a range', range, ['Street', 'Place', 'Place: range'], [['North', '1', '1 to 2'], ['South', '2', '1 to 3'], ['East', '3', '3 to 3']]],
    ];
    for (const [name, chart, head, body] of cases) {
      it(`of ${name} says all that is drawn`, async () => {
        const element = await drawn(chart);
        expect(every(element, 'thead th').map(words)).to.deep.equal(head);
        expect(table(element)).to.deep.equal(body);
        expect(words(find(element, 'caption'))).to.equal(chart.title);
        expect(every(element, 'tfoot th, tfoot td').map(words)).to.deep.equal(chart.target ? [chart.target.label, chart.target.text ?? String(chart.target.value)] : []);
      });
    }

    it('is there for those who hear, and shown by a button', async () => {
      const element = await drawn(trend);
      expect(find(element, '.sheet').getBoundingClientRect().width).to.be.at.most(1);
      const button = find<HTMLButtonElement>(element, 'button');
      button.click();
      await element.updateComplete;
      expect(element.table).to.be.true;
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      expect(find(element, '.sheet').getBoundingClientRect().width).to.be.above(100);
      expect(every(element, 'table')).to.have.length(1);
    });

    it('follows its chart', async () => {
      const element = await drawn(trend);
      element.chart = { ...trend, rows: trend.rows.slice(1, 2) };
      await element.updateComplete;
      expect(table(element)).to.deep.equal([['Feb', 'No data', '85']]);
      expect(every(element, '.drawing .mark')).to.have.length(1);
    });
  });

  describe('its drawing', () => {
    it('breaks a line where a period has no value, and draws a point for each that has one', async () => {
      const element = await drawn(trend);
      const paths = every(element, '.drawing .line').map((line) => line.getAttribute('d') ?? '');
      expect(paths.map((path) => path.replace(/[^ML]/g, ''))).to.deep.equal(['MML', 'MLL']);
      expect(every(element, '.drawing .mark')).to.have.length(6);
    });

    it('places points by their values: the higher the value the higher the point, periods from left to right', async () => {
      const element = await drawn({ ...trend, series: series('North') });
      const places = every(element, '.drawing .mark.s0').map((mark) => /translate\(([\d.]+) ([\d.]+)\)/.exec(mark.getAttribute('transform') ?? '')?.slice(1).map(Number) ?? []);
      expect(places).to.have.length(3);
      for (const [index, [x = 0, y = 0]] of places.entries()) {
        const [before] = index > 0 ? [places[index - 1] ?? []] : [];
        if (before) expect([x > (before[0] ?? 0), y < (before[1] ?? 0)]).to.deep.equal([true, true]);
      }
      const target = /M[\d.]+ ([\d.]+)/.exec(find(element, '.drawing .target').getAttribute('d') ?? '')?.[1];
      expect(Number(target)).to.be.within(places[2]?.[1] ?? 0, places[1]?.[1] ?? 0);
    });

    it('draws bars from zero, to the left where they are below it, with their ranges and the target', async () => {
      const element = await drawn(bars);
      const [north, south] = every(element, '.part');
      const zero = number(every(element, '.zero')[0], 'x1');
      expect(number(north, 'x')).to.equal(zero);
      expect(number(south, 'x') + number(south, 'width')).to.be.closeTo(zero, 0.02);
      expect(number(north, 'width')).to.be.closeTo(number(south, 'width'), 0.02);
      expect(every(element, '.part')).to.have.length(2);
      const [, over] = every(element, '.whisker.over, .whisker.under').filter((line) => line.getAttribute('y1') === '50%');
      expect(number(over, 'x2') - number(over, 'x1')).to.be.closeTo(number(north, 'width'), 0.02);
      expect(number(every(element, 'line.target')[0], 'x1') - zero).to.be.closeTo(number(north, 'width') / 2, 0.02);
      expect(number(every(element, '.track')[0], 'width')).to.be.closeTo(2 * number(north, 'width'), 0.02);
    });

    it('says the values beside their bars', async () => {
      const element = await drawn(bars);
      expect(every(element, '.band .value').map(words)).to.deep.equal(['4', '−4 points', 'Not counted']);
    });

    it('draws each axis of a radar to its own most, and leaves the shape open at a gap', async () => {
      const element = await drawn(radar);
      expect(find(element, '.drawing .line.s0').getAttribute('d')).to.match(/Z$/);
      element.chart = { ...radar, rows: radar.rows.map((row, index) => (index === 1 ? { ...row, values: [value(null), value(8)] } : row)) };
      await element.updateComplete;
      expect(find(element, '.drawing .line.s0').getAttribute('d')).to.not.contain('Z');
      expect(find(element, '.drawing .line.s1').getAttribute('d')).to.match(/Z$/);
    });

    for (const [count, kind] of [[1, 'bars'], [2, 'bars'], [3, 'radar'], [12, 'radar'], [13, 'bars']] as const) {
      it(`draws a radar of ${count} as ${kind}`, async () => {
        const element = await drawn({ ...radar, rows: Array.from({ length: count }, (_, index) => ({ label: `Block ${index}`, values: [value(index), value(1)] })) });
        expect(find(element, '.plot').classList.contains(kind)).to.be.true;
        expect(table(element)).to.have.length(count);
      });
    }

    it('draws a point and its range', async () => {
      const element = await drawn(range);
      expect(every(element, '.span').map((line) => [line.getAttribute('x1'), line.getAttribute('x2')])).to.deep.equal([['0%', '50%'], ['0%', '100%'], ['100%', '100%']]);
      expect(every(element, '.band svg svg').map((mark) => mark.getAttribute('x'))).to.deep.equal(['0%', '50%', '100%']);
      expect(every(element, '.foot text').map(words)).to.deep.equal(['1', '2', '3']);
    });

    it('tells series apart by more than colour', async () => {
      const six = await drawn({ ...trend, series: series('1', '2', '3', '4', '5', '6', '7'), rows: rows(['Jan', 1, 2, 3, 4, 5, 6, 7], ['Feb', 2, 3, 4, 5, 6, 7, 8]) });
      const lines = every(six, '.drawing .line');
      expect(lines).to.have.length(6);
      expect(new Set(lines.map((line) => line.getAttribute('stroke-dasharray'))).size).to.equal(6);
      expect(new Set(every(six, '.drawing .mark').map((mark) => mark.getAttribute('d'))).size).to.equal(6);
      expect(every(six, '.legend li').map(words)).to.deep.equal(['1', '2', '3', '4', '5', '6', 'Target 95 %']);
    });

    it('has words as large as those around it, at any width', async () => {
      for (const [width, scale] of [[360, 'standard'], [360, 'elder'], [1000, 'standard']] as const) {
        for (const chart of [trend, radar]) {
          const box = await fixture<HTMLElement>(html`<div><linli-provider lang="en" scale=${scale}><linli-chart .chart=${chart}></linli-chart></linli-provider></div>`);
          box.style.width = `${width}px`;
          const element = box.querySelector('linli-chart') as LinliChart;
          const em = Number.parseFloat(getComputedStyle(element).fontSize);
          await until(() => {
            const svg = element.shadowRoot?.querySelector<SVGSVGElement>('.drawing');
            const unit = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
            return Math.abs(unit * 14 - em * 0.875) < 0.5;
          });
          expect(element.scrollWidth).to.be.at.most(element.clientWidth);
        }
      }
    });

    const degenerate: readonly [string, Partial<Chart>][] = [
      ['no rows', { rows: [] }], ['no values', { rows: rows(['A', null, null], ['B', null, null], ['C', null, null]) }], ['zeros alone', { rows: rows(['A', 0, 0], ['B', 0, 0], ['C', 0, 0]) }],
      ['one value', { rows: rows(['A', 5, null]) }], ['equal values', { rows: rows(['A', 95, 95], ['B', 95, 95], ['C', 95, 95]) }], ['tiny and huge', { rows: rows(['A', 1e-9, 1], ['B', 1e12, 2], ['C', -1e12, 3]) }],
      ['too few values in a row', { rows: [{ label: 'A', values: [] }, ...rows(['B', 1, 2], ['C', 2])] }], ['what is no number', { rows: rows(['A', NaN, 1], ['B', Infinity, 2], ['C', 3, 3]) }],
      ['a scale the wrong way round', { scale: { from: 10, to: 0 } }],
    ];
    for (const [name, part] of degenerate) {
      for (const kind of Object.keys(all)) {
        it(`draws a ${kind} with ${name} without a fault`, async () => {
          const element = await drawn({ ...(all[kind] as Chart), ...part });
          const attributes = every(element, 'svg *').flatMap((shape) => [...shape.attributes].map((attribute) => attribute.value));
          expect(attributes.filter((text) => /NaN|Infinity/.test(text))).to.deep.equal([]);
          expect(every(element, 'button').length).to.equal(part.rows?.length === 0 ? 0 : 1);
        });
      }
    }

    it('says where there is nothing to draw', async () => {
      const element = await drawn({ ...trend, rows: [] });
      expect(words(find(element, 'figure'))).to.equal('Closed in time There is nothing to draw.');
      expect(every(element, '.plot')).to.have.length(0);
    });
  });

  describe('by keyboard', () => {
    const walks: readonly [string, Chart, string[], string][] = [
      ['begins at the first point', trend, [], 'Jan, North: 90'],
      ['goes to the next period, also where it has no value', trend, ['ArrowRight'], 'Feb, North: No data'],
      ['goes to the other series', trend, ['ArrowDown'], 'Jan, South: 80'],
      ['comes round to the first series', trend, ['ArrowDown', 'ArrowDown'], 'Jan, North: 90'],
      ['goes to the end and no further', trend, ['End', 'ArrowRight'], 'Apr, North: 97'],
      ['goes back to the beginning and no further', trend, ['End', 'Home', 'ArrowLeft'], 'Jan, North: 90'],
      ['goes down bars, and says range and notes', bars, [], 'North: 4 (2 to 6)'],
      ['goes down bars', bars, ['ArrowDown'], 'South: −4 points (Few cases)'],
      ['goes round a radar', radar, ['ArrowLeft'], 'D, North: 6'],
      ['goes down ranges', range, ['ArrowDown'], 'South: 2 (1 to 3)'],
    ];
    for (const [name, chart, keys, said] of walks) {
      it(`${name}: ${keys.join(' ') || 'Tab'}`, async () => {
        const element = await drawn(chart);
        find(element, '.plot').focus();
        await press(element, ...keys);
        expect(told(element)).to.equal(said);
      });
    }

    it('is one stop, shows where the focus is and which point it is on', async () => {
      const element = await drawn(trend);
      find<HTMLButtonElement>(element, 'button').focus();
      await press(element, 'Tab');
      const plot = find(element, '.plot');
      expect(element.shadowRoot?.activeElement).to.equal(plot);
      expect(getComputedStyle(plot).outlineStyle).to.equal('solid');
      expect(every(element, '.ring')).to.have.length(1);
      await press(element, 'ArrowRight', 'ArrowRight');
      await press(element, 'Tab');
      expect(every(element, '.ring')).to.have.length(0);
      expect(told(element)).to.equal('');
      plot.focus();
      await element.updateComplete;
      expect(told(element)).to.equal('Mar, North: 94');
    });

    it('tells the host which point was opened, by Enter or by a press', async () => {
      const element = await drawn(bars);
      find(element, '.plot').focus();
      const heard = oneEvent(element, 'linli-point-open') as Promise<CustomEvent<PointOpenDetail>>;
      await press(element, 'ArrowDown', 'Enter');
      expect((await heard).detail).to.deep.equal({ row: 1, series: 0 });
      const pressed = oneEvent(element, 'linli-point-open') as Promise<CustomEvent<PointOpenDetail>>;
      find(element, '.row[data-row="2"] .label').click();
      expect((await pressed).detail).to.deep.equal({ row: 2, series: 0 });
    });

    it('leaves keys alone that it has no use for', async () => {
      const element = await drawn({ ...bars });
      const plot = find(element, '.plot');
      plot.focus();
      for (const key of ['ArrowLeft', 'a', 'PageDown']) {
        const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
        expect(plot.dispatchEvent(event), key).to.be.true;
      }
      expect(plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true }))).to.be.false;
    });

    it('says the same to a pointer, and forgets it when the pointer leaves', async () => {
      const element = await drawn(trend);
      const plot = find(element, '.plot');
      const mark = every(element, '.drawing .mark.s1')[1]?.getBoundingClientRect();
      plot.dispatchEvent(new PointerEvent('pointermove', { clientX: (mark?.left ?? 0) + 4, clientY: (mark?.top ?? 0) + 4, bubbles: true }));
      await element.updateComplete;
      expect(told(element)).to.equal('Feb, South: 85');
      plot.dispatchEvent(new PointerEvent('pointerleave'));
      await element.updateComplete;
      expect(told(element)).to.equal('');
    });
  });

  describe('to everyone', () => {
    for (const [name, chart] of Object.entries(all)) {
      for (const attributes of [{}, { theme: 'dark' }, { scale: 'elder' }] as Partial<LinliProvider>[]) {
        it(`is accessible as a ${name} ${JSON.stringify(attributes)}, with and without its table`, async () => {
          const element = await drawn(chart);
          Object.assign(element.parentElement as LinliProvider, attributes);
          if (attributes.theme) (element.parentElement as HTMLElement).style.background = '#15191f';
          await expect(element).to.be.accessible();
          element.table = true;
          await element.updateComplete;
          await expect(element).to.be.accessible();
          const least = attributes.scale === 'elder' ? 60 : 44;
          expect(find(element, 'button').getBoundingClientRect().height).to.be.at.least(least - 0.5);
        });
      }
      it(`has a ${name} all in English`, async () => expectEnglish(await drawn(chart)));
    }

    it('wraps long names, and has them whole in the table', async () => {
      const long = 'Office for the Comprehensive Management of Public Security of Gongyuan Subdistrict, Donghu District';
      const box = await fixture<HTMLElement>(html`<div><linli-chart lang="en" .chart=${{ ...radar, rows: radar.rows.map((row) => ({ ...row, label: long })) }}></linli-chart></div>`);
      box.style.width = '360px';
      const element = box.querySelector('linli-chart') as LinliChart;
      await until(() => element.shadowRoot?.querySelector('tspan')?.textContent?.length);
      expect(every(element, '.axis').every((name) => name.querySelectorAll('tspan').length <= 3 && name.textContent?.endsWith('…'))).to.be.true;
      expect(table(element).every(([label]) => label === long)).to.be.true;
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });

    it('keeps to a strict content security policy: no style of its own in the markup', async () => {
      for (const chart of Object.values(all)) expect(every(await drawn(chart), '[style], style')).to.have.length(0);
    });
  });
});
