import { table } from '../lib/figures.mjs';
import { missingAtFirst } from './spec.mjs';

/** What the form aims at: ratios to another implementation, or milliseconds. */
const aims = [
  { what: 'cold mount, to hand-written', most: 2, value: (by) => by.ours.cold / by.plain.cold },
  { what: 'cold mount, to react-hook-form + zod', most: 0.5, value: (by) => by.ours.cold / by.react.cold },
  { what: 'processor time for a key, to hand-written', most: 1.3, value: (by) => by.ours.key / by.plain.key },
  { what: 'reveal of a section the first time, in milliseconds', most: 5, value: (by) => by.ours.reveal },
  { what: 'reveal of the section again, in milliseconds', most: 5, value: (by) => by.ours.revealAgain },
];

/** The results as a page of Markdown: ratios to the first implementation, and how each behaves. */
export function report(results, { rounds, browser }) {
  const [base] = results;
  const by = Object.fromEntries(results.map(({ implementation, figures }) => [implementation.name, figures]));
  return `# One form of 30 fields

Six sections, one of them shown on a condition, two with fields on a condition; texts, numbers, dates, choices, a phone number
and a consent, each with its rules. Five implementations are made from one specification (\`scripts/bench/form/spec.mjs\`).
${rounds} interleaved rounds, each in a fresh page, in ${browser}. Run it with \`npm run bench -- form\`.

Figures are ratios to the form written by hand; a smaller one is better. Mounting and keys are measured in processor time of the
page's main thread, of which the median of the rounds is given. Reveals are measured by the page's clock, to which whatever else
the machine does can only add: of these the quickest is given.

${table(['', 'gz bytes', 'cold mount', 'mounted again', 'a key', 'reveal', 'reveal again', 'DOM nodes'], results.map((result) => timesOf(result, base)))}

- *cold mount*: from an empty page to a form at rest: script and style sheet fetched, evaluated, drawn, laid out and painted.
- *mounted again*: a second form in the same page.
- *a key*: one of 200 letters typed into a field, each drawn, with what is put off until typing rests.
- *reveal*: from the click on a radio button until the section that it shows is in the page and laid out, the first time and after.

## Aims

${table(['', 'aim', 'now', ''], aims.map(({ what, most, value }) => [what, `≤ ${most}`, value(by).toFixed(2), value(by) <= most ? 'met' : 'missed']))}

## Manners

${table(['', 'errors linked to their field', 'ids that occur twice', 'requests to other hosts'], results.map(mannersOf))}

An error is linked when \`aria-describedby\` or \`aria-errormessage\` of the control, or of a group around it, leads to it. Checked
on the ${missingAtFirst.length} required fields of a form that is sent empty. Ids are counted with two forms in the page, within each root.

## What was compared

${results.map(({ implementation: { label, packages } }) => `- ${label}: ${packages.length > 0 ? packages.join(', ') : notes[label]}`).join('\n')}

SurveyJS is measured with its default theme and its Simplified Chinese texts; Form.io with English texts and without Bootstrap's
style sheet, which its templates expect of the page. Form.io's date fields fetch their calendar from its own host; where that is
out of reach, they go without. Linli keeps a draft of what is typed; the others keep none.
`;
}

const notes = {
  'hand-written': 'HTML, one script and one style sheet, with linked errors and a summary of them',
  Linli: '`linli-intake-form` with lit, the client and the model, bundled as this repository ships it; the back end is the host’s',
};

function timesOf({ implementation, figures }, base) {
  const ratio = (name) => (figures[name] / base.figures[name]).toFixed(2);
  return [implementation.label, implementation.bytes.toLocaleString('en'), ...['cold', 'another', 'key', 'reveal', 'revealAgain'].map(ratio), String(figures.nodes)];
}

function mannersOf({ implementation, manners: { unlinked, repeated, foreign } }) {
  const hosts = [...new Set(foreign.map((url) => new URL(url).host))];
  return [
    implementation.label,
    `${missingAtFirst.length - unlinked.length} of ${missingAtFirst.length}`,
    String(new Set(repeated).size),
    hosts.length > 0 ? `${foreign.length}, to ${hosts.join(', ')}` : '0',
  ];
}
