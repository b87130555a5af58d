import { describeTable } from '../../src/results/describe-table.ts';

/** A table with a column of each kind of cell that is written in another way. */
export const cellsTable = describeTable(
  {
    name: 'cells',
    path: 'cells.csv',
    schema: {
      fields: [{ name: 'text' }, { name: 'count', type: 'integer' }, { name: 'size', type: 'number' }],
      missingValues: ['n/a'],
    },
  },
  'content/results',
  ['cells.csv'],
);
