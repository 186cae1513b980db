import { css } from 'lit';
import { attachmentStyles } from './attachment.styles.js';
import { choiceStyles } from './choice.styles.js';
import { treeStyles } from './tree.styles.js';

/** Labels, hints, errors, and the controls that are one box to type in. */
const boxStyles = css`
  .fields {
    max-width: 38em;
  }
  .section {
    margin-block-start: 2.5em;
    padding-block-start: 1.75em;
    border-block-start: 1px solid var(--_color-border);
  }
  .section:first-child {
    margin-block-start: 0;
    padding-block-start: 0;
    border-block-start: 0;
  }
  .section > fieldset {
    min-width: 0;
  }
  .section h3 {
    font-size: 1.375em;
    line-height: 1.35;
  }
  .section legend + .hint {
    margin-block-start: 0.25em;
  }
  .field {
    min-width: 0;
    margin-block-start: 1.5em;
  }
  .field.wrong {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_color-danger);
  }
  legend {
    padding: 0;
  }
  /* A legend in its own place would cut the top off the line beside a wrong group. */
  .field > legend {
    float: left;
    width: 100%;
  }
  .field > legend + * {
    clear: both;
  }
  .label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .label.minor {
    font-weight: 400;
  }
  .optional {
    display: inline-block;
    margin-inline-start: 0.5em;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  .hint,
  .count {
    color: var(--_color-text-quiet);
  }
  .field > .hint {
    margin-block-end: 0.25em;
  }
  .error {
    margin-block-end: 0.375em;
    color: var(--_color-danger);
    font-weight: 600;
  }
  .count strong {
    color: var(--_color-danger);
  }
  .input {
    display: block;
    width: 100%;
    min-height: var(--_target);
    margin: 0.25em 0 0;
    padding: 0.4375em 0.75em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  .input.short {
    max-width: 15em;
  }
  textarea.input {
    resize: vertical;
  }
  .input:hover {
    border-color: var(--_color-accent);
  }
  .input[aria-invalid='true'] {
    border: 0.125em solid var(--_color-danger);
  }
  .input::placeholder {
    color: var(--_color-text-quiet);
    opacity: 1;
  }
  .affixed {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .place > * + * {
    margin-block-start: 0.75em;
  }
  .loading {
    display: flex;
    align-items: center;
    min-height: var(--_target);
  }
  .summary {
    max-width: 38em;
    margin-block-end: 2em;
    padding: 1em 1.25em;
    border: 0.1875em solid var(--_color-danger);
    border-radius: var(--_radius);
  }
  .summary ul {
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
  }
  .summary a {
    display: inline-flex;
    min-height: var(--_target);
    align-items: center;
    color: var(--_color-danger);
    font-weight: 600;
  }
`;

/** The styles that a host of a {@link FieldsController} adds to its own, after `baseStyles` and `buttonStyles`. */
export const fieldStyles = [boxStyles, choiceStyles, treeStyles, attachmentStyles];
