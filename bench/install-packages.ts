import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

/**
 * Installs what perfdocs is compared with, from a lockfile of its own, unless it is there: a project that does not
 * measure does not need it. Throws where npm fails.
 */
export function installPackages(): void {
  if (isInstalled()) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in bench/');
}

/** npm keeps a copy of the lockfile beside the packages; it has the same packages, but for the project itself. */
function isInstalled(): boolean {
  const packagesIn = (file: string): string | undefined => {
    try {
      const lock = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        packages: Record<string, object>;
      };
      const installed = Object.entries(lock.packages).filter(
        ([path, entry]) => path !== '' && !('optional' in entry),
      );
      return JSON.stringify(installed);
    } catch {
      return undefined;
    }
  };
  const installed = packagesIn('node_modules/.package-lock.json');
  return installed !== undefined && installed === packagesIn('package-lock.json');
}
