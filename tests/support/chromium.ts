import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type LaunchOptions, chromium } from 'playwright-core';

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

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
export const browserArguments = [
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
 * Launches the browser of CHROME_PATH, or else the one that the npm package @sparticuz/chromium ships: it is the same on
 * all machines, and twice as fast as most installed ones. It is for Linux on x64; elsewhere an installed one is used.
 * `more` are further arguments.
 */
export async function launchChromium(...more: string[]): Promise<Browser> {
  const executablePath = installedChromium();
  const browser = executablePath ? { executablePath } : await bundledChromium();
  return chromium.launch({ args: [...browserArguments, ...more], ...browser });
}

/** The installed browser to use, or undefined where the bundled one is. */
function installedChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return usualPlaces[process.platform]?.find((path) => existsSync(path));
}

/** The folder of the bundled browser in the temporary folder. */
const bundledName = 'perfdocs-chromium';

/** Unpacks the bundled browser, unless it is there. */
function bundledChromium(): Promise<LaunchOptions> {
  const load = async (): Promise<ChromiumPackage> => (await import('@sparticuz/chromium')).default;
  return unpackChromium(load, bundledName, 'nodejs24.x');
}

/** A version of the package @sparticuz/chromium. */
export interface ChromiumPackage {
  executablePath: () => Promise<string>;
}

/**
 * Unpacks a browser to a folder of the temporary folder, unless it is there, with the shared libraries and the font that
 * a bare machine may lack. The package goes by the environment of this process, which is put back: it unpacks the
 * libraries only where it believes itself on Amazon Linux, by what it knows as the `execution` environment there.
 */
export async function unpackChromium(
  load: () => Promise<ChromiumPackage>,
  name: string,
  execution: string,
): Promise<LaunchOptions> {
  const before = { ...process.env };
  const folder = join(tmpdir(), name);
  await mkdir(folder, { recursive: true });
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: execution });
  try {
    const executablePath = await (await load()).executablePath();
    const fonts = await configureFonts(folder);
    const libraries = ['al2023', 'al2', 'aws'].map((kind) => join(folder, kind, 'lib')).join(':');
    return { executablePath, env: { ...before, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts } };
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
}

/**
 * The package's own configuration looks for the font in /tmp, wherever it was unpacked. Early versions bring none, and
 * crash without: they get that of the bundled one.
 */
async function configureFonts(folder: string): Promise<string> {
  const file = join(folder, 'perfdocs-fonts.conf');
  const fonts = [folder, join(tmpdir(), bundledName)].map((place) => `<dir>${join(place, 'fonts')}</dir>`);
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  await writeFile(file, `<fontconfig>${fonts.join('')}${cache}</fontconfig>\n`);
  return file;
}
