import { css } from 'lit';

export const surveyStyles = css`
  header > * + * {
    margin-block-start: 0.25em;
  }
  header p,
  .method {
    max-width: 38em;
  }
  header + .notice,
  .form {
    margin-block-start: 1.25em;
  }
  .notice {
    max-width: 38em;
  }
  .form > * + * {
    margin-block-start: 1.5em;
  }
  .form .button {
    min-inline-size: 10em;
  }
  .thanks {
    padding: 1.5em 0;
  }
  .thanks p {
    margin-block-start: 0.5em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 2em;
    margin-block-start: 0.5em;
  }
  .question,
  .progress {
    max-width: 44em;
    margin-block-start: 2em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  .question linli-chart {
    margin-block-start: 0.25em;
  }
  .question + .quiet {
    max-width: 38em;
    margin-block-start: 2em;
  }
  .flags,
  .below,
  .options {
    margin-block-start: 0.5em;
  }
  .flags,
  .below ul,
  .options {
    list-style: none;
  }
  .flags .light,
  .below .light {
    white-space: normal;
  }
  .below ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: 0 2em;
  }
  .below li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.25em 0;
    border-block-end: 1px solid var(--_color-border);
  }
  .basis {
    margin-block-start: 0.5em;
  }
  .progress table {
    max-width: 44em;
    margin-block-start: 0.5em;
  }
  tbody th {
    min-inline-size: 8em;
    font-weight: 500;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  @media print {
    .form .button,
    .below .button {
      display: none;
    }
    .question {
      break-inside: avoid;
    }
  }
`;
