/** Whether the project and what it is built on run on this version (`20.19.0`). */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Throws with what to do when Node is too old. */
export function requireSupportedNode() {
  const version = process.versions.node;
  if (isSupportedNode(version)) return `v${version}`;
  throw new Error(
    `Node.js 20.19 以降（22 系は 22.12 以降）が必要です。いまの版は ${version} です。\n` +
      `Node.js 20.19 or later is needed (of 22: 22.12 or later). This is ${version}.`,
  );
}
