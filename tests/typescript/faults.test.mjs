import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { mock, test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { BodyUsedError, RetryBudget, fetchWithRetry, parseError, readError, readJson, retryDecision } from "./out/generated/errors.js";

const envelope = (code, more = {}) => JSON.stringify({ error: { code, message: "for people", requestId: "req_1", ...more } });
const quick = (more = {}) => ({ budget: new RetryBudget(100), sleep: async () => {}, ...more });

/** A real server that answers by the number of the request, and keeps what it was sent. */
async function serve(context, respond) {
  const seen = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) {
      body += piece;
    }
    seen.push({ method: request.method, body });
    respond(response, seen.length);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => { server.closeAllConnections(); server.close(); });
  return { url: `http://127.0.0.1:${server.address().port}/`, seen };
}

const failOnce = (response, attempt) => attempt === 1 ? response.writeHead(503).end(envelope("unavailable")) : response.writeHead(200).end("ok");

test("Retry-After is read as the table says that the C# client is held to", () => {
  const rows = readFileSync(new URL("retry-after-table.txt", import.meta.url), "utf8").trimEnd().split("\n").filter((row) => row[0] !== "#");
  assert.ok(rows.length > 40);
  for (const row of rows) {
    const [retryAfter, date, age, wait] = row.split("|").map((cell) => cell.trim());
    const headers = new Headers(Object.entries({ "Retry-After": retryAfter, Date: date, Age: age }).filter(([, value]) => value !== ""));
    const error = readError(429, envelope("rate_limited"), headers, Date.UTC(2031, 4, 6, 7, 8, 9));
    if (wait === "forever") {
      assert.ok(error.retryAfter > 1e12, row);
    } else {
      assert.equal(error.retryAfter, wait === "none" ? null : Number(wait) * 1000, row);
    }
    assert.ok(!Number.isNaN(retryDecision(error, {}).wait), row);
  }
});

test("a body that was read before is told and never advised about", async (context) => {
  const { url } = await serve(context, (response) => response.writeHead(503).end(envelope("write_disabled")));
  const read = await fetch(url);
  await read.json();
  await assert.rejects(parseError(read), (fault) => fault instanceof BodyUsedError && fault instanceof Error && /readError/.test(fault.message));
  const locked = await fetch(url);
  locked.body.getReader();
  await assert.rejects(parseError(locked), BodyUsedError);
  const eaten = async (...request) => { const response = await fetch(...request); await response.text(); return response; };
  await assert.rejects(fetchWithRetry(url, {}, quick({ fetch: eaten })), BodyUsedError);
  const success = new Response("{}");
  await success.text();
  await assert.rejects(readJson(success, (value) => value !== null), BodyUsedError);
});

test("a parsed body and the headers of other clients are read", () => {
  const parsed = JSON.parse(envelope("rate_limited"));
  for (const headers of [{ "retry-after": "3", "x-request-id": "r" }, new Headers({ "Retry-After": "3" }), { get: (name) => name === "Retry-After" ? 3 : undefined }, { "Retry-After": ["1", "3"] },
    new Map([["retry-after", "3"]])]) {
    const error = readError(429, parsed, headers);
    assert.deepEqual([error.code, error.retryAfter, error.requestId], ["rate_limited", 3000, "req_1"]);
  }
  for (const body of [undefined, null, 1, "<html>", [], {}, { error: null }]) {
    assert.deepEqual([readError(502, body).code, readError(502, body).rawCode], ["unknown", null]);
  }
});

test("an error body without end is read no further than an envelope goes", { timeout: 60_000 }, async (context) => {
  let sent = 0;
  const { url } = await serve(context, (response) => {
    response.writeHead(500);
    const block = Buffer.alloc(65_536, 120);
    const send = () => { while (!response.destroyed && response.write(block)) { sent += block.length; } };
    response.on("drain", send);
    send();
  });
  const cancel = new AbortController();
  const response = await fetchWithRetry(url, { signal: cancel.signal }, quick({ maxAttempts: 1 }));
  const error = await parseError(response);
  assert.deepEqual([error.code, error.status], ["unknown", 500]);
  assert.ok(sent < 100_000_000, `${sent}`);
  cancel.abort();
});

test("an error body that comes too slowly is not waited for", { timeout: 60_000 }, async (context) => {
  const { url } = await serve(context, (response) => response.writeHead(503, { "Content-Length": 100 }).write('{"error":'));
  const response = await fetch(url);
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const reading = parseError(response);
    mock.timers.tick(10_000);
    assert.deepEqual([(await reading).code, (await reading).retry], ["unknown", "backoff"]);
  } finally {
    mock.timers.reset();
  }
});

test("whoever aborts while an error body is read is told so", async (context) => {
  for (const reason of [undefined, new Error("enough"), "enough"]) {
    const { url } = await serve(context, (response) => response.writeHead(503, { "Content-Length": 100 }).write('{"error":'));
    const cancel = new AbortController();
    const response = await fetch(url, { signal: cancel.signal });
    const reading = parseError(response, cancel.signal);
    cancel.abort(reason);
    await assert.rejects(reading, (fault) => fault === cancel.signal.reason);
    const again = new AbortController();
    const sending = fetchWithRetry(url, { signal: again.signal }, quick({ fetch: async (...request) => { const answer = await fetch(...request); setImmediate(() => again.abort(reason)); return answer; } }));
    await assert.rejects(sending, (fault) => fault === again.signal.reason);
  }
});

test("a broken encoding is an error of its own", { timeout: 60_000 }, async (context) => {
  for (const [encoding, pack] of [["gzip", gzipSync], ["deflate", deflateSync], ["br", brotliCompressSync]]) {
    const packed = pack(envelope("rate_limited"));
    for (const body of [Buffer.from(Array.from({ length: 200 }, (_, index) => index * 37 & 255)), packed.subarray(0, packed.length / 2), Buffer.from(envelope("rate_limited")), Buffer.alloc(0)]) {
      const { url, seen } = await serve(context, (response, attempt) => response.writeHead(attempt === 2 ? 200 : 503, { "Content-Encoding": encoding }).end(body));
      const error = await parseError(await fetch(url));
      assert.equal(error.status, 503);
      const { value, error: other } = await readJson(await fetch(url), (read) => typeof read === "object");
      assert.deepEqual([value, other.status], [null, 200]);
      assert.equal((await fetchWithRetry(url, {}, quick({ maxAttempts: 2 }))).status, 503);
      assert.equal(seen.length, 4);
    }
  }
});

test("an answer that is cut is waited for as a whole one, and asked for once", async (context) => {
  const { url, seen } = await serve(context, (response) => {
    response.writeHead(429, { "Retry-After": "3", "Content-Length": 100 });
    response.write("{", () => response.destroy());
  });
  const waits = [];
  await fetchWithRetry(url, {}, quick({ maxAttempts: 2, sleep: async (wait) => { waits.push(wait); } }));
  assert.equal(seen.length, 2);
  assert.equal(waits.length, 1);
  assert.ok(waits[0] >= 3000, `${waits}`);
});

test("only a body that is the same each time is sent again", async (context) => {
  const form = new FormData();
  form.append("a", "form");
  async function* generate() { yield "important data"; }
  for (const [body, attempts] of [["text", 2], [new URLSearchParams({ a: "b" }), 2], [form, 2], [new Blob(["blob"]), 2], [new TextEncoder().encode("view"), 2],
    [new TextEncoder().encode("buffer").buffer, 2], [generate(), 1], [Readable.from(["important data"]), 1], [new Blob(["stream"]).stream(), 1], [{ toString: () => "object" }, 1]]) {
    const { url, seen } = await serve(context, failOnce);
    const response = await fetchWithRetry(url, { method: "PUT", body, duplex: "half" }, quick());
    assert.deepEqual([response.status, seen.length], [attempts === 2 ? 200 : 503, attempts]);
    assert.ok(seen.every(({ body: sent }) => sent !== ""));
    assert.equal(seen.at(-1).body.replace(/formdata-undici-\d+/g, ""), seen[0].body.replace(/formdata-undici-\d+/g, ""));
  }
});

test("a Request is sent with its own method, headers and body", async (context) => {
  const once = await serve(context, failOnce);
  assert.equal((await fetchWithRetry(new Request(once.url, { method: "POST", body: "data" }), {}, quick())).status, 503);
  assert.deepEqual(once.seen, [{ method: "POST", body: "data" }]);
  const keyed = await serve(context, failOnce);
  assert.equal((await fetchWithRetry(new Request(keyed.url, { method: "POST", body: "data", headers: { "Idempotency-Key": "k" } }), undefined, quick())).status, 200);
  assert.deepEqual(keyed.seen, [{ method: "POST", body: "data" }, { method: "POST", body: "data" }]);
  const overridden = await serve(context, failOnce);
  assert.equal((await fetchWithRetry(new Request(overridden.url), { method: "PUT", body: "data" }, quick())).status, 200);
  assert.deepEqual(overridden.seen, [{ method: "PUT", body: "data" }, { method: "PUT", body: "data" }]);
  const used = new Request(overridden.url, { method: "PUT", body: "data" });
  await used.text();
  await assert.rejects(fetchWithRetry(used, {}, quick({ sleep: () => assert.fail("waited") })), TypeError);
});

test("a mistake of the program is thrown at once, a fault of the network is tried again", async () => {
  for (const [input, init] of [["http://[bad", {}], ["http://127.0.0.1/", { headers: { "a b": "c" } }], ["http://127.0.0.1/", { method: "GET", body: "x" }], ["http://127.0.0.1/", { method: "TRACE" }],
    ["http://u:p@127.0.0.1/", {}], ["gopher://127.0.0.1/", {}], ["http://127.0.0.1/", { mode: "nothing" }]]) {
    await assert.rejects(fetchWithRetry(input, init, quick({ sleep: () => assert.fail(`waited for ${input}`) })), TypeError);
  }
  let waits = 0;
  await assert.rejects(fetchWithRetry("http://127.0.0.1:1/", {}, quick({ sleep: async () => { waits++; } })), TypeError);
  assert.equal(waits, 3);
});

test("where the platform has no ReadableStream the answer is still decided about", async () => {
  const { ReadableStream: stream } = globalThis;
  delete globalThis.ReadableStream;
  try {
    assert.equal(retryDecision(readError(503, envelope("unavailable")), { method: "PUT", body: "text" }).reason, "transient");
    const plain = () => ({ status: 503, headers: new Headers(), bodyUsed: false, body: undefined, clone: plain, text: async () => envelope("write_disabled") });
    assert.equal((await parseError(await fetchWithRetry("http://server/", {}, quick({ fetch: async () => plain() })))).code, "write_disabled");
  } finally {
    globalThis.ReadableStream = stream;
  }
});

test("a mark of byte order is skipped", async () => {
  const marked = `\uFEFF${envelope("write_disabled")}`;
  assert.equal(readError(503, marked).code, "write_disabled");
  assert.equal((await parseError(new Response(marked, { status: 503 }))).code, "write_disabled");
});
