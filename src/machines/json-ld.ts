/** A value of JSON-LD; what is undefined is left out. */
export type JsonLdValue =
  | string
  | number
  | boolean
  | undefined
  | JsonLd
  | JsonLdReference
  | readonly JsonLdValue[];

/** A thing of https://schema.org/. */
export interface JsonLd {
  '@type': string;
  [property: string]: JsonLdValue;
}

/** A thing that is described elsewhere. */
export interface JsonLdReference {
  '@id': string;
}

/** The things that a page is about as JSON-LD for a script element, which no text in them can end. */
export function printJsonLd(things: readonly JsonLd[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
