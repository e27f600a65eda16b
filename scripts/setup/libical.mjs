import { canInstallPackages, installPackages } from "./apt.mjs";
import { findExecutable } from "./find-executable.mjs";
import { runCommand } from "./run-command.mjs";

// The library's name differs by its major version and its system; the program asks for the same.
const PROBE = "import ctypes, ctypes.util; ctypes.CDLL(ctypes.util.find_library('ical') or 'libical.so.3')";

async function findPython() {
  // The system's own Python sees the system's packages; another one on PATH may not.
  for (const python of ["/usr/bin/python3", findExecutable(["python3"])]) {
    if (python && (await runCommand(python, ["-c", PROBE], { timeoutMs: 60_000 })).code === 0) return python;
  }
  return null;
}

/** A Python that can load libical, which judges calendar files; resolves its path or throws. */
export async function ensureLibical() {
  const found = await findPython();
  if (found) return found;
  if (!canInstallPackages())
    throw new Error("libical was not found. Install python3 and libical 3 to have calendar files judged");
  await installPackages("python3", "libical3", "python3-vobject");
  const installed = await findPython();
  if (installed) return installed;
  throw new Error("libical cannot be loaded, although libical3 was installed");
}
