import { css } from 'lit';

/** The box of `renderNotice`. */
export const noticeStyles = css`
  .notice {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-inline-start-width: 0.25em;
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .notice.info {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .notice.success {
    border-color: var(--_color-success);
    background: var(--_color-success-soft);
  }
  .notice.warning {
    border-color: var(--_color-warning);
    background: var(--_color-warning-soft);
  }
  .notice.danger {
    border-color: var(--_color-danger);
    background: var(--_color-danger-soft);
  }
  .notice > * + * {
    margin-block-start: 0.5em;
  }
  .notice .quiet {
    color: var(--_color-text-quiet);
  }
`;
