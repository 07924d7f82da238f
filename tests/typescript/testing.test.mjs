// What errors.testing.ts gives to tests: each answer is read by the client as what it says to be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { errorCodes, fetchWithRetry, parseError, readJson } from "./out/generated/errors.js";
import { everyResponse, simulate, simulateAnswer, simulateError, simulateUnknownCode } from "./out/generated/errors.testing.js";

test("each code is read as itself, with its status and the example of its fields", async () => {
  for (const code of Object.keys(errorCodes)) {
    const error = await parseError(simulateError(code).answer());
    assert.deepEqual([error.code, error.status, error.retry], [code, errorCodes[code].status, errorCodes[code].retry]);
  }
  const error = await parseError(simulateError("insufficient_scope").answer());
  assert.equal(error.requiredScope, "stream:golive");
});

test("what is given takes the place of the examples", async () => {
  const error = await parseError(simulateError("insufficient_scope", { requestId: "req_7", fields: { requiredScope: "studio:write" } }).answer());
  assert.deepEqual([error.requestId, error.requiredScope], ["req_7", "studio:write"]);
  assert.equal((await parseError(simulateError("rate_limited", { retryAfter: 7 }).answer())).retryAfter, 7000);
});

test("a code of a newer server is unknown to this client", async () => {
  const error = await parseError(simulateUnknownCode().answer());
  assert.deepEqual([error.code, error.rawCode], ["unknown", "code_of_a_newer_server"]);
});

test("a script is answered in order, its last response again and again", async () => {
  const waits = [];
  const api = simulate(simulateError("rate_limited", { retryAfter: 2 }), simulateAnswer(200, "[]"));
  const options = { fetch: api.fetch, sleep: async (wait) => { waits.push(wait); } };
  assert.deepEqual(await (await fetchWithRetry("http://server/it", {}, options)).json(), []);
  assert.equal(waits.length, 1);
  assert.ok(waits[0] >= 2000 && waits[0] <= 4000, String(waits[0]));
  assert.deepEqual(await (await api.fetch(new URL("http://server/it"), { method: "POST" })).json(), []);
  assert.deepEqual(api.requests.map((request) => `${request.method} ${request.url}`), ["GET http://server/it", "GET http://server/it", "POST http://server/it"]);
});

test("one loop covers a client", async () => {
  const names = everyResponse().map((response) => response.name);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.length, Object.keys(errorCodes).length + 7);
  for (const response of everyResponse()) {
    const met = await simulate(response).fetch("http://server/it").then((answer) => readJson(answer, () => true), (fault) => ({ error: fault }));
    assert.ok(met.error, response.name);
  }
});
