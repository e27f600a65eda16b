import { defineConfig } from "prisma/config";

/** For Prisma's own commands; the application opens the database in lib/db.ts. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
