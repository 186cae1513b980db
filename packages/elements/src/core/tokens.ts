/**
 * The look as data, in two tiers that a host may set: semantic tokens (`--linli-color-accent`) and the few global sizes.
 * A component adds its own third tier (`--linli-<element>-…`) on top. Elements read `--_name`, which falls back to the default
 * here, so that a host's value set on any ancestor wins. The stories and the documentation are made from this same table.
 */
export interface Token {
  name: string;
  light: string;
  dark?: string;
  use: string;
}

export const colorTokens: readonly Token[] = [
  { name: 'color-surface', light: '#ffffff', dark: '#15191f', use: 'Background of an element' },
  { name: 'color-surface-raised', light: '#f5f7fa', dark: '#1e242c', use: 'Panels, table heads, read-only fields' },
  { name: 'color-surface-hover', light: '#eaf1fb', dark: '#263140', use: 'A row or choice under the pointer' },
  { name: 'color-text', light: '#1d2530', dark: '#e8ecf1', use: 'Body text' },
  { name: 'color-text-quiet', light: '#55606e', dark: '#a9b4c1', use: 'Hints, secondary text' },
  { name: 'color-border', light: '#d5dbe3', dark: '#39424e', use: 'Lines that only separate' },
  { name: 'color-border-strong', light: '#7c8796', dark: '#7f8b9a', use: 'Edges of controls (3:1 on the surface)' },
  { name: 'color-accent', light: '#1f5fbf', dark: '#7eb0f5', use: 'The one accent: links, primary buttons, selection' },
  { name: 'color-accent-strong', light: '#174a97', dark: '#a5c8f9', use: 'The accent when pressed or hovered' },
  { name: 'color-accent-soft', light: '#e6effb', dark: '#1d2f49', use: 'A quiet field of the accent' },
  { name: 'color-on-accent', light: '#ffffff', dark: '#0f1a2a', use: 'Text on the accent' },
  { name: 'color-danger', light: '#b3261e', dark: '#ff9c92', use: 'Errors, refusals' },
  { name: 'color-danger-soft', light: '#fdecea', dark: '#46201d', use: 'Background of an error' },
  { name: 'color-warning', light: '#8a5300', dark: '#f3bd62', use: 'Due soon, warnings' },
  { name: 'color-warning-soft', light: '#fff4e0', dark: '#3d2f14', use: 'Background of a warning' },
  { name: 'color-success', light: '#1b6b3a', dark: '#7ecf9b', use: 'In time, done' },
  { name: 'color-success-soft', light: '#e7f5ec', dark: '#173424', use: 'Background of a success' },
  { name: 'color-focus', light: '#1d2530', dark: '#ffffff', use: 'Inner line of the two-tone focus ring' },
  { name: 'color-focus-halo', light: '#ffd24d', dark: '#ffb300', use: 'Outer line of the two-tone focus ring' },
];

export const sizeTokens: readonly Token[] = [
  { name: 'font-size', light: '16px', use: 'The size that every other one is a multiple of' },
  { name: 'target', light: '2.75em', use: 'Least height of anything that is pressed (44 px at 16 px)' },
  { name: 'line-height', light: '1.6', use: 'Line height of body text' },
  { name: 'radius', light: '0.25em', use: 'The one corner radius' },
  {
    name: 'font-family',
    light: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
    use: 'System CJK stack',
  },
];

/** What elder mode (适老化) changes. */
export const elderTokens: readonly Token[] = [
  { name: 'font-size', light: '20px', use: 'Body at 20 px; headings reach 35 px' },
  { name: 'target', light: '3em', use: '60 px at 20 px' },
  { name: 'line-height', light: '1.7', use: 'Looser lines' },
];

/** `--_name: var(--linli-name, default)` for every token: what an element reads. */
export function tokenDefaults(): string {
  return [...colorTokens, ...sizeTokens].map(({ name, light }) => `--_${name}: var(--linli-${name}, ${light});`).join('');
}

/** `--linli-name: value` for every token in `tokens`: what a provider sets for its subtree. */
export function tokenValues(tokens: readonly Token[], theme: 'light' | 'dark'): string {
  return tokens.map(({ name, light, dark }) => `--linli-${name}: ${theme === 'dark' ? (dark ?? light) : light};`).join('');
}
