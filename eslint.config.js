import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

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

const sameBytes = {
  'no-restricted-globals': ['error', 'fetch', 'document', 'window', 'performance'],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
    { object: 'Date', property: 'now', message: 'The same input gives the same bytes.' },
  ],
};

const layers = order.map((folder, at) => ({
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

export default defineConfig(
  { ignores: ['dist/', '.dist-*/', '.astro/', '**/node_modules/', 'bench/.sites/'] },
  eslint.configs.recommended,
  // The rules that need types are in .oxlintrc.json.
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
    },
  },
  { files: ['tests/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  ...layers,
  { files: ['src/machines/**/*.ts'], rules: sameBytes },
  ...astro.configs.recommended,
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { __dirname: 'readonly', process: 'readonly', console: 'readonly' } },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
);
