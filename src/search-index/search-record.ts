/** What a reader can find apart from the text of the pages: a figure, a claim or a table, at its own anchor. */
export interface SearchRecord {
  /** Its address below the site's base, with the anchor. */
  url: string;
  /** What the words of a reader are compared with, beside the title. */
  content: string;
  meta: {
    title?: string;
    /** What it states, for what has a sentence in place of a title, whose words count for less. */
    statement?: string;
    /** What it is, as the list of results says it: "Figure 3", "Claim", "Table". */
    sign: string;
    /** The title of the page that it stands in, which results are grouped by. */
    page: string;
  };
}
