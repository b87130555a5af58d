import type { Site } from '../project/site.ts';
import type { Addresses } from './addresses.ts';
import type { JsonLd } from './json-ld.ts';

/** One step of the way from the home page to a page. */
export interface Crumb {
  name: string;
  address: string;
}

/** The site as a WebSite: https://schema.org/WebSite. */
export function siteJsonLd(site: Site, addresses: Addresses): JsonLd {
  return {
    '@type': 'WebSite',
    '@id': siteId(addresses),
    name: site.title,
    description: site.description,
    url: addresses.page(''),
    inLanguage: site.language,
    publisher: publisherJsonLd(site),
    license: site.licence.href,
  };
}

/** What a page says of the site that it is part of; the overview has all of it, and who publishes it. */
export function siteRefJsonLd(addresses: Addresses): { '@id': string } {
  return { '@id': siteId(addresses) };
}

/** What other things refer to the site by. */
function siteId(addresses: Addresses): string {
  return `${addresses.page('')}#website`;
}

/** Those who publish the site: https://schema.org/Organization. */
export function publisherJsonLd({ copyright, home }: Site): JsonLd {
  return { '@type': 'Organization', name: copyright, url: home.href };
}

/** The way to a page as a BreadcrumbList: https://schema.org/BreadcrumbList. */
export function breadcrumbJsonLd(crumbs: readonly Crumb[]): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: address,
    })),
  };
}
