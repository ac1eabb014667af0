// Fails when what a clerk's browser loads before the first page shows grows past 300 KB (gzip); heavy parts are loaded when used.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const MOST = 300_000;
const SITE = "target/site";

const page = readFileSync(`${SITE}/staff/index.html`, "utf8");
const files = [...page.matchAll(/(?:src|href)="(\/ui\/[^"]+)"/g)].map(([, file]) => file);
const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(SITE + file)).length, 0);

if (files.length === 0 || size > MOST) {
  console.error(
    `The first page of /staff/ loads ${files.length} files of ${size} bytes (gzip); expected 1 to ${MOST} bytes.`,
  );
  process.exit(1);
}
console.info(`The first page of /staff/ loads ${Math.round(size / 1000)} KB (gzip) of at most ${MOST / 1000} KB.`);
