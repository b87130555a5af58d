import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type LaunchOptions, chromium } from 'playwright-core';

const programFiles = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];

/** Where Chrome, Chromium and Edge are installed, by platform. */
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programFiles.flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
};

/** For root and machines without a display, and so that the browser itself asks nobody anything. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-pings',
];

/**
 * Launches the browser of CHROME_PATH or else an installed one; where there is none, and with
 * PERFDOCS_BUNDLED_CHROMIUM=1, the one that the npm package @sparticuz/chromium ships.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = installedChromium();
  return chromium.launch({ args, ...(executablePath ? { executablePath } : await bundledChromium()) });
}

/** The installed browser to use, or undefined where the bundled one is. */
export function installedChromium(): string | undefined {
  const { CHROME_PATH, PERFDOCS_BUNDLED_CHROMIUM } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  if (PERFDOCS_BUNDLED_CHROMIUM === '1') return undefined;
  return usualPlaces[process.platform]?.find((path) => existsSync(path));
}

/**
 * Unpacks the bundled browser to the temporary folder, unless it is there, with the shared libraries and the font that
 * a bare machine may lack. The package unpacks the libraries only where it believes itself on Amazon Linux, and changes
 * the environment of this process, which is put back.
 */
export async function bundledChromium(): Promise<LaunchOptions> {
  const before = { ...process.env };
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'nodejs24.x' });
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    const executablePath = await bundled.executablePath();
    const libraries = { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
    return { executablePath, env: { ...before, ...libraries } };
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
}
