import { css } from 'lit';

export const taskPlanStyles = css`
  .total {
    max-width: 60em;
    margin-block-start: 1em;
  }
  .total .gauge {
    inline-size: 16em;
    block-size: 0.75em;
  }
  .progress {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .share {
    font-variant-numeric: tabular-nums;
  }
  .gauge {
    flex: none;
    inline-size: 8em;
    max-inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.25em;
  }
  .gauge-all {
    fill: var(--_color-border);
  }
  .gauge-claimed {
    fill: var(--_color-accent);
    opacity: 0.4;
  }
  .gauge-part {
    fill: var(--_color-accent);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    list-style: none;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.75em;
    margin-block-start: 1.25em;
  }
  .choose {
    flex: 0 1 14em;
    min-inline-size: 9em;
  }
  .choose span {
    display: block;
    font-size: 0.875em;
    color: var(--_color-text-quiet);
  }
  select {
    inline-size: 100%;
    min-height: var(--_target);
    padding: 0.375em 0.5em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: inherit;
    font: inherit;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .views [aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: var(--_target);
    margin-block-start: 0.25em;
    margin-block-end: 0.25em;
  }
  .found p:not(:empty) {
    margin-inline-end: 1em;
  }
  .found .button {
    margin-inline-start: -0.5em;
    margin-inline-end: 1em;
  }
  .tasks,
  .timeline ol,
  .record ol {
    padding: 0;
    list-style: none;
  }
  .task {
    padding: 0.75em 0;
    border-block-start: 1px solid var(--_color-border);
  }
  .task.chapter {
    border-block-start-color: var(--_color-border-strong);
  }
  .task.chapter h3 {
    font-size: 1.125em;
  }
  .task.leaf h3 {
    font-size: 1em;
  }
  .depth-1 {
    margin-inline-start: 1em;
  }
  .depth-2 {
    margin-inline-start: 2em;
  }
  .depth-3 {
    margin-inline-start: 3em;
  }
  .task-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1.5em;
  }
  .task-head .progress {
    flex: 0 1 21em;
  }
  .task-head h3 {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .fold {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .fold:hover {
    color: var(--_color-accent-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .leaf > .people,
  .leaf > .counts {
    margin-inline-start: 1.125em;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    font-size: 0.875em;
  }
  .timeline section {
    margin-block-start: 1.25em;
  }
  .timeline h3 {
    padding-block-end: 0.25em;
    border-block-end: 1px solid var(--_color-border-strong);
  }
  .today {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin: 0.5em 0;
    color: var(--_color-accent-strong);
    font-weight: 600;
  }
  .today::after {
    content: '';
    flex: 1;
    border-block-start: 0.125em solid var(--_color-accent);
  }
  .organisations {
    margin-block-start: 1.5em;
  }
  @media (max-width: 40em) {
    .depth-1,
    .depth-2,
    .depth-3 {
      margin-inline-start: 0;
    }
    .leaf > .people,
    .leaf > .counts {
      margin-inline-start: 0;
    }
    .choose {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    .gauge {
      border: 1px solid CanvasText;
    }
    .gauge-all {
      fill: Canvas;
    }
    .gauge-claimed {
      fill: GrayText;
      opacity: 1;
    }
    .gauge-part {
      fill: Highlight;
    }
    .views [aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
  @media print {
    .filters,
    .steps,
    .form,
    [data-fold],
    [data-clear] {
      display: none;
    }
    .gauge {
      border: 1px solid #000;
    }
    .gauge-all {
      fill: #fff;
    }
    .gauge-claimed {
      fill: #aaa;
      opacity: 1;
    }
    .milestone {
      break-inside: avoid;
    }
    .yes,
    .no {
      color: inherit;
    }
  }
`;
