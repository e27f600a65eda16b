const TAIL_LINES = 40;

/** Seconds since `began` (of `performance.now()`), as `1.2 s`. */
export function elapsed(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

/**
 * Prints one line per step: `[2/6] title … note (1.2 s)`. The step's work returns a note or nothing.
 * When the work throws, the line says so and the error goes on.
 */
export function createProgress(total) {
  let number = 0;
  return async (title, work) => {
    number += 1;
    const began = performance.now();
    process.stdout.write(`[${number}/${total}] ${title} … `);
    try {
      const note = await work();
      console.log(`${note ?? "ok"} (${elapsed(began)})`);
    } catch (error) {
      console.log(`failed (${elapsed(began)})`);
      throw error;
    }
  };
}

// Where Node and the tools themselves were says nothing to the reader.
const isForeignFrame = (line) => /^\s+at .*(node:internal|node_modules)/.test(line);

/** Prints an error for a person: its message and, for a failed command, the end of its output. */
export function printError(error) {
  const lines = (error.output ?? "").trim().split("\n");
  const output = lines
    .filter((line) => !isForeignFrame(line))
    .slice(-TAIL_LINES)
    .join("\n");
  console.error(output ? `\n${output}\n\n${error.message}` : `\n${error.message}`);
}
