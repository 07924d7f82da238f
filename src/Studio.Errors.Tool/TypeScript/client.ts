
// What follows is the same for every catalog.

/** What every error has, whatever its code. */
export interface ErrorFacts {
  /** The HTTP status. Several codes may share one: branch on code. */
  readonly status: number;
  /** The code as it is on the wire; null where the answer isn't an error's envelope. */
  readonly rawCode: string | null;
  /** For people and logs; empty where there is none. Never for branching. */
  readonly message: string;
  /** The id to report; null where the answer has none. */
  readonly requestId: string | null;
  /** The catalog's advice; by status class where the code isn't known. */
  readonly retry: RetryAdvice;
  /** How many milliseconds the server asks to wait; null where it doesn't ask. */
  readonly retryAfter: number | null;
  /** The media type of the body; null where the answer says none. */
  readonly contentType: string | null;
}

/** A code that this file doesn't know yet, or an answer that isn't an error's envelope (then rawCode is null). */
export interface UnknownError extends ErrorFacts {
  readonly code: "unknown";
}

/** What of an answer's headers is read. */
export interface HeaderReader {
  get(name: string): unknown;
}

/** The headers of an answer as fetch and other clients give them. */
export type AnswerHeaders = HeaderReader | Readonly<Record<string, unknown>>;

/** The body of an answer was read before parseError got it, so the error in it can't be told. Nothing is guessed instead. */
export class BodyUsedError extends Error {
  override readonly name = "BodyUsedError";

  constructor() {
    super("The body of this answer was read before. Call parseError first (it leaves the answer readable), "
      + "or give what was read to readError.");
  }
}

/** Whether a code is one of this file's, as the catalog names it. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

/**
 * Reads an answer whose status is 400 or above. No body makes it throw, and the answer stays readable. It throws a
 * BodyUsedError where the body was read before, and the reason of an abort where reading was given up.
 */
export async function parseError(response: Response, signal?: AbortSignal | null): Promise<CatalogError> {
  return readError(response.status, await readBody(response, signal), response.headers);
}

/**
 * Reads the JSON of an answer, or the error in its place: one that the server answered, or, with a status below 400, a body
 * that isn't what the guard expects (a proxy's page, half a body, nothing), which doesn't make it throw either.
 */
export async function readJson<T>(
  response: Response, isExpected: (value: unknown) => value is T, signal?: AbortSignal | null,
): Promise<{ readonly value: T; readonly error: null } | { readonly value: null; readonly error: CatalogError }> {
  if (response.status >= 400) {
    return { value: null, error: await parseError(response, signal) };
  }
  if (response.bodyUsed) {
    throw new BodyUsedError();
  }
  let value: unknown;
  try {
    value = await response.json();
  } catch (fault) {
    throwIfGivenUp(fault, signal);
    return { value: null, error: readError(response.status, "", response.headers) };
  }
  return isExpected(value) ? { value, error: null } : { value: null, error: readError(response.status, "", response.headers) };
}

/**
 * Reads the parts of an answer. No body makes it throw. The body is its text, or what a client has parsed of it already;
 * the time measures a Retry-After date where the answer doesn't say when it was written.
 */
export function readError(status: number, body: unknown, headers?: AnswerHeaders, now: number = Date.now()): CatalogError {
  const envelope = readEnvelope(parsed(body));
  // A header says it over the page of a proxy, too.
  const rawCode = envelope?.rawCode ?? (header(headers, headerNames.code)?.trim() || null);
  const facts = {
    status,
    rawCode,
    message: envelope?.message ?? "",
    requestId: envelope?.requestId ?? header(headers, headerNames.requestId),
    retryAfter: readRetryAfter(headers, now),
    contentType: header(headers, "Content-Type")?.split(";")[0]?.trim() ?? null,
  };
  const code = rawCode === null ? undefined : keyOf(rawCode);
  if (code === undefined) {
    return { ...facts, code: "unknown", retry: adviceOfStatus(status) };
  }
  const fields: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(rows[code].fields ?? {})) {
    fields[name] = field(at(envelope?.fields, name), type);
  }
  return { ...fields, ...facts, code, retry: rows[code].retry } as unknown as CatalogError;
}

interface ErrorRow {
  readonly retry: RetryAdvice;
  readonly wire?: string;
  readonly fields?: Readonly<Record<string, FieldType>>;
}

const rows: Readonly<Record<ErrorCode, ErrorRow>> = errorCodes;

/** The code of the catalog that is so on the wire. */
function keyOf(rawCode: string): ErrorCode | undefined {
  return (Object.keys(rows) as ErrorCode[]).find((code) => (rows[code].wire ?? code) === rawCode);
}

const longestBody = 65_536;
const longestRead = 5_000;

/** The text of a body; empty where it is longer or slower than an envelope ever is, or breaks off. */
async function readBody(response: Response, signal: AbortSignal | null | undefined): Promise<string> {
  if (response.bodyUsed || response.body?.locked === true) {
    throw new BodyUsedError();
  }
  const copy = response.clone();
  if (copy.body === null) {
    return "";
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new TypeError("The body takes too long.")); }, longestRead);
  });
  try {
    return await readText(copy, tooSlow);
  } catch (fault) {
    throwIfGivenUp(fault, signal);
    return "";
  } finally {
    clearTimeout(timer);
  }
}

async function readText(copy: Response, tooSlow: Promise<never>): Promise<string> {
  // Some platforms have no streams; they hold the whole body in any case.
  if (typeof copy.body?.getReader !== "function") {
    return await Promise.race([copy.text(), tooSlow]);
  }
  const reader = copy.body.getReader();
  const decoder = new TextDecoder();
  let body = "";
  // What is left isn't cancelled: in Node 20 an abort that comes afterwards would be a rejection that nobody can handle.
  for (let length = 0; ;) {
    const { done, value } = await Promise.race([reader.read(), tooSlow]);
    if (done) {
      return body + decoder.decode();
    }
    length += value.byteLength;
    if (length > longestBody) {
      return "";
    }
    body += decoder.decode(value, { stream: true });
  }
}

/** A body that is damaged or broke off is told by what it lacks; whoever gave up reading is told of his own reason. */
function throwIfGivenUp(fault: unknown, signal: AbortSignal | null | undefined): void {
  throwIfAborted(signal);
  const isDamage = fault instanceof SyntaxError || fault instanceof TypeError
    || (fault instanceof Error && "code" in fault && typeof fault.code === "string");
  if (!isDamage) {
    throw fault;
  }
}

function throwIfAborted(signal: AbortSignal | null | undefined): void {
  if (signal?.aborted === true) {
    throw signal.reason;
  }
}

/** What a body says; undefined where its text is no JSON. */
function parsed(body: unknown): unknown {
  if (typeof body !== "string") {
    return body;
  }
  try {
    return JSON.parse(body.startsWith("\uFEFF") ? body.slice(1) : body);
  } catch {
    return undefined;
  }
}

function adviceOfStatus(status: number): RetryAdvice {
  switch (status) {
    case 429: return "retryAfter";
    case 501: case 505: return "never";
    case 408: case 425: return "backoff";
    default: return status >= 500 && status <= 599 ? "backoff" : "never";
  }
}

function header(headers: AnswerHeaders | undefined, name: string | undefined): string | null {
  if (name === undefined) {
    return null;
  }
  let value: unknown;
  if (headers !== undefined && typeof headers["get"] === "function") {
    // A Map tells small letters from others; the names in it are small, as Node gives them.
    const named = headers as HeaderReader;
    value = named.get(name) ?? named.get(name.toLowerCase());
  } else {
    value = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  }
  return Array.isArray(value) ? value.join(", ") : typeof value === "number" ? String(value) : text(value);
}

/** Never less than the server asks for: the longest of several values, measured by its own clock where that is known. */
function readRetryAfter(headers: AnswerHeaders | undefined, now: number): number | null {
  const written = header(headers, "Age") === null ? parseDate(header(headers, "Date")?.trim() ?? "", now) : null;
  const parts = (header(headers, "Retry-After") ?? "").split(",").map((part) => part.trim());
  let longest: number | null = null;
  for (const [index, part] of parts.entries()) {
    // The comma in a date stands behind the day of the week.
    const dated = /^[A-Za-z]{3,}$/.test(part) ? parseWait(`${part}, ${parts[index + 1] ?? ""}`, written ?? now) : null;
    const wait = dated ?? parseWait(part, written ?? now);
    longest = wait !== null && wait > (longest ?? -1) ? wait : longest;
  }
  return longest;
}

function parseWait(value: string, now: number): number | null {
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(value)) {
    const [whole, fraction = ""] = value.split(".");
    return (Number(whole) + (/[1-9]/.test(fraction) ? 1 : 0)) * 1000;
  }
  const date = parseDate(value, now);
  return date === null ? null : Math.max(0, date - now);
}

const dates = [
  /^[A-Za-z]{3}, (?<day>\d{2}) (?<month>[A-Za-z]{3}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Za-z]+, (?<day>\d{2})-(?<month>[A-Za-z]{3})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Za-z]{3} (?<month>[A-Za-z]{3}) +(?<day>\d{1,2}) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/,
];

/** Reads the three forms of a date that HTTP knows; null where there is no such date. */
function parseDate(value: string, now: number): number | null {
  const parts = dates.map((form) => form.exec(value)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) {
    return null;
  }
  const month = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").indexOf((parts["month"] ?? "").toLowerCase());
  const [hour = 0, minute = 0, second = 0] = (parts["time"] ?? "").split(":").map(Number);
  const day = Number(parts["day"]);
  let year = Number(parts["year"]);
  if (parts["year"]?.length === 2) {
    const thisYear = new Date(now).getUTCFullYear();
    year += thisYear - thisYear % 100;
    year -= year > thisYear + 50 ? 100 : 0;
  }
  const date = Date.UTC(year, month, day, hour, minute, second);
  return month >= 0 && hour < 24 && minute < 60 && second < 60 && new Date(date).getUTCDate() === day ? date : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** One step into a body. */
function at(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
