/** Where a browser keeps the theme that its reader chose; nothing is kept for that of the system. */
export const themeKey = 'theme';

/** What a reader can choose, as the names of the buttons. */
export const themes = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

export type Theme = keyof typeof themes;
