/** A package that package.json names. */
export interface Dependency {
  name: string;
  version: string;
  licence: string;
  /** Of its own files, in bytes. */
  size: number;
  /** How many packages it needs, those that they need included. */
  needs: number;
  /** Of all of them and its own, in bytes. */
  wholeSize: number;
  reason: DependencyReason;
}

/** Why a package is there. */
export interface DependencyReason {
  for: string;
  'instead of': string;
}

/** The kinds of dependencies of package.json, as the list has them. */
export const dependencyKinds = {
  dependencies: 'For building',
  devDependencies: 'For tests',
  optionalDependencies: 'For machines whose Node is too old',
} as const;

export type DependencyKind = keyof typeof dependencyKinds;

const head = `# Dependencies

Each package that \`package.json\` names: what it is for, and what else was looked at. Versions are exact, and what they need is
pinned by \`package-lock.json\` with the digest of its bytes. One of all runs a script when it is installed: esbuild, which Astro
needs, looks whether its program is there. Sizes are of the installed files, on Linux; a package that several others need counts
for each of them. The workflow Audit asks npm each week whether a vulnerability has become known.

\`npm run dependencies\` writes this file: the reasons are those of \`dependencies.json\`, all else is read from the installed
packages. The site lists what of them it ships to readers, with the notices, at \`/licences/\`.
`;

/** The list as Markdown. */
export function printDependencies(lists: ReadonlyMap<DependencyKind, readonly Dependency[]>): string {
  const sections = [...lists].map(([kind, list]) => {
    const rows = list.map(({ name, version, licence, size, needs, wholeSize, reason }) => {
      const whole = needs === 0 ? '' : `${needs}, ${inMegabytes(wholeSize)}`;
      const cells = [name, version, licence, inMegabytes(size), whole, reason.for, reason['instead of']];
      return `| ${cells.join(' | ')} |`;
    });
    const columns = ['Package', 'Version', 'Licence', 'MB', 'Needs, MB in all', 'For', 'Instead of'];
    return [
      `## ${dependencyKinds[kind]}\n`,
      `| ${columns.join(' | ')} |`,
      `| ${columns.map(() => '---').join(' | ')} |`,
      ...rows,
    ].join('\n');
  });
  return `${head}\n${sections.join('\n\n')}\n`;
}

/** Empty for a package that is not installed, as for another kind of machine. */
function inMegabytes(bytes: number): string {
  return bytes === 0 ? '' : (bytes / 1_000_000).toFixed(2);
}
