// Takes the picture of docs/reference-page.md again: node picture.mjs
import { join } from "node:path";
import { address, open, root, start, stop } from "./environment.mjs";

await start();
const cleanups = [];
try {
  const page = await open({ after: done => cleanups.push(done) }, `${address}/errors#insufficient_scope`, { viewport: { width: 1280, height: 700 } });
  await page.locator(".side a[aria-current]", { hasText: "insufficient_scope" }).waitFor();
  await page.screenshot({ path: join(root, "docs/reference-page.png") });
} finally {
  for (const done of cleanups) await done();
  await stop();
}
