import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import DataTable from './DataTable.astro';
import Figure from './Figure.astro';
import FigureGrid from './FigureGrid.astro';
import FigureRef from './FigureRef.astro';
import Headline from './Headline.astro';
import Headlines from './Headlines.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Link from './Link.astro';
import Measurement from './Measurement.astro';
import TableCell from './TableCell.astro';
import TableHeaderCell from './TableHeaderCell.astro';
import TableScroll from './TableScroll.astro';
import Value from './Value.astro';

/** What a page may use without an import: the components in capitals, and the site's form of plain Markdown. */
export const mdxComponents = {
  Callout,
  Cite,
  Claim,
  DataTable,
  Figure,
  FigureGrid,
  FigureRef,
  Headline,
  Headlines,
  Measurement,
  Value,
  a: Link,
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
  table: TableScroll,
  td: TableCell,
  th: TableHeaderCell,
};
