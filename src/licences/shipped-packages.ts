/** The name of a package that something is shipped of. */
export type PackageName = string;

// The build fills it, and the page that is made after the build of the scripts reads it, from a bundle of its own.
const shared = globalThis as { perfdocsShipped?: Set<PackageName> };

/** What Vite and its bundler put into scripts themselves: `\0vite/preload-helper.js`. */
const virtual = /^\0(vite|rolldown)\//;
const installed = /^.*\/node_modules\/(@[^/]+\/[^/]+|[^/]+)\//;

/** The packages of some modules, by the paths of those. */
export function packagesOf(ids: readonly string[]): PackageName[] {
  const names = ids.flatMap((id) => {
    const [, name] = virtual.exec(id) ?? installed.exec(id.replaceAll('\\', '/')) ?? [];
    return name ?? [];
  });
  return [...new Set(names)].toSorted();
}

/** Remembers what the scripts of the site have in them. */
export function rememberShipped(names: readonly PackageName[]): void {
  shared.perfdocsShipped = new Set([...(shared.perfdocsShipped ?? []), ...names]);
}

/** What the scripts of the site have in them, in order; none where they have not been built, as in `dev`. */
export function shippedPackages(): PackageName[] {
  return [...(shared.perfdocsShipped ?? [])].toSorted();
}
