import { css } from 'lit';

/** One milestone: its facts, its record and its form. */
export const milestoneStyles = css`
  .milestones {
    margin-block-start: 0.5em;
    margin-inline-start: 0.95em;
    padding-inline-start: 1em;
    border-inline-start: 0.125em solid var(--_color-border);
  }
  .milestone {
    max-width: 60em;
    padding: 0.25em 0 0.5em;
  }
  .milestone > :not(.milestone-head) {
    margin-inline-start: 1.125em;
  }
  .milestone + .milestone,
  .timeline li + li > .milestone {
    border-block-start: 1px solid var(--_color-border);
  }
  .milestone-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .milestone-head h4 {
    min-inline-size: 0;
    font-size: 1em;
  }
  .brief {
    font-size: 0.875em;
  }
  .context {
    font-size: 0.875em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10.5em, 1fr));
    gap: 0.25em 1.5em;
    margin-block-end: 0.5em;
  }
  .facts dt {
    font-size: 0.875em;
  }
  .facts .wide {
    grid-column: 1 / -1;
    display: flex;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .facts .wide dt {
    flex: none;
  }
  .moved,
  .moved span {
    display: block;
  }
  .moved {
    overflow-wrap: anywhere;
    font-size: 0.875em;
    color: var(--_color-text-quiet);
  }
  .record li {
    padding: 0.5em 0 0.5em 0.875em;
    border-inline-start: 0.125em solid var(--_color-border);
  }
  .record li + li {
    margin-block-start: 0.5em;
  }
  .words {
    white-space: pre-line;
  }
  .yes {
    color: var(--_color-success);
  }
  .no {
    color: var(--_color-danger);
  }
  .steps,
  .form,
  .milestone .done {
    margin-block-start: 0.5em;
  }
  .form {
    padding: 0.75em 1em 1em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .form > .row {
    margin-block-start: 1.25em;
  }
  .form .notice {
    margin-block-start: 0.5em;
  }
  @media (max-width: 60em) {
    /* Beside one another: half as long as with each word above its fact. */
    .facts {
      grid-template-columns: 1fr 1fr;
    }
    .facts > div {
      display: flex;
      align-items: baseline;
      gap: 0 0.75em;
    }
    .facts dt,
    .facts .wide dt {
      flex: 0 0 6em;
    }
    .facts dd {
      min-inline-size: 0;
    }
  }
  @media (max-width: 40em) {
    .milestones {
      margin-inline-start: 0.25em;
      padding-inline-start: 0.75em;
    }
    .milestone > :not(.milestone-head) {
      margin-inline-start: 0;
    }
    .brief {
      flex-basis: 100%;
    }
    .facts {
      grid-template-columns: 1fr;
    }
  }
`;
