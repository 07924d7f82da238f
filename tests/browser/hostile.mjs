import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { docs, folder, open } from "./environment.mjs";

const hostile = [
  "<script>window.hit = 1</script>", "</script><script>window.hit = 2</script>", "</style><img src=x onerror='window.hit = 3'>",
  "\"><svg onload=\"window.hit = 4\">", "<a href=\"javascript:window.hit = 5\">x</a>", "&lt;b&gt;", "\u202Egnp.exe",
];

test("a hostile catalog is shown as text", async context => {
  const text = hostile.join(" ");
  const file = join(folder, "hostile.json");
  writeFileSync(file, JSON.stringify({
    version: "v1",
    errors: {
      hostile: {
        status: 400, retry: "never", message: "{why}", when: text, remedy: text,
        fields: { why: { type: "string", description: text, example: text } },
      },
      plain: { status: 500, retry: "never", message: "plain", from: { statuses: ["4xx", "5xx"] } },
    },
  }));
  const page = await open(context, docs(file, "hostile"));
  await page.locator("#search").fill("<script>");
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator("main script, main img, main svg[onload], main a[href^='javascript']").count(), 0);
  const shown = await page.locator("#hostile").innerText();
  for (const part of hostile) assert.ok(shown.includes(part.replace("\u202E", "\\u202E")), part);
});
