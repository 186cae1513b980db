/** What a story may set for its globals, as the toolbar does. */
interface WithGlobals {
  globals?: Record<string, unknown>;
}

const under = (globals: Record<string, unknown>) => <S extends WithGlobals>(story: S): S => ({ ...story, globals: { ...story.globals, ...globals } });

/** The same story in elder mode (适老化). */
export const elder = under({ scale: 'elder' });
/** The same story on a dark page. */
export const dark = under({ theme: 'dark' });
/** The same story in Traditional Chinese. */
export const traditional = under({ locale: 'zh-Hant' });
/** The same story in English. */
export const english = under({ locale: 'en' });
/** The same story in a narrow column. */
export const narrow = under({ host: 'narrow' });
/** The same story inside a portal whose style sheet reaches for everything. */
export const inPortal = under({ host: 'portal' });
