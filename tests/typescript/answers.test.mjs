import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("generated/answers/", import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".rows.json"))) {
  const { name, header, codeHeader, requestId, rows } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  const module = await import(`./out/answers/${file.replace(".rows.json", ".js")}`);
  for (const { body, status, code, rawCode, message, retry, fields } of rows) {
    const headers = { [header]: requestId, ...(codeHeader === null ? {} : { [codeHeader]: rawCode }) };
    test(`${name}: ${code}, as the server wrote it`, async () => {
      const response = new Response(body, { status, headers });
      for (const error of [module.readError(status, body, headers), await module.parseError(response)]) {
        assert.deepEqual([error.code, error.rawCode, error.message, error.requestId, error.retry], [code, rawCode, message, requestId, retry]);
        for (const [field, value] of Object.entries(fields)) {
          assert.deepEqual([field, error[field]], [field, value]);
        }
      }
    });
  }
}
