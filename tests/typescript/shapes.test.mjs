import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const fields = { param: "p", left: 12, share: 0.5, isOn: true };
const presets = {
  error: { error: { code: "{code}", message: "{message}", requestId: "{requestId}", "...": "{fields}" } },
  problem: {
    type: "{documentation}", title: "{title}", status: "{status}", detail: "{message}", code: "{code}", requestId: "{requestId}", "...": "{fields}",
  },
  flat: { code: "{code}", message: "{message}", requestId: "{requestId}", "...": "{fields}" },
};

/** The body that a picture shows of some values. What has no value is left out. */
function fill(node, values) {
  if (typeof node === "string") {
    const alone = /^\{([a-zA-Z:]+)\}$/.exec(node)?.[1];
    if (alone !== undefined) {
      return alone === "fields:text" && values.fields !== undefined
        ? Object.fromEntries(Object.entries(values.fields).map(([name, value]) => [name, String(value)]))
        : values[alone];
    }
    const names = [...node.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name);
    return names.some((name) => values[name] === undefined)
      ? undefined
      : node.replace(/\{([a-zA-Z]+)\}/g, (_, name) => encodeURIComponent(values[name]));
  }
  if (Array.isArray(node)) {
    return node.map((item) => fill(item, values)).filter((item) => item !== undefined);
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const filled = {};
  for (const [name, value] of Object.entries(node)) {
    const one = fill(value, values);
    if (name === "...") {
      Object.assign(filled, values.fields);
    } else if (one !== undefined) {
      filled[name] = one;
    }
  }
  const isEmpty = !JSON.stringify(node).match(/^[^{]*$/) && JSON.stringify(node).match(/"\{[a-zA-Z:]+\}"/)
    && Object.values(filled).length === 0;
  return isEmpty ? undefined : filled;
}

/** The same body, its lists and members in another order, with strangers among them. */
function shuffled(value) {
  if (Array.isArray(value)) {
    return [1, ...(value.length > 1 ? [{ stranger: true }] : []), ...value.map(shuffled).reverse(), { code: "later", reason: "later" }];
  }
  return typeof value !== "object" || value === null
    ? value
    : Object.fromEntries([["stranger", null], ...Object.entries(value).map(([name, one]) => [name, shuffled(one)])].reverse());
}

for (const file of readdirSync(new URL("generated/shapes/", import.meta.url)).filter((name) => name.endsWith(".json"))) {
  const catalog = JSON.parse(readFileSync(new URL(`generated/shapes/${file}`, import.meta.url), "utf8"));
  const module = await import(`./out/shapes/${file.replace(".json", ".js")}`);
  const picture = catalog.envelope.body ?? presets[catalog.envelope];
  const text = JSON.stringify(picture);
  const wire = { is_full: catalog.errors.is_full.wire, is_bare: catalog.errors.is_bare.wire ?? (catalog.codes === "camelCase" ? "isBare" : "is_bare") };
  const codeHeader = catalog.headers?.code;
  const values = { message: "for people", requestId: "a/+:~b", status: 409 };
  const headersOf = (code) => ({
    [catalog.requestId?.header ?? "X-Request-Id"]: "a/+:~b",
    ...(codeHeader === undefined ? {} : { [codeHeader.toUpperCase()]: String(code) }),
  });

  test(`${file}: an error with all, in whatever order`, () => {
    const all = { ...values, code: wire.is_full, title: "Full", category: "conflict", documentation: "https://x", retryAfter: 3, time: "t", reason: "Conflict", fields };
    const body = fill(picture, all);
    for (const given of [JSON.stringify(body), body, JSON.stringify(shuffled(body))]) {
      const error = module.readError(409, given, headersOf(wire.is_full));
      assert.equal(error.code, "is_full", given);
      assert.equal(error.rawCode, String(wire.is_full));
      assert.equal(error.message, "for people");
      assert.equal(error.requestId, "a/+:~b");
      assert.equal(error.retry, "retryAfter");
      assert.deepEqual([error.param, error.left, error.share, error.isOn], [/fields/.test(text) ? "p" : null, 12, 0.5, true]);
    }
  });

  test(`${file}: an error with nothing`, () => {
    const body = fill(picture, { code: wire.is_bare, message: "for people", status: 404 });
    const error = module.readError(404, JSON.stringify(body), headersOf(wire.is_bare));
    assert.deepEqual([error.code, error.rawCode, error.message, error.retry], ["is_bare", String(wire.is_bare), "for people", "never"]);
    assert.equal(error.requestId, "a/+:~b");
  });

  test(`${file}: a code of tomorrow`, () => {
    const code = typeof wire.is_full === "number" ? 9007199254740991 : "TOMORROW";
    const error = module.readError(503, JSON.stringify(fill(picture, { ...values, code })), headersOf(code));
    assert.deepEqual([error.code, error.rawCode, error.retry], ["unknown", String(code), "backoff"]);
  });

  test(`${file}: what is no envelope`, () => {
    for (const body of ["", "<html>", "[]", "null", "1", "{\"error\":\"Not Found\"}", "{\"errors\":[]}", "{\"errors\":[1]}", "{\"error\":{\"details\":{}}}"]) {
      const isOAuth = body === "{\"error\":\"Not Found\"}" && picture.error === "{code}";
      const error = module.readError(404, body, {});
      assert.deepEqual([error.code, error.rawCode], ["unknown", isOAuth ? "Not Found" : null], body);
    }
    const other = typeof wire.is_full === "number" ? "20409" : 1;
    const wrong = JSON.stringify(fill(picture, { ...values, code: wire.is_full })).replaceAll(JSON.stringify(wire.is_full), JSON.stringify(other));
    assert.equal(/"\{code\}"/.test(text) ? module.readError(409, wrong, {}).rawCode : null, null);
  });

  test(`${file}: a guard of the envelope, or a header`, () => {
    const body = fill(picture, { ...values, code: wire.is_full });
    if (/\{code\}/.test(text)) {
      assert.equal(module.isErrorEnvelope(body), true);
      assert.equal(module.isErrorEnvelope({}), false);
    } else {
      assert.equal(module.isErrorEnvelope, undefined);
    }
    const error = module.readError(409, "<html>", headersOf(wire.is_full));
    assert.equal(error.rawCode, codeHeader === undefined ? null : String(wire.is_full));
  });
}
