// The only place where tests ask whether this is `npm run test:full`.
const isFullRun = process.env.FULL === "1";

/** How much to do or how long to wait: `quick` in `npm test`, `full` in `npm run test:full`. */
export function inFullRun<T>(quick: T, full: T): T {
  return isFullRun ? full : quick;
}
