/** What no page needs. */
const unused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** The folder of the figures, which pages of any origin show in a frame. */
const framed = 'figures/';

/** What a host shows at other addresses than its own. */
const missing = '404/';

type Headers = readonly (readonly [name: string, value: string])[];

/**
 * Headers for hosts that read a `_headers` file, in the form that Netlify and Cloudflare share: rules by path, all of
 * which apply where several match. So no rule for all pages forbids frames, as none could allow them again below
 * `figures/`. `paths` are those of all pages below the base.
 */
export function hostHeaders(base: string, paths: readonly string[]): string {
  const root = `${base.replace(/\/+$/, '')}/`;
  const folders = new Set(paths.map((path) => path.replace(/(?<=\/).*$/, '')));
  const own = [...folders].filter((folder) => folder !== framed && folder !== missing).toSorted();
  const rules: [path: string, headers: Headers][] = [
    [
      `${root}*`,
      [
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', unused.map((feature) => `${feature}=()`).join(', ')],
      ],
    ],
    ...own.map((folder): [string, Headers] => [
      folder === '' ? root : `${root}${folder}*`,
      // The policy of scripts and styles is in the pages; a meta element cannot say who may frame them.
      [['Content-Security-Policy', "frame-ancestors 'self'"]],
    ]),
    ...[framed, 'data/'].map((folder): [string, Headers] => [
      `${root}${folder}*`,
      [['Access-Control-Allow-Origin', '*']],
    ]),
    [`${root}_astro/*`, [['Cache-Control', 'public, max-age=31536000, immutable']]],
  ];
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}
