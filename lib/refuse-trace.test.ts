import { createServer, request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refuseTrace } from "./refuse-trace";

const server = createServer((incoming, response) => response.end(incoming.method));

beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterAll(() => new Promise((done) => server.close(done)));

function methodSeen(method: string): Promise<string> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => done(text));
    });
    asked.on("error", fail).end();
  });
}

it("TRACE reaches the application as a method it can refuse; others stay what they are", async () => {
  refuseTrace();
  expect(await methodSeen("TRACE")).toBe("OPTIONS");
  expect(await methodSeen("POST")).toBe("POST");
  expect(await methodSeen("DELETE")).toBe("DELETE");
});
