// For tools that read TypeScript alone, such as ESLint; `astro check` looks into the components themselves.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
