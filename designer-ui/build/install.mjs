// Runs `npm ci`, unless node_modules was made from this very lock file already.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const MARK = "node_modules/.installed-from";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

if (!existsSync(MARK) || readFileSync(MARK, "utf8") !== lock) {
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit", shell: true });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
  writeFileSync(MARK, lock);
}
