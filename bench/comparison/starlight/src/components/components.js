/** perfdocs' components, as far as Starlight has something in their place. */
import Chart from './Chart.astro';
import Nothing from './Nothing.astro';
import Words from './Words.astro';

export {
  Words as Callout,
  Nothing as Cite,
  Words as Claim,
  Nothing as DataTable,
  Chart as Figure,
  Nothing as FigureGrid,
  Nothing as FigureRef,
  Words as Headline,
  Words as Headlines,
  Nothing as Measurement,
  Nothing as Value,
};
