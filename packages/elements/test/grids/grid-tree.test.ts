import '@linli/elements/grids/grid-tree/define.js';
import '@linli/elements/locales/en.js';
import type { GridTreeSelect, LinliGridTree } from '@linli/elements';
import type { LinliClient } from '@linli/client';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../until.js';
import { county, divisionsBelow, ground, groundClient } from './ground.js';

async function treeOf(client: LinliClient, area?: string): Promise<LinliGridTree> {
  const tree = await fixture<LinliGridTree>(html`<linli-grid-tree lang="en" .client=${client} area=${area ?? ''}></linli-grid-tree>`);
  if (area === undefined) tree.area = undefined;
  await until(() => rows(tree).length > 0);
  return tree;
}

const inside = (tree: LinliGridTree) => tree.shadowRoot as ShadowRoot;
const rows = (tree: LinliGridTree) => [...inside(tree).querySelectorAll<HTMLElement>('.row:not(.visually-hidden)')];
const names = (tree: LinliGridTree) => rows(tree).map((row) => row.querySelector('.name')?.textContent);
const current = (tree: LinliGridTree) => inside(tree).getElementById(inside(tree).querySelector('[role=tree]')?.getAttribute('aria-activedescendant') ?? '');

describe('linli-grid-tree', () => {
  it('fetches what is below when it is opened, down to the grids', async () => {
    const asked: (string | null)[] = [];
    const client = await groundClient({ divisions: async (parent) => (asked.push(parent), divisionsBelow(parent)) });
    const tree = await treeOf(client, county);
    expect(names(tree)).to.deep.equal(ground.townships.map(({ name }) => name));
    expect(asked).to.deep.equal([county]);
    rows(tree)[0]?.querySelector<SVGElement>('.twist')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => rows(tree).length === 5);
    rows(tree)[1]?.querySelector<SVGElement>('.twist')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => rows(tree).length === 8);
    const [, , grid] = rows(tree);
    expect(grid?.getAttribute('aria-level')).to.equal('3');
    expect(grid?.getAttribute('aria-setsize')).to.equal('3');
    expect(grid?.hasAttribute('aria-expanded')).to.equal(false);
    await expect(tree).to.be.accessible();
  });

  it('is walked by keys, and chooses with Enter', async () => {
    const tree = await treeOf(await groundClient(), county);
    inside(tree).querySelector<HTMLElement>('[role=tree]')?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => rows(tree).length === 5);
    await sendKeys({ press: 'ArrowRight' });
    await tree.updateComplete;
    expect(current(tree)?.dataset.code).to.equal(ground.communities[0]?.code);
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const chosen = (await oneEvent(tree, 'linli-tree-select')) as CustomEvent<GridTreeSelect>;
    expect(chosen.detail).to.deep.equal({ code: ground.communities[0]?.code, kind: 'division', name: ground.communities[0]?.name });
    await sendKeys({ press: 'End' });
    await tree.updateComplete;
    expect(current(tree)?.dataset.code).to.equal(ground.townships[1]?.code);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => rows(tree).length === 2);
    expect(current(tree)?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('opens the way to a grid', async () => {
    const tree = await treeOf(await groundClient(), county);
    const grid = ground.grids[ground.grids.length - 1];
    expect(await tree.reveal(grid?.code ?? '')).to.equal(true);
    expect(current(tree)?.dataset.code).to.equal(grid?.code);
    expect(await tree.reveal('999999999999999')).to.equal(false);
  });

  it('says what could not be loaded, and tries again', async () => {
    let works = false;
    const client = await groundClient({
      divisions: async (parent) => {
        if (!works && parent !== county) throw new TypeError('Failed to fetch');
        return divisionsBelow(parent);
      },
    });
    const tree = await treeOf(client, county);
    inside(tree).querySelector<HTMLElement>('[role=tree]')?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => rows(tree)[0]?.classList.contains('failed') === true);
    expect(rows(tree)[0]?.textContent).to.contain('could not be loaded');
    works = true;
    await sendKeys({ press: 'Enter' });
    await until(() => rows(tree).length === 5);
  });

  it('draws only what is in view of a province with all its 62,000 villages', async () => {
    const many = Array.from({ length: 62_000 }, (_, index) => ({ code: `36${String(index).padStart(10, '0')}`, name: `Village ${index}` }));
    const client = await groundClient({ divisions: async (parent) => (parent === null ? [{ code: '36', name: 'Jiangxi' }] : parent === '36' ? many : []) });
    const tree = await treeOf(client);
    const scroller = inside(tree).querySelector<HTMLElement>('[role=tree]');
    scroller?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => rows(tree).length > 2);
    await sendKeys({ press: 'End' });
    await until(() => current(tree)?.dataset.code === many[61_999]?.code && rows(tree).includes(current(tree) as HTMLElement));
    expect(rows(tree).length).to.be.lessThan(60);
    const box = current(tree)?.getBoundingClientRect();
    const view = scroller?.getBoundingClientRect();
    expect(box && view && box.bottom <= view.bottom + 1 && box.top >= view.top - 1).to.equal(true);
    expect(current(tree)?.getAttribute('aria-posinset')).to.equal('62000');
  });

  it('begins anew with another area', async () => {
    const tree = await treeOf(await groundClient(), county);
    tree.area = ground.townships[1]?.code;
    await until(() => names(tree)[0] === ground.communities[3]?.name);
    expect(names(tree)).to.have.length(3);
  });
});
