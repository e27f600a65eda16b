import { describe, expect, it } from "vitest";
import { newBrowserKey, openSealedToken, readBrowserKey, sealedToken } from "./browser-binding";

const SECRET = "s".repeat(32);

describe("a sealed sign-in link", () => {
  const mine = newBrowserKey();
  const sealed = sealedToken("AbCdEf", mine, SECRET);

  it("opens in the browser that asked", () => {
    expect(openSealedToken(sealed, mine, SECRET)).toBe("AbCdEf");
  });

  it("does not open in another browser, nor in one that never asked", () => {
    expect(openSealedToken(sealed, newBrowserKey(), SECRET)).toBeNull();
    expect(openSealedToken(sealed, null, SECRET)).toBeNull();
  });

  it("does not open when anything in it was changed", () => {
    expect(openSealedToken(sealed.replace("AbCdEf", "AbCdEg"), mine, SECRET)).toBeNull();
    expect(openSealedToken(`${sealed}x`, mine, SECRET)).toBeNull();
    expect(openSealedToken(`${sealed}.x`, mine, SECRET)).toBeNull();
    expect(openSealedToken("AbCdEf", mine, SECRET)).toBeNull();
    expect(openSealedToken("", mine, SECRET)).toBeNull();
    expect(openSealedToken(sealed, mine, "t".repeat(32))).toBeNull();
  });

  it("knows a browser's key by its form", () => {
    expect(readBrowserKey(mine)).toBe(mine);
    expect(readBrowserKey("short")).toBeNull();
    expect(readBrowserKey(`${mine}\n`)).toBeNull();
    expect(readBrowserKey(undefined)).toBeNull();
  });
});
