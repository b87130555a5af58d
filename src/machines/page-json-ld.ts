import type { Page } from '../chapter/chapter.ts';
import { citationsOf } from '../components/citations.ts';
import type { Project } from '../project/project.ts';
import type { Reference } from '../project/reference.ts';
import type { Addresses } from './addresses.ts';
import { datasetId } from './dataset-json-ld.ts';
import type { JsonLd } from './json-ld.ts';
import { tablesOn } from './page-contents.ts';
import { type Crumb, breadcrumbJsonLd, publisherJsonLd, siteJsonLd, siteRefJsonLd } from './site-json-ld.ts';

/** What the head of a page says of it. */
export interface HeadWords {
  title: string;
  description: string;
  /** Its address. */
  address: string;
  /** The address of the picture that stands for it. */
  image: string;
  /** The steps of the way to it that are below the overview. */
  above: readonly Crumb[];
}

/**
 * A page of the chapter or beside it: an article, and the way to it. It is based on the data sets of the tables that it shows, which are
 * described on pages of their own.
 */
export function chapterPageJsonLd(
  project: Project,
  page: Page,
  { image, changed }: { image: string; changed: string | undefined },
  addresses: Addresses,
): JsonLd[] {
  const { site } = project;
  const overview = { name: site.chapter, address: addresses.page('') };
  const own = page.slug === '' ? [] : [{ name: page.title, address: addresses.page(page.slug) }];
  return [
    articleJsonLd(project, page, { image, changed }, addresses),
    breadcrumbJsonLd([{ name: site.home.label, address: site.home.href }, overview, ...own]),
    ...(page.slug === '' ? [siteJsonLd(site, addresses)] : []),
  ];
}

/** Any other page: https://schema.org/WebPage, and the way to it. */
export function plainPageJsonLd({ site }: Project, words: HeadWords, addresses: Addresses): JsonLd[] {
  const { title, description, address, image, above } = words;
  return [
    {
      '@type': 'WebPage',
      '@id': `${address}#page`,
      name: title,
      description,
      url: address,
      inLanguage: site.language,
      primaryImageOfPage: { '@type': 'ImageObject', url: image },
      isPartOf: siteRefJsonLd(addresses),
    },
    breadcrumbJsonLd([
      { name: site.home.label, address: site.home.href },
      { name: site.chapter, address: addresses.page('') },
      ...above,
      { name: title, address },
    ]),
  ];
}

/** https://schema.org/TechArticle. */
function articleJsonLd(
  project: Project,
  page: Page,
  { image, changed }: { image: string; changed: string | undefined },
  addresses: Addresses,
): JsonLd {
  const { site } = project;
  const address = addresses.page(page.slug);
  const cited = citationsOf(page, project.references).map(({ reference }) => workJsonLd(reference));
  const data = tablesOn(project, page).map(({ name }) => ({ '@id': datasetId(name, addresses) }));
  return {
    '@type': 'TechArticle',
    '@id': `${address}#article`,
    headline: page.title,
    description: page.description,
    url: address,
    inLanguage: site.language,
    dateModified: changed,
    image: [image],
    author: publisherJsonLd(site),
    license: site.licence.href,
    isPartOf: siteRefJsonLd(addresses),
    isBasedOn: data.length > 0 ? data : undefined,
    about: { '@type': 'Thing', name: site.home.label, url: site.home.href },
    citation: cited.length > 0 ? cited : undefined,
  };
}

function workJsonLd({ title, authors, year, href }: Reference): JsonLd {
  return {
    '@type': 'CreativeWork',
    name: title,
    url: href,
    datePublished: String(year),
    author: authors.map(({ name, parts }) => ({ '@type': parts ? 'Person' : 'Organization', name })),
  };
}
