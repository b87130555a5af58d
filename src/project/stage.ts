/** What a command is at, for whoever waits for it. */
export type Stage =
  | 'tables'
  | 'figures'
  | 'text'
  | 'pictures'
  | 'start of Astro'
  | 'bundle'
  | 'pages and files'
  | 'search index';

/** Is told that a stage begins or goes on: how much of it is done, and how much of that was kept from before. */
export type Tell = (stage: Stage, done?: number, total?: number, kept?: number) => void;
