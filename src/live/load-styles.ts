const loading = new Map<string, Promise<void>>();

/** Adds a style sheet to the page, once; waits until it applies. One that cannot be had can be asked for again. */
export function loadStyles(address: string): Promise<void> {
  const begun = loading.get(address) ?? addStyles(address);
  loading.set(address, begun);
  return begun;
}

function addStyles(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      loading.delete(href);
      reject(new Error(`${href} cannot be loaded`));
    });
  });
}
