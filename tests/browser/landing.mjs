import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { address, axe, open, screenshots } from "./environment.mjs";

const decisions = { never: /^Does not send it again/, backoff: /^Sends it again, with exponential backoff/, retryAfter: /^Sends it again in 1 s/ };

test("the landing page provokes every error and shows headers, envelope and decision", async context => {
  // Chromium itself notes every answer that is an error.
  const page = await open(context, address, { expected: /the server responded with a status of [45]/ });
  const { errors } = await (await fetch(`${address}/errors.catalog.json`)).json();
  await page.locator("#codes button").nth(8).waitFor();
  // The page shows the first error by itself; its answer must not pass for that of a click.
  await page.locator("#envelope", { hasText: '"code":' }).waitFor();
  for (const [code, entry] of Object.entries(errors)) {
    const answered = page.waitForResponse(response => response.url().includes("/v1/"));
    await page.getByRole("button", { name: code }).click();
    assert.equal((await answered).status(), entry.status);
    await page.locator("#envelope", { hasText: `"code": "${code}"` }).waitFor();
    assert.match(await page.locator("#headers").textContent(), /x-request-id: req_[0-9a-f]{16}/);
    assert.match(await page.locator("#verdict").textContent(), decisions[entry.retry]);
  }
  await page.screenshot({ path: join(screenshots, "landing.png"), fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page is wider than a phone");
  await page.screenshot({ path: join(screenshots, "landing-phone-dark.png"), fullPage: true });
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => axe.run());
  assert.deepEqual(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html}`), []);
});
