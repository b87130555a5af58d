import { writeCount } from '../diagnostics/write-count.ts';
import type { Project } from '../project/project.ts';
import { contributorName } from '../results/contributor-name.ts';
import type { Contributor, Descriptor, Source } from '../results/descriptor.ts';
import { type Field, type Table, measuredFields } from '../results/table.ts';
import { sourceTitle, tableSources } from '../results/table-sources.ts';
import type { Addresses } from './addresses.ts';
import type { JsonLd } from './json-ld.ts';
import { machineLines } from './machine-lines.ts';
import { publisherJsonLd } from './site-json-ld.ts';

/**
 * A result table as a Dataset (https://schema.org/Dataset), with what
 * https://developers.google.com/search/docs/appearance/structured-data/dataset asks for. Its page is `/data/<name>/`, and
 * its files are beside that.
 */
export function datasetJsonLd({ site, results }: Project, table: Table, addresses: Addresses): JsonLd {
  const { descriptor } = results;
  const { keywords, version, contributors = [], licenses = [] } = descriptor;
  const creators = contributors.flatMap(creatorJsonLd);
  const address = addresses.table(table.name);
  const measured = measuredFields(table);
  const machines = machineLines(results, table.name).map((lines) => lines.join('\n'));
  return {
    '@type': 'Dataset',
    '@id': datasetId(table.name, addresses),
    name: table.title,
    description: describeDataset(table, descriptor),
    url: address,
    inLanguage: site.language,
    isAccessibleForFree: true,
    keywords,
    version,
    license: licenses[0]?.path ?? site.licence.href,
    creator: creators.length > 0 ? creators : publisherJsonLd(site),
    variableMeasured: (measured.length > 0 ? measured : table.fields).map(variableJsonLd),
    measurementTechnique: machines.length > 0 ? machines.join('\n\n') : undefined,
    isBasedOn: tableSources(results, [table.name]).map(sourceJsonLd),
    distribution: [
      downloadJsonLd(addresses.file(`data/${table.name}.csv`), 'text/csv'),
      downloadJsonLd(addresses.file(`data/${table.name}.parquet`), 'application/vnd.apache.parquet'),
    ],
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: descriptor.title ?? site.title,
      url: addresses.file('data/'),
    },
  };
}

/** What other things refer to the data set of a table by. */
export function datasetId(table: string, addresses: Addresses): string {
  return `${addresses.table(table)}#dataset`;
}

/** In the 50 characters or more that a search for data sets asks for. */
function describeDataset({ title, description, rowCount }: Table, { title: whole }: Descriptor): string {
  const rows = writeCount(rowCount, 'row');
  return `${description === '' ? `${title}.` : description} ${rows}${whole === undefined ? '' : ` of ${whole}`}.`;
}

/** https://schema.org/PropertyValue; `alternateName` is the column of the CSV. */
function variableJsonLd({ name, title, description, unit }: Field): JsonLd {
  return {
    '@type': 'PropertyValue',
    name: title,
    alternateName: name,
    description: description === '' ? undefined : description,
    unitText: unit,
  };
}

function creatorJsonLd(contributor: Contributor): JsonLd[] {
  const name = contributorName(contributor);
  if (name === undefined) return [];
  const person = contributor.givenName !== undefined || contributor.familyName !== undefined;
  return [{ '@type': person ? 'Person' : 'Organization', name, url: contributor.path }];
}

function sourceJsonLd(source: Source): JsonLd {
  return { '@type': 'CreativeWork', name: sourceTitle(source), url: source.path };
}

function downloadJsonLd(address: string, format: string): JsonLd {
  return { '@type': 'DataDownload', contentUrl: address, encodingFormat: format };
}
