import { constants } from "node:os";

const cleanups = new Set();
let onSignal = (signal) => process.exit(128 + constants.signals[signal]);
let isListening = false;

function listen() {
  if (isListening) return;
  isListening = true;
  process.on("exit", runCleanups);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => onSignal(signal));
}

function runCleanups() {
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    try {
      cleanup();
    } catch (error) {
      console.error(`Cleaning up failed: ${error.message}`);
    }
  }
}

/**
 * Runs `cleanup` (synchronous) when this process ends, also by Ctrl-C or SIGTERM, the last registered
 * first. Returns the function that takes it back.
 */
export function onExit(cleanup) {
  listen();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Hands signals to `handler(signal)` instead of ending at once: for a process that waits for a child. */
export function handleSignals(handler) {
  listen();
  onSignal = handler;
}
