import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // The embedded database finds its WebAssembly beside its own files, which bundling would move.
  serverExternalPackages: ["@electric-sql/pglite", "pglite-prisma-adapter"],
  turbopack: { root: import.meta.dirname },
  experimental: {
    // `forbidden()` tells an agent plainly that a page is for admins.
    authInterrupts: true,
    // Long texts up to this size come back with a sentence instead of a refused connection.
    serverActions: { bodySizeLimit: "4mb" },
  },
};

export default createNextIntlPlugin("./app/_server/i18n.ts")(config);
