import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  devToolbar: { enabled: false },
  integrations: [starlight({ title: 'Performance' })],
});
