export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

export const scales = ['standard', 'elder'] as const;
export type Scale = (typeof scales)[number];
