import { checkForm, issueCodes, type FormIssue, type FormValues } from '@linli/model';
import { FieldsController, LinliElement, define } from '@linli/elements';
import { expect, fixture, html } from '@open-wc/testing';
import * as fc from 'fast-check';
import { makeClient, mount, sample, settle } from './sample.js';

const script = '"><img src=x onerror="window.ran=true"><script>window.ran=true</script>';

class FieldsTestHost extends LinliElement {
  readonly fields = new FieldsController(this, { sections: sample.form.sections });

  protected override render() {
    return html`<form novalidate>${this.fields.renderSummary()}${this.fields.render()}</form>`;
  }
}
define('fields-test-host', FieldsTestHost);

const text = fc.oneof(fc.constant(script), fc.string({ unit: 'binary' }), fc.constant('字'.repeat(5000)), fc.constant('\u0000\u0007\u202e\ud800'));
const anything = fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 }), fc.dictionary(text, text, { maxKeys: 3 }), fc.object({ maxDepth: 2 }));
const names = sample.form.sections.flatMap((section) => section.fields.map((field) => field.name));
const submission = fc.record(Object.fromEntries(names.map((name) => [name, anything])), { requiredKeys: [] });

describe('linli-intake-form: malformed submissions', () => {
  it('answers 1,000 of them with typed errors or clean values, and runs nothing', async () => {
    const host = await fixture<FieldsTestHost>(html`<linli-fields-test-host .client=${await makeClient()}></linli-fields-test-host>`);
    fc.assert(
      fc.property(submission, (values) => {
        host.fields.reset(values as FormValues);
        const issues = host.fields.validate();
        issues.forEach((issue) => expect(issueCodes).to.include(issue.code));
        if (issues.length === 0) expectClean(host.fields.cleanValues);
      }),
      { numRuns: 1000 },
    );
    await host.updateComplete;
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
  }).timeout(60000);

  it('draws whatever it is given, and still holds it', async () => {
    const form = await mount(await makeClient());
    const samples = fc.sample(submission, 40);
    for (const values of samples) {
      form.values = values as FormValues;
      expect(await form.submit()).to.equal(false);
      expect(form.values).to.deep.equal(values);
    }
    await settle(form);
    expect(form.renderRoot.querySelector('script, img[onerror]')).to.equal(null);
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
  }).timeout(60000);
});

/** Clean values are those that checking again leaves as they are, without an issue. */
function expectClean(values: FormValues): void {
  const again = checkForm(sample.form.sections, values, { today: '2026-11-21' });
  expect(again.issues).to.deep.equal([] satisfies FormIssue[]);
  expect(again.values).to.deep.equal(values);
}
