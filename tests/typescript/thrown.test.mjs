// Errors to throw and to catch: the same as a C# client throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, RetryBudget, fetchWithRetry, readError, throwIfError } from "./out/generated/errors.js";

const envelope = (code, more = {}) => JSON.stringify({ error: { code, message: "for people", requestId: "req_1", ...more } });
const thrown = (respond, request = "http://server/", init = {}) => {
  let attempts = 0;
  return fetchWithRetry(request, init, { fetch: async () => respond(++attempts), sleep: async () => {}, budget: new RetryBudget(), throwOnError: true })
    .then((response) => ({ response, attempts }), (fault) => ({ fault, attempts }));
};

test("an error is thrown with all that was read of it", async () => {
  const response = new Response(envelope("insufficient_scope", { requiredScope: "stream:golive" }), { status: 403, headers: { "Retry-After": "2" } });
  const fault = await throwIfError(response).catch((error) => error);
  assert.ok(fault instanceof ApiError && fault instanceof Error);
  assert.equal(fault.name, "ApiError");
  assert.equal(String(fault), "ApiError: 403 insufficient_scope: for people (req_1)");
  assert.deepEqual([fault.code, fault.rawCode, fault.status, fault.requestId, fault.retry, fault.retryAfter, fault.details.requiredScope],
    ["insufficient_scope", "insufficient_scope", 403, "req_1", "never", 2000, "stream:golive"]);
  assert.equal(await response.text(), envelope("insufficient_scope", { requiredScope: "stream:golive" }));
  const cause = new Error("of another client");
  assert.equal(new ApiError(fault.details, { cause }).cause, cause);
});

test("a success passes", async () => {
  const response = new Response("ok");
  assert.equal(await throwIfError(response), response);
  assert.equal(await (await thrown(() => new Response("ok"))).response.text(), "ok");
});

test("what remains an error is thrown by fetchWithRetry", async () => {
  for (const [code, method, attempts] of [["write_disabled", "GET", 1], ["unavailable", "GET", 4], ["unavailable", "POST", 1], ["maintenance", "GET", 4], ["maintenance", "POST", 1]]) {
    const { fault, attempts: sent } = await thrown(() => new Response(envelope(code), { status: 503 }), "http://server/", { method });
    assert.ok(fault instanceof ApiError, code);
    assert.deepEqual([fault.rawCode, fault.status, fault.requestId, sent], [code, 503, "req_1", attempts]);
  }
  const { response, attempts } = await thrown((attempt) => attempt === 1 ? new Response(envelope("unavailable"), { status: 503 }) : new Response("ok"));
  assert.deepEqual([await response.text(), attempts], ["ok", 2]);
});

test("without an answer the fault is what fetch throws", async () => {
  const { fault, attempts } = await thrown(() => { throw new TypeError("fetch failed"); });
  assert.deepEqual([fault.message, fault instanceof ApiError, attempts], ["fetch failed", false, 4]);
});

test("the message is one line of visible characters and bounded length", () => {
  const told = (body, contentType) => new ApiError(readError(502, body, contentType === undefined ? {} : { "Content-Type": contentType })).message;
  assert.equal(told("<html>", "text/html; charset=utf-8"), "502 no error envelope, text/html (no request id)");
  assert.equal(told("<html>"), "502 no error envelope, no content type (no request id)");
  assert.equal(told('{"error":{"code":"a_code","message":"","requestId":"r"}}'), "502 a_code (r)");
  for (const character of ["\r\n", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\u0000", "\ue000", "\ud800", "\u{e0001}"]) {
    const text = told({ error: { code: `not_found${character}FATAL`, message: `a${character}b`, requestId: `r${character}c` } });
    assert.match(text, /^[\x20-\x7e]+$/);
    assert.match(text, /FATAL: a.*\\u[0-9A-F]{4}.*b \(r/);
  }
  const long = told({ error: { code: "c".repeat(20_000), message: "\u{1F600}".repeat(9_000), requestId: "r".repeat(20_000) } });
  assert.ok(long.length > 100 && long.length < 1_500 && long.isWellFormed?.() !== false, `${long.length}`);
});
