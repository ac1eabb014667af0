import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("should know the API by types made from the very copy of its description", () => {
  const mark = createHash("sha256").update(readFileSync("api/openapi.json")).digest("hex");
  const types = readFileSync("src/console/api/schema.ts", "utf8");
  expect(types.slice(0, types.indexOf("\n")), "run `npm run types` in designer-ui/api").toContain(mark);
});
