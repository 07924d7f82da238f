import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTypes, { astToString } from "openapi-typescript";
import { address, docs, folder, open, root } from "./environment.mjs";

const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--target", "es2022", "--lib", "es2022,dom", "--module", "esnext"];

function compile(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  try {
    execFileSync(process.execPath, [tsc, ...strict, file], { encoding: "utf8" });
    return "";
  } catch (failure) {
    return failure.stdout;
  }
}

test("the document is OpenAPI 3.1, the same on every run, and types made of it know the codes", async () => {
  const url = `${address}/openapi/v1.json`;
  const document = await (await fetch(url)).json();
  const checked = await new Validator().validate(structuredClone(document));
  assert.deepEqual(checked.errors, undefined);
  assert.equal(checked.valid, true);
  assert.match(document.openapi, /^3\.1\./);
  assert.deepEqual(await (await fetch(url)).json(), document);

  const types = astToString(await openapiTypes(document));
  const use = wanted => `${types}
type Answer = paths["/v1/studios/{id}/go-live"]["post"]["responses"][503]["content"]["application/json"]["error"]["code"];
export const all: Record<Answer, number> = { ${wanted} };`;
  assert.equal(compile("codes.ts", use("unavailable: 1, write_disabled: 2")), "");
  assert.match(compile("forgotten.ts", use("unavailable: 1")), /write_disabled/);
});

test("the TypeScript that the page shows compiles", async context => {
  const page = await open(context, docs(join(root, "errors.json"), "snippet"));
  const shown = await page.locator("pre.typescript").textContent();
  assert.equal(compile("snippet.ts", `export async function call(address: string) {\n${shown}\n}\n`), "");
});
