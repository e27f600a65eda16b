import { dataFolder, evaluationSecret } from "./data-folder.mjs";

/**
 * The environment in which the demo runs: what the shell and `.env` say, in evaluation mode. Throws when
 * they ask for another mode, so that a production database is never filled with demo data by mistake.
 */
export function evaluationEnvironment(source = process.env) {
  if (source.APP_MODE && source.APP_MODE !== "evaluation") {
    throw new Error(
      `APP_MODE=${source.APP_MODE} ですが、npm start はデモ専用です。本番の起動方法は README をご覧ください。\n` +
        `npm start is for the demo only, but APP_MODE=${source.APP_MODE}. See README.md for production.`,
    );
  }
  const folder = dataFolder(source);
  return {
    ...source,
    APP_MODE: "evaluation",
    HOST: source.HOST || "127.0.0.1",
    PORT: source.PORT || "3000",
    DATA_DIR: folder,
    AUTH_SECRET: source.AUTH_SECRET || evaluationSecret(folder),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
