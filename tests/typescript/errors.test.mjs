import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { RetryBudget, errorCodes, fetchWithRetry, isErrorCode, isErrorEnvelope, parseError, readError, readJson, retryDecision } from "./out/generated/errors.js";
import { nextStep } from "./out/uses-all-codes.js";

const envelope = (code, more = {}) => JSON.stringify({ error: { code, message: "for people", requestId: "req_1", ...more } });
const answer = (status, body, headers = {}) => new Response(body, { status, headers: { "X-Request-Id": "req_header", ...headers } });

/** A client whose clock moves on by each wait. */
function client(respond, options = {}) {
  const state = { attempts: 0, waits: [], time: Date.UTC(2031, 4, 6, 7, 8, 9) };
  const now = () => state.time;
  const settings = {
    fetch: async () => respond(++state.attempts),
    sleep: async (wait) => { state.waits.push(wait); state.time += wait; },
    now,
    budget: new RetryBudget(options.capacity ?? 20, options.refill ?? 1, now),
    ...options,
  };
  return { state, send: (init) => fetchWithRetry("http://server/", init, settings) };
}

test("every cell is as the table of the C# client says", () => {
  const rows = readFileSync(new URL("retry-table.txt", import.meta.url), "utf8").trimEnd().split("\n");
  let cells = 0;
  for (const row of rows) {
    const [code, status, key, ...decisions] = row.split(" ");
    for (const decision of decisions) {
      const [method, reason] = decision.split("=");
      const error = readError(Number(status), envelope(code));
      const headers = key === "key" ? { "Idempotency-Key": "key" } : {};
      assert.equal(retryDecision(error, { method, headers }).reason, reason[0].toLowerCase() + reason.slice(1), `${row} ${method}`);
      cells++;
    }
  }
  assert.equal(cells, (Object.keys(errorCodes).length + 11) * 2 * 5);
});

test("an envelope is read with its fields", () => {
  const error = readError(403, envelope("insufficient_scope", { requiredScope: "stream:golive" }));
  assert.equal(error.code, "insufficient_scope");
  assert.equal(error.requiredScope, "stream:golive");
  assert.equal(error.requestId, "req_1");
  assert.equal(nextStep(error), "ask for stream:golive");
});

test("a field of another type is null", () =>
  assert.equal(readError(403, envelope("insufficient_scope", { requiredScope: 1 })).requiredScope, null));

test("a code of tomorrow is unknown and advised by its status", () => {
  for (const [status, retry] of [[409, "never"], [429, "retryAfter"], [503, "backoff"]]) {
    const error = readError(status, envelope("a_code_of_tomorrow"));
    assert.equal(error.code, "unknown");
    assert.equal(error.rawCode, "a_code_of_tomorrow");
    assert.equal(error.retry, retry);
  }
  assert.equal(isErrorEnvelope(JSON.parse(envelope("a_code_of_tomorrow"))), true);
  assert.equal(isErrorCode("toString"), false);
  assert.equal(isErrorCode("__proto__"), false);
});

test("what is no envelope is a failure of its own, and the answer stays readable", async () => {
  for (const body of ["<html>", "", '{"error":{"code":"not_fou', '{"error":{"code":404}}', '{"error":"x"}', "[]", "null", '{"error":{"code":"not_found"}} tail']) {
    const response = answer(502, body, { "Content-Type": "text/html; charset=utf-8" });
    const error = await parseError(response);
    assert.deepEqual([error.code, error.rawCode, error.status, error.contentType, error.requestId], ["unknown", null, 502, "text/html", "req_header"]);
    assert.equal(await response.text(), body);
  }
});

test("a success whose body is something else is a failure of its own", async () => {
  const isStudio = (value) => typeof value?.id === "string";
  assert.deepEqual(await readJson(answer(200, '{"id":"std_1"}'), isStudio), { value: { id: "std_1" }, error: null });
  for (const body of ["<html>", "", '{"id":"std_', "null", "[]", '{"id":1}']) {
    const { value, error } = await readJson(answer(200, body, { "Content-Type": "text/html; charset=utf-8" }), isStudio);
    assert.equal(value, null);
    assert.deepEqual([error.code, error.rawCode, error.status, error.contentType, error.requestId, error.retry], ["unknown", null, 200, "text/html", "req_header", "never"]);
  }
  assert.equal((await readJson(answer(404, envelope("not_found")), isStudio)).error.code, "not_found");
  const broken = new Response(new ReadableStream({ start: (stream) => stream.error(new DOMException("enough", "AbortError")) }));
  await assert.rejects(readJson(broken, isStudio), { name: "AbortError" });
});

test("an answer to HEAD has no body, so its status class decides", async () => {
  for (const [status, retry, attempts] of [[503, "backoff", 4], [429, "retryAfter", 4], [404, "never", 1]]) {
    const { state, send } = client(() => answer(status, null));
    const error = await parseError(await send({ method: "HEAD" }));
    assert.deepEqual([error.code, error.rawCode, error.retry, state.attempts], ["unknown", null, retry, attempts]);
  }
});

test("random and hostile bodies are read", () => {
  const pieces = ["{", "}", "[", "]", ",", ":", '"', "\\", '"error"', '"code"', '"not_found"', "null", "1e999", '"\\uD800"', "\u2028", '"__proto__"',
    '{"error":{"code":"not_found"', '"constructor"', "}}", "<html>", '{"error":{"code":"__proto__"}}'];
  let seed = 4711;
  const next = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  for (let round = Number(process.env.STUDIO_FUZZ ?? 10_000); round > 0; round--) {
    const body = Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join("");
    assert.equal(typeof readError(503, body).retry, "string");
  }
  assert.equal(readError(503, "[".repeat(1_000_000)).code, "unknown");
});

test("a deliberate gate is asked exactly once", async () => {
  const { state, send } = client(() => answer(503, envelope("write_disabled")));
  assert.equal((await send({ method: "PUT" })).status, 503);
  assert.equal(state.attempts, 1);
});

test("a transient fault is tried again until it is over", async () => {
  const { state, send } = client((attempt) => attempt < 3 ? answer(503, envelope("unavailable")) : answer(200, "ok"));
  assert.equal(await (await send()).text(), "ok");
  assert.equal(state.attempts, 3);
});

test("throttling is never answered before its time", async () => {
  for (const [retryAfter, least, most] of [["7", 7000, 8000], ["0", 10, 1000], ["-5", 10, 1000], ["soon", 10, 1000], [null, 10, 1000],
    ["Tue, 06 May 2031 07:08:14 GMT", 5000, 6000], ["Tue, 06 May 2003 07:08:14 GMT", 10, 1000]]) {
    const start = Date.UTC(2031, 4, 6, 7, 8, 9);
    const error = readError(429, envelope("rate_limited"), new Headers(retryAfter === null ? {} : { "Retry-After": retryAfter }), start);
    const { retry, wait } = retryDecision(error, {});
    assert.equal(retry, true);
    assert.ok(wait >= least && wait <= most, `${retryAfter}: ${wait}`);
  }
  for (const retryAfter of ["61", "99999999", "9".repeat(400), "Fri, 31 Dec 9999 23:59:59 GMT"]) {
    const error = readError(429, envelope("rate_limited"), new Headers({ "Retry-After": retryAfter }));
    assert.equal(retryDecision(error, {}).reason, "waitTooLong");
  }
});

test("ten thousand calls to a dead server stay within the budget", async () => {
  const { state, send } = client(() => answer(503, envelope("unavailable")));
  const started = state.time;
  for (let call = 0; call < 10_000; call++) {
    await send();
  }
  const refills = (state.time - started) / 1000;
  assert.ok(state.attempts >= 10_020 && state.attempts <= 10_020 + refills + 1, `${state.attempts}`);
});

test("no two of a hundred waits are equal and none is too short", async () => {
  const { state, send } = client(() => answer(503, envelope("unavailable")), { capacity: 200, maxAttempts: 101, maxTotal: Infinity });
  await send();
  assert.equal(new Set(state.waits).size, 100);
  assert.ok(state.waits.every((wait) => wait >= 10 && wait <= 20_000));
});

test("a body that can be sent once is sent once, and a fault on the way is tried again", async () => {
  const once = client(() => answer(503, envelope("unavailable")));
  await once.send({ method: "PUT", body: new ReadableStream(), duplex: "half" });
  assert.equal(once.state.attempts, 1);
  const gone = client(() => { throw new TypeError("fetch failed"); });
  await assert.rejects(gone.send(), TypeError);
  assert.equal(gone.state.attempts, 4);
});

test("a cancelled wait ends at once", async () => {
  const cancel = new AbortController();
  const sending = fetchWithRetry("http://server/", { signal: cancel.signal }, {
    fetch: async () => { setImmediate(() => cancel.abort(new Error("enough"))); return answer(429, envelope("rate_limited"), { "Retry-After": "20" }); },
    budget: new RetryBudget(),
  });
  await assert.rejects(sending, /enough/);
});
