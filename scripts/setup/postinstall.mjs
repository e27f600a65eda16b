// Runs after every install in this project: the client is generated, and `npm start` need not install again.
import { stampDependencies } from "./dependencies.mjs";
import { ensurePrismaClient } from "./prisma-client.mjs";
import { printError } from "./progress.mjs";

try {
  await ensurePrismaClient();
  stampDependencies();
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
