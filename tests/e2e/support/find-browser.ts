import { existsSync } from 'node:fs';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium on this machine; `CURBSIDE_CHROMIUM` names another one. Undefined where there is none. */
export function findBrowser(): string | undefined {
  return [process.env['CURBSIDE_CHROMIUM'], ...candidates].find((path) => path !== undefined && existsSync(path));
}
