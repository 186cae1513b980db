import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '@linli/elements/cases/rating/define.js';
import type { LinliRating } from '@linli/elements';
import { expectEnglish, find, show, textOf } from './support.js';

describe('linli-rating', () => {
  it('is a group of radio buttons, each named by its stars and word', async () => {
    const element = await fixture<LinliRating>(html`<linli-rating></linli-rating>`);
    const names = [...(element.shadowRoot?.querySelectorAll('input') ?? [])].map((input) => input.getAttribute('aria-label'));
    expect(names).to.deep.equal(['1 星，很不满意', '2 星，不满意', '3 星，一般', '4 星，满意', '5 星，很满意']);
    await expect(element).to.be.accessible();
  });

  it('tells and shows what was chosen', async () => {
    const element = await fixture<LinliRating>(html`<linli-rating></linli-rating>`);
    const told = oneEvent(element, 'change');
    find<HTMLInputElement>(element, 'input[value="4"]').click();
    await told;
    await element.updateComplete;
    expect(element.value).to.equal(4);
    expect(element.shadowRoot?.querySelectorAll('.star.on').length).to.equal(4);
    expect(find(element, '.word').textContent).to.contain('满意');
  });

  it('goes with its form, and is reset by it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><linli-rating name="stars" value="3"></linli-rating></form>`);
    const element = form.firstElementChild as LinliRating;
    expect(new FormData(form).get('stars')).to.equal('3');
    form.reset();
    await element.updateComplete;
    expect(element.value).to.equal(0);
    expect(new FormData(form).get('stars')).to.equal(null);
  });

  it('shows a rating that was given as one image with a name', async () => {
    const element = await fixture<LinliRating>(html`<linli-rating readonly value="2"></linli-rating>`);
    expect(find(element, '[role="img"]').getAttribute('aria-label')).to.equal('2 星，不满意');
    await expect(element).to.be.accessible();
    element.value = 0;
    await element.updateComplete;
    expect(textOf(element)).to.equal('还没有评价');
  });

  it('speaks English throughout', async () => {
    const element = await show<LinliRating>(undefined, html`<linli-rating value="3"></linli-rating>`, 'en');
    expectEnglish(element);
  });
});
