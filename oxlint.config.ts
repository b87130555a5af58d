import eslint from '@eslint/js';
import { type OxlintOverride, defineConfig } from 'oxlint';
import tseslint from 'typescript-eslint';

// TypeScript is checked here, its types too: oxlint has the rules of ESLint and of typescript-eslint in native code and asks the
// native TypeScript compiler, which takes a fifth of the time. What it cannot read is ESLint's: eslint.config.js.

// Data flows one way: diagnostics <- results <- figures <- chapter <- claims <- importers <- project <- scaffold <- changes <-
// site. A folder may import from those named before it, never from those after it.
const order = [
  'diagnostics',
  'results',
  'theme',
  'figures',
  'chapter',
  'claims',
  'importers',
  'project',
  'scaffold',
  'changes',
];
const site = [
  'components',
  'search',
  'search-index',
  'live',
  'layouts',
  'licences',
  'machines',
  'lean',
  'pages',
  'integrations',
  'cli',
];

const sameBytes: OxlintOverride['rules'] = {
  'no-restricted-globals': ['error', 'fetch', 'document', 'window', 'performance'],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
    { object: 'Date', property: 'now', message: 'The same input gives the same bytes.' },
  ],
};

const layers = order.map((folder, at): OxlintOverride => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['astro:*', 'astro/*', 'astro'], message: 'Astro belongs at the edges (DESIGN: rule 1).' },
          {
            group: [...order.slice(at + 1), ...site].map((later) => `**/${later}/**`),
            message: 'Data flows one way: import only from folders that come earlier.',
          },
        ],
      },
    ],
    ...sameBytes,
  },
}));

/**
 * Of the rules below: what oxlint does not have (an octal number is no number of a module anyway), and what takes longer than
 * all others together, for enums, which the code has none of.
 */
const leftOut = [
  'no-octal',
  '@typescript-eslint/no-unsafe-class-instance-assignment',
  '@typescript-eslint/no-unsafe-enum-assignment',
];
const sets = [
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
];
// Later sets turn off what the earlier ones have.
const all = new Map(sets.flatMap(({ rules = {} }) => Object.entries(rules)));
const rules = Object.fromEntries(
  [...all].filter(([name, rule]) => rule !== 'off' && !leftOut.includes(name)),
);

export default defineConfig({
  plugins: ['eslint', 'typescript'],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true },
  ignorePatterns: [
    'dist/',
    '.dist-*/',
    '.astro/',
    'bench/.sites/',
    'bench/comparison/',
    '**/*.{js,mjs,cjs,astro}',
  ],
  rules: {
    ...rules,
    'max-lines': ['error', { max: 150, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 40, skipComments: true }],
    // node:test returns a promise from test() and describe() that its runner awaits.
    '@typescript-eslint/no-floating-promises': [
      'error',
      {
        allowForKnownSafeCalls: [
          {
            from: 'package',
            package: 'node:test',
            name: ['test', 'describe', 'it', 'before', 'after', 'suite'],
          },
        ],
      },
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  },
  overrides: [
    { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
    ...layers,
    { files: ['src/machines/**/*.ts'], rules: sameBytes },
  ],
});
