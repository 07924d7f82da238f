// The recipes of docs/clients.md, each with its real library: whatever a server sends, the caller gets the same typed error, and a
// request is repeated only where its code and its method allow it. The answers are those of the tests of the C# clients.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";

const envelope = (code, more = "") => `{"error":{"code":"${code}","message":"for people","requestId":"req_1"${more}}}`;
const answers = [
  { name: "write_disabled", status: 503, code: "write_disabled", retry: "never" },
  { name: "unavailable", status: 503, code: "unavailable", retry: "backoff" },
  { name: "maintenance", status: 503, code: "unknown", retry: "backoff" },
  { name: "insufficient_scope", status: 403, code: "insufficient_scope", retry: "never", scope: "studio:read", body: envelope("insufficient_scope", ',"requiredScope":"studio:read"') },
  { name: "rate_limited", status: 429, code: "rate_limited", retry: "retryAfter", retryAfter: 1 },
  { name: "conflict", status: 409, code: "unknown", retry: "never" },
  { name: "page", status: 502, code: "unknown", retry: "backoff", body: "<html><h1>502 Bad Gateway</h1></html>", type: "text/html", rawCode: null },
  { name: "half", status: 503, code: "unknown", retry: "backoff", body: '{"error":{"code":"write_disabled","mess', rawCode: null },
];
const seen = [];
let answer;
const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`);
  response.writeHead(answer?.status ?? 200, {
    "Content-Type": answer?.type ?? "application/json; charset=utf-8",
    "X-Request-Id": "req_1",
    ...(answer?.retryAfter === undefined ? {} : { "Retry-After": String(answer.retryAfter) }),
  });
  response.end(answer === undefined ? '{"name":"one"}' : answer.body ?? envelope(answer.name));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
after(() => { server.closeAllConnections(); server.close(); });
process.env.API = `http://127.0.0.1:${server.address().port}`;

const recipe = async (name) => await import(`./out/docs/${name}.js`);
const { ApiError } = await recipe("errors");
const { getThing, placeOrder } = await recipe("with-fetch");
const ky = (await recipe("with-ky")).http;
const openApiFetch = (await recipe("with-openapi-fetch")).http;
const heyApi = (await recipe("with-hey-api")).http;
const axios = (await recipe("with-axios")).http;
const { queries, thing } = await recipe("with-react-query");
const { MutationObserver, QueryObserver } = await import("@tanstack/query-core");

const settled = (observer) => new Promise((resolve, reject) => observer.subscribe(({ isError, isSuccess, error, data }) => isError ? reject(error) : isSuccess && resolve(data)));
const clients = {
  "fetch": { read: () => getThing("1"), write: () => placeOrder() },
  "ky": { read: () => ky.get("things/1").json(), write: () => ky.post("orders").json() },
  "openapi-fetch": {
    read: async () => (await openApiFetch.GET("/things/{id}", { params: { path: { id: "1" } } })).data,
    write: async () => (await openApiFetch.POST("/orders")).data,
  },
  "hey-api": { read: async () => (await heyApi.get({ url: "/things/1" })).data, write: async () => (await heyApi.post({ url: "/orders" })).data },
  "axios": { read: async () => (await axios.get("/things/1")).data, write: async () => (await axios.post("/orders")).data },
  "React Query": {
    read: async () => { queries.clear(); return await settled(new QueryObserver(queries, thing("1"))); },
    write: async () => await new MutationObserver(queries, { mutationFn: placeOrder }).mutate(),
  },
};

for (const [name, { read, write }] of Object.entries(clients)) {
  for (const each of answers) {
    test(`${name}, ${each.name}`, async () => {
      for (const [send, request, attempts] of [[read, "GET /things/1", each.retry === "never" ? 1 : 2], [write, "POST /orders", 1]]) {
        answer = each;
        seen.length = 0;
        const error = await send().then(() => assert.fail("no error"), (fault) => fault);
        assert.ok(error instanceof ApiError, `${error?.stack}`);
        assert.deepEqual(
          [error.code, error.rawCode, error.status, error.requestId, error.retry, error.retryAfter, error.details.requiredScope],
          [each.code, each.rawCode === null ? null : each.name, each.status, "req_1", each.retry, each.retryAfter === undefined ? null : each.retryAfter * 1000, each.scope]);
        assert.deepEqual(seen, Array.from({ length: attempts }, () => request));
      }
    });
  }
  test(`${name}, a success`, async () => {
    answer = undefined;
    assert.deepEqual(await read(), { name: "one" });
    assert.deepEqual(await write(), { name: "one" });
  });
}
