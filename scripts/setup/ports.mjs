import { connect, createServer } from "node:net";

const CONNECT_LIMIT_MS = 500;

function isAnswering(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_LIMIT_MS });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on("connect", () => finish(true));
    socket.on("timeout", () => finish(false));
    socket.on("error", () => finish(false));
  });
}

/** Opens `port` for a moment (0: any) and resolves its number, or rejects as the system does. */
function tryListen(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}

/** A port of 127.0.0.1 that nobody uses now. */
export function findFreePort() {
  return tryListen("127.0.0.1", 0);
}

/** Throws with what to do unless `port` can be served on `host` and nobody answers there. */
export async function requireFreePort(host, port) {
  // A browser asked for localhost may take either family, so a stranger on the other one counts too.
  const answers = await Promise.all(["127.0.0.1", "::1"].map((loopback) => isAnswering(loopback, port)));
  let code = answers.includes(true) ? "EADDRINUSE" : null;
  if (code === null)
    code = await tryListen(host, port).then(
      () => null,
      (error) => error.code,
    );
  if (code === null) return;
  const other = port === 3000 ? 3001 : 3000;
  const reason =
    code === "EADDRINUSE"
      ? `ポート ${port} は使われています。 / Port ${port} is in use.`
      : `ポート ${port} を開けません（${code}）。 / Port ${port} cannot be opened (${code}).`;
  throw new Error(
    `${reason}\n` +
      `すでに起動していれば http://localhost:${port} を開いてください。別のポートで起動するには:\n` +
      `If the application is running already, open that address. To use another port:\n\n` +
      `  PORT=${other} npm start`,
  );
}
