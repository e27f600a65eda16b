import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { edgePage } from "@/app/_server/edge-page";
import { type EdgeRefusal, edgeRefusal } from "@/app/_server/edge-refusal";
import { isFeedPath } from "@/app/_server/feed-path";
import { PATH_HEADER, refererPath } from "@/app/_server/request-path";
import { contentPolicy, isBuildFile, securityHeaders } from "@/app/_server/security-headers";
import { env } from "@/lib/env";

/**
 * Stands before every request, without a matcher, so that nothing is left out: methods, same origin,
 * body size, and the headers of every answer. It authorises nobody; pages and actions do that themselves.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const { origin, isEvaluation } = env();
  const isHttps = origin.startsWith("https://");
  const refusal = edgeRefusal(request, { origin, isEvaluation }) ?? (await brokenBody(request));
  const nonce = randomBytes(16).toString("base64");
  const isDevelopment = process.env.NODE_ENV === "development";
  const policy = contentPolicy({ pathname, nonce, isHttps, isEvaluation, isDevelopment });

  const response = refusal ? refuse(refusal) : passOn(request, policy);
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of securityHeaders({ pathname, isHttps })) response.headers.set(name, value);
  // A feed says itself how it may be kept: calendar programs ask whether it changed.
  const isKept = isBuildFile(pathname) || isFeedPath(pathname);
  if (refusal || !isKept) response.headers.set("Cache-Control", "no-store");
  return response;
}

/** A form whose parts cannot be told apart is bad input; the framework would take it for a fault. */
async function brokenBody(request: NextRequest): Promise<EdgeRefusal | null> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return null;
  try {
    await request.clone().formData();
    return null;
  } catch {
    return { status: 400, backPath: refererPath(request.headers, env().origin) ?? "/" };
  }
}

function refuse({ status, backPath }: EdgeRefusal): NextResponse {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  if (status === 405) headers.set("Allow", "GET, HEAD, POST");
  return new NextResponse(edgePage(status, backPath), { status, headers });
}

function passOn(request: NextRequest, policy: string): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  // The renderer takes its nonce from here.
  headers.set("Content-Security-Policy", policy);
  headers.set(PATH_HEADER, `${pathname}${search}`);
  return NextResponse.next({ request: { headers } });
}
