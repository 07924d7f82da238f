import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { address, axe, docs, folder, open, root, screenshots } from "./environment.mjs";

/** A catalog with a code on its way out. */
function leaving() {
  const file = join(folder, "leaving.json");
  writeFileSync(file, JSON.stringify({
    version: "v2",
    errors: {
      out_of_stock: { status: 409, retry: "never", message: "out of stock", from: { statuses: ["4xx", "5xx"] } },
      sold_out: { status: 409, retry: "never", message: "sold out", since: "v1.2", deprecated: "use out_of_stock" },
    },
  }));
  return file;
}

const codes = page => page.locator("article.error:visible").evaluateAll(articles => articles.map(article => article.id));

test("search narrows the codes, Escape widens them, the slash finds the field", async context => {
  const page = await open(context, `${address}/errors`);
  assert.equal((await codes(page)).length, 9);
  await page.keyboard.press("/");
  await page.keyboard.type("Gated purpose");
  assert.deepEqual(await codes(page), ["write_disabled"]);
  assert.match(await page.locator("#status").textContent(), /1 of 9 codes match/);
  await page.keyboard.press("Escape");
  assert.equal((await codes(page)).length, 9);
  await page.keyboard.type("no such words");
  assert.deepEqual(await codes(page), []);
  await page.locator("#none .clear").click();
  assert.equal((await codes(page)).length, 9);
});

test("what is searched for is marked, and the empty page offers a way back", async context => {
  const page = await open(context, `${address}/errors`);
  const marked = () => page.evaluate(() => [...CSS.highlights.get("found")].map(range => range.toString().toLowerCase()));
  await page.locator("#search").fill("upstream");
  assert.deepEqual([...new Set(await marked())], ["upstream"]);
  await page.locator("#search").fill("no such words");
  assert.ok(await page.locator("#none").isVisible());
  await page.locator("#none .clear").click();
  assert.deepEqual(await marked(), []);
});

test("the contents mark the code that is read", async context => {
  const page = await open(context, `${address}/errors#write_disabled`);
  await page.locator(".side a[aria-current]", { hasText: "write_disabled" }).waitFor();
  assert.equal(await page.locator(".side a[aria-current]").count(), 1);
});

test("the keyboard alone reaches the search, a code and its copy button", async context => {
  const page = await open(context, `${address}/errors`);
  const focused = () => page.evaluate(() => document.activeElement.className || document.activeElement.id || document.activeElement.tagName);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "content");
  await page.goto(`${address}/errors#internal`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.hash), "#internal");
  await page.keyboard.press("Tab");
  assert.match(await focused(), /code-copy/);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
});

test("filters by status, retry and scope combine", async context => {
  const page = await open(context, `${address}/errors`);
  await page.getByRole("button", { name: "503", exact: true }).click();
  assert.deepEqual(await codes(page), ["unavailable", "write_disabled"]);
  await page.getByRole("button", { name: "Don’t retry", exact: true }).click();
  assert.deepEqual(await codes(page), ["write_disabled"]);
  await page.locator("#scope").selectOption("studio:read");
  assert.deepEqual(await codes(page), []);
  await page.locator("#scope").selectOption("stream:golive");
  assert.deepEqual(await codes(page), ["write_disabled"]);
});

test("every anchor leads to its code, also one that a filter hides", async context => {
  const page = await open(context, `${address}/errors`);
  for (const code of await codes(page)) {
    await page.goto(`${address}/errors#${code}`);
    await page.locator(`#${code}`).waitFor();
    assert.ok(await page.locator(`#${code} h3`).evaluate(heading => heading.getBoundingClientRect().top < innerHeight));
  }
  await page.locator("#search").fill("gated");
  await page.evaluate(() => { location.hash = "#not_found"; });
  await page.locator("#not_found").waitFor({ state: "visible" });
});

test("every code has a page of its own", async context => {
  const page = await open(context, `${address}/errors`);
  for (const code of await codes(page)) {
    const answer = await page.goto(`${address}/errors/${code}`);
    assert.equal(answer.status(), 200);
    assert.equal(await page.locator("h3").textContent(), code);
  }
  await page.getByRole("link", { name: "All errors of Studio API" }).click();
  assert.equal(new URL(page.url()).pathname, "/errors");
});

test("copy buttons copy what they stand beside", async context => {
  const page = await open(context, `${address}/errors`, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Copy code rate_limited" }).click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "rate_limited");
  await page.locator("#not_found .shell").locator("..").getByRole("button").click();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^curl -i "\$API\/v1\/studios\/\{id\}" \\\n/);
});

test("the theme follows the system until it is chosen, and is remembered", async context => {
  const page = await open(context, `${address}/errors`, { colorScheme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.locator("#theme").click();
  const light = await paper();
  assert.notEqual(light, dark);
  await page.reload();
  assert.equal(await paper(), light);
});

test("without JavaScript everything is there to read and nothing that does not work", async context => {
  const page = await open(context, `${address}/errors`, { javaScriptEnabled: false });
  assert.equal(await page.locator("article.error:visible").count(), 9);
  assert.equal(await page.locator("button:visible, input:visible").count(), 0);
  await page.locator("#internal summary").click();
  assert.ok(await page.locator("#internal .endpoints").isVisible());
});

test("a code on its way out says so, and what to use", async context => {
  const page = await open(context, docs(leaving(), "leaving"));
  assert.match(await page.locator("#sold_out .badges").innerText(), /Since v1\.2\s*Deprecated/);
  assert.equal(await page.locator("#sold_out .notice").innerText(), "Deprecated: use out_of_stock");
  await page.locator("#sold_out .notice a").click();
  assert.equal(new URL(page.url()).hash, "#out_of_stock");
  await page.screenshot({ path: join(screenshots, "deprecated.png") });
});

test("the page of the tool works from a file", async context => {
  const page = await open(context, docs(join(root, "errors.json"), "sample"));
  await page.locator("#search").fill("backoff");
  assert.deepEqual((await codes(page)).sort(), ["bad_gateway", "internal", "unavailable"]);
});

for (const [name, viewport, colorScheme] of [
  ["desktop-light", { width: 1440, height: 900 }, "light"], ["desktop-dark", { width: 1440, height: 900 }, "dark"],
  ["phone-light", { width: 390, height: 844 }, "light"], ["phone-dark", { width: 390, height: 844 }, "dark"],
]) {
  test(`${name}: axe finds nothing, nothing overflows, screenshots are kept`, async context => {
    for (const [part, path] of [["page", "/errors"], ["code", "/errors/insufficient_scope"]]) {
      // The page's policy lets no script in but its own; a debugger may bring one.
      const page = await open(context, address + path, { viewport, colorScheme, bypassCSP: true });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than the screen`);
      await page.screenshot({ path: join(screenshots, `${part}-${name}.png`), fullPage: part === "code" });
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0].html}`), []);
    }
  });
}

test("print shows the codes and all their endpoints, and hides the controls", async context => {
  const page = await open(context, `${address}/errors`, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".bar:visible, .side:visible, .copy:visible").count(), 0);
  assert.equal(await page.locator("article.error:visible").count(), 9);
  assert.ok((await page.locator("#internal .endpoints").boundingBox()).height > 50);
  const pdf = await page.pdf({ path: join(screenshots, "page.pdf"), format: "A4" });
  const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
  assert.ok(pages <= 15, `${pages} pages: five for what all have in common, one a code`);
});
