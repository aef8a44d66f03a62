import { existsSync } from 'node:fs';

/** Debian's browser: no download, and the same one that `.ci/run` installs. */
export const chromiumPath = '/usr/bin/chromium';

export const hasChromium = (): boolean => existsSync(chromiumPath);
