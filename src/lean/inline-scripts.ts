/** Longer ones are worth a request of their own: a browser keeps them for the next page. */
const longest = 4096;

/**
 * Puts scripts that are short and stand alone into a page, in the place of the elements that load them. `texts` are the
 * scripts by their addresses. What such a script imports later, it names by its place beside it, and now by its address.
 */
export function inlineScripts(html: string, texts: ReadonlyMap<string, string>): string {
  return html.replace(/<script type="module" src="([^"]+)"><\/script>/g, (element, address: string) => {
    const text = texts.get(address);
    if (text === undefined || !standsAlone(text)) return element;
    const folder = address.replace(/[^/]*$/, '');
    return `<script type="module">${text.trim().replaceAll('import(`./', `import(\`${folder}`)}</script>`;
  });
}

/** Whether a script imports nothing at once, gives nothing to others, and does not end its element. */
function standsAlone(text: string): boolean {
  return text.length <= longest && !/\b(?:import|export)\b\s*[^(\s]|<\/script/i.test(text);
}
