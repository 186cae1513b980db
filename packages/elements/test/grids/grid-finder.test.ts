import '@linli/elements/grids/grid-finder/define.js';
import '@linli/elements/locales/en.js';
import type { GridFound, LinliGridFinder } from '@linli/elements';
import { LinliError, type Backend, type LinliClient } from '@linli/client';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../until.js';
import { county, ground, groundClient } from './ground.js';

const [first] = ground.grids;

async function finderOf(client: LinliClient): Promise<LinliGridFinder> {
  return fixture<LinliGridFinder>(html`<linli-grid-finder lang="en" .client=${client} area=${county}></linli-grid-finder>`);
}

const inside = (finder: LinliGridFinder) => finder.shadowRoot as ShadowRoot;
const input = (finder: LinliGridFinder) => inside(finder).querySelector('input') as HTMLInputElement;

async function type(finder: LinliGridFinder, text: string): Promise<void> {
  input(finder).focus();
  input(finder).value = text;
  input(finder).dispatchEvent(new Event('input', { bubbles: true }));
  await sendKeys({ press: 'Enter' });
}

describe('linli-grid-finder', () => {
  it('shows the grid that an address fits, its telephone, its post, its centre and what it does', async () => {
    const finder = await finderOf(await groundClient());
    setTimeout(() => void type(finder, first?.name ?? ''));
    const found = (await oneEvent(finder, 'linli-grid-found')) as CustomEvent<GridFound>;
    expect(found.detail.code).to.equal(first?.code);
    await until(() => inside(finder).querySelector('.card'));
    const text = inside(finder).querySelector('.card')?.textContent ?? '';
    for (const part of [first?.extent ?? '', 'Grid worker', 'Street Office', 'District Centre', 'Today 09:00–17:00', 'Patrol']) expect(text).to.contain(part);
    expect(inside(finder).querySelector('a[href^="tel:"]')?.getAttribute('href')).to.equal(`tel:${first?.phone?.replace('-', '')}`);
    await until(() => inside(finder).activeElement?.id === 'title');
    await expect(finder).to.be.accessible();
  });

  it('lets a person choose among several', async () => {
    const finder = await finderOf(await groundClient());
    await type(finder, first?.community ?? '');
    await until(() => inside(finder).querySelectorAll('.choices button').length === 3);
    await until(() => inside(finder).activeElement?.id === 'several');
    inside(finder).querySelectorAll<HTMLElement>('.choices button')[2]?.click();
    await until(() => inside(finder).querySelector('#title')?.textContent === ground.grids[2]?.name);
  });

  it('finds by the point of a place that the host knows', async () => {
    const finder = await finderOf(await groundClient());
    const ring = first?.boundary?.polygons[0]?.[0]?.slice(1) ?? [];
    const middle = [0, 1].map((part) => ring.reduce((sum, position) => sum + (position[part] ?? 0), 0) / ring.length);
    finder.place = { division: county, text: 'somewhere', point: { crs: 'CGCS2000', lon: middle[0] ?? 0, lat: middle[1] ?? 0 } };
    await until(() => inside(finder).querySelector('#title')?.textContent === first?.name);
    expect(inside(finder).activeElement).to.equal(null);
    finder.place = { division: county, text: '', point: { crs: 'CGCS2000', lon: 0, lat: 0 } };
    await until(() => inside(finder).textContent?.includes('in no grid that has been published'));
  });

  it('keeps what was typed where nothing fits, and says what to do', async () => {
    const finder = await finderOf(await groundClient());
    await type(finder, 'Atlantis');
    await until(() => inside(finder).textContent?.includes('No grid fits “Atlantis”'));
    expect(input(finder).value).to.equal('Atlantis');
  });

  it('asks for words where there are none', async () => {
    const finder = await finderOf(await groundClient());
    await type(finder, '   ');
    await until(() => inside(finder).querySelector('[role=alert]'));
    expect(input(finder).getAttribute('aria-invalid')).to.equal('true');
    expect(inside(finder).activeElement).to.equal(input(finder));
    await expect(finder).to.be.accessible();
  });

  it('says that the network is gone, and tries again', async () => {
    let works = false;
    const behaviour = (backend: Backend): Backend => {
      const { register } = backend;
      backend.register = ((...asked: Parameters<NonNullable<typeof register>>) =>
        works ? register?.apply(backend, asked) : Promise.reject(new LinliError('offline', 'No network'))) as NonNullable<typeof register>;
      return backend;
    };
    const finder = await finderOf(await groundClient({ behaviour }));
    await type(finder, first?.name ?? '');
    await until(() => inside(finder).querySelector('.notice.danger'));
    works = true;
    inside(finder).querySelector<HTMLElement>('.notice.danger button')?.click();
    await until(() => inside(finder).querySelector('.card'));
  });
});
