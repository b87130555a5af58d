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
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
    // Scripts in components are no files of the project, so that their types are not known here.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // There are no enums (erasableSyntaxOnly) and hardly a class, and these two took a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
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
