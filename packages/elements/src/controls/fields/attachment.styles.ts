import { css } from 'lit';

/** The place to drop files on, and the files. */
export const attachmentStyles = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.25em;
    padding: 1em;
    border: 1px dashed var(--_color-border-strong);
    border-radius: var(--_radius);
  }
  .drop.hovered {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .drop input:focus-visible + label {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  .drop-hint {
    color: var(--_color-text-quiet);
  }
  @media (hover: none) {
    .drop-hint {
      display: none;
    }
  }
  .files {
    margin-block-start: 0.75em;
    list-style: none;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 0.75em;
    padding: 0.5em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .file + .file {
    margin-block-start: 0.5em;
  }
  .file.refused,
  .file.failed {
    border-color: var(--_color-danger);
  }
  .file img,
  .paper {
    flex: none;
    width: 3.5em;
    height: 3.5em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    object-fit: cover;
  }
  .file-about {
    flex: 1;
    min-width: 0;
  }
  .file-name {
    overflow-wrap: anywhere;
  }
  .file .hint {
    font-size: 0.875em;
  }
`;
