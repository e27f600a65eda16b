// Everything a newcomer needs, in one command. Until the dependencies are there, Node's own modules only.
//   npm start                  set up what is missing, build, fill the demo, serve
//   npm run dev                the same with Next's development server, without a build
//   npm start -- --setup-only  stop before serving
import { loadEnvironmentFiles } from "./setup/app-environment.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { requireFreeFolder } from "./setup/data-folder.mjs";
import { databaseSteps } from "./setup/database.mjs";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { evaluationEnvironment } from "./setup/evaluation.mjs";
import { requireSupportedNode } from "./setup/node-version.mjs";
import { requireFreePort } from "./setup/ports.mjs";
import { printWelcome } from "./setup/print-welcome.mjs";
import { ensurePrismaClient } from "./setup/prisma-client.mjs";
import { createProgress, printError } from "./setup/progress.mjs";
import { serveNext } from "./setup/serve.mjs";

const isDev = process.argv.includes("--dev");
const isSetupOnly = process.argv.includes("--setup-only");

async function start() {
  requireSupportedNode();
  loadEnvironmentFiles();
  const environment = { ...evaluationEnvironment(), NODE_ENV: isDev ? "development" : "production" };
  const { HOST, PORT, DATABASE_URL, DATA_DIR } = environment;
  if (!isSetupOnly) await requireFreePort(HOST, Number(PORT));
  if (!DATABASE_URL) requireFreeFolder(DATA_DIR);

  const step = createProgress(4 + Number(!isDev) + Number(!isSetupOnly));
  await step("依存パッケージ / dependencies", ensureDependencies);
  await step("データベースの型 / database client", ensurePrismaClient);
  if (!isDev) await step("ビルド / build", ensureBuild);
  const database = databaseSteps(environment);
  await step("データベース / database", database.migrate);
  await step("デモデータ / demo data", database.seed);
  if (isSetupOnly) return 0;

  let server = null;
  await step("サーバー / server", async () => {
    server = await serveNext(isDev ? "dev" : "start", environment);
  });
  printWelcome(environment.APP_ORIGIN || `http://localhost:${PORT}`);
  return server.ended;
}

try {
  process.exitCode = await start();
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
