// Writes src/console/api/schema.ts, the console's types of the engine's API, from openapi.json beside this file.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("openapi.json", import.meta.url);
const read = readFileSync(source);
const mark = createHash("sha256").update(read).digest("hex");
const types = astToString(await openapiTS(source, { alphabetize: true, emptyObjectsUnknown: true }));
writeFileSync(
  new URL("../src/console/api/schema.ts", import.meta.url),
  `// Generated; see api/README.md. Made from openapi.json of sha-256 ${mark}\n${types}`,
);
