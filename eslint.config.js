import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

// Astro components and JavaScript. TypeScript is oxlint's: oxlint.config.ts.
export default defineConfig(
  { ignores: ['dist/', '.dist-*/', '.astro/', '**/node_modules/', 'bench/.sites/'] },
  eslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { __dirname: 'readonly', process: 'readonly', console: 'readonly' } },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
);
