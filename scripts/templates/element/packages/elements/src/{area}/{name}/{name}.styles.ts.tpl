import { css } from 'lit';

export const {camel}Styles = css`
  h2 {
    color: var(--_color-text);
  }
`;
