/** The part that the benchmark uses: its packages are installed when it runs, the types are checked without them. */
declare module 'lighthouse' {
  interface Category {
    title: string;
    /** From 0 to 1; null where nothing could be measured. */
    score: number | null;
  }

  export default function lighthouse(
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'error' },
  ): Promise<{ lhr: { categories: Record<string, Category> } } | undefined>;
}
