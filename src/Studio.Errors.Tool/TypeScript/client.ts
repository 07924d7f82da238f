
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

/** The envelope of an error, with any code: also one that this file doesn't know yet. */
export interface ErrorEnvelope {
  readonly error: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** What of an answer's headers is read. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** Whether a code is one of this file's. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

/** Whether a value is the envelope of an error. It accepts codes yet unknown. */
export function isErrorEnvelope(value: unknown): value is ErrorEnvelope {
  return isObject(value) && isObject(value["error"]) && typeof value["error"]["code"] === "string";
}

/** Reads an answer whose status is 400 or above. No body makes it throw; the answer stays readable. */
export async function parseError(response: Response): Promise<CatalogError> {
  let body = "";
  try {
    body = await response.clone().text();
  } catch {
    // The answer broke off: its status and headers are all there is to know.
  }
  return readError(response.status, body, response.headers);
}

/**
 * Reads the JSON of an answer, or the error in its place: one that the server answered, or, with a status below 400, a body
 * that isn't what the guard expects (a proxy's page, half a body, nothing), which doesn't make it throw either.
 */
export async function readJson<T>(
  response: Response, isExpected: (value: unknown) => value is T,
): Promise<{ readonly value: T; readonly error: null } | { readonly value: null; readonly error: CatalogError }> {
  if (response.status >= 400) {
    return { value: null, error: await parseError(response) };
  }
  try {
    const value: unknown = await response.json();
    if (isExpected(value)) {
      return { value, error: null };
    }
  } catch (fault) {
    // JSON that can't be parsed, or a body that broke off; whoever gave up reading is told so.
    if (!(fault instanceof SyntaxError || fault instanceof TypeError)) {
      throw fault;
    }
  }
  return { value: null, error: readError(response.status, "", response.headers) };
}

/** Reads the parts of an answer. No body makes it throw. */
export function readError(status: number, body: string, headers?: HeaderReader, now: number = Date.now()): CatalogError {
  const envelope = parseEnvelope(body);
  const error = envelope?.error;
  const rawCode = error?.code ?? null;
  const facts = {
    status,
    rawCode,
    message: text(error?.["message"]) ?? "",
    requestId: text(error?.["requestId"]) ?? headers?.get("X-Request-Id") ?? null,
    retryAfter: parseRetryAfter(headers?.get("Retry-After") ?? null, now),
    contentType: headers?.get("Content-Type")?.split(";")[0]?.trim() ?? null,
  };
  if (error === undefined || rawCode === null || !isErrorCode(rawCode)) {
    return { ...facts, code: "unknown", retry: adviceOfStatus(status) };
  }
  const fields: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(errorFields[rawCode])) {
    fields[name] = field(error[name], type);
  }
  return { ...fields, ...facts, code: rawCode, retry: errorCodes[rawCode].retry } as unknown as CatalogError;
}

/** Why a request is sent again, or isn't. */
export type RetryReason =
  | "transient" | "throttled"
  | "neverUnchanged" | "notIdempotent" | "contentSpent" | "waitTooLong" | "attemptsSpent" | "timeSpent" | "budgetSpent";

export interface RetryDecision {
  /** Whether the request may be sent again. */
  readonly retry: boolean;
  /** How many milliseconds to wait first; 0 where it may not. */
  readonly wait: number;
  readonly reason: RetryReason;
}

/** What of a request decides whether it may be sent again. */
export interface RetryRequest {
  readonly method?: string | undefined;
  readonly headers?: HeadersInit | undefined;
  readonly body?: unknown;
}

/** How a client retries; all waits in milliseconds. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included. 4 unless set. */
  readonly maxAttempts?: number;
  /** The upper limit of the first wait; it doubles with every attempt. 200 unless set. */
  readonly baseDelay?: number;
  /** The longest single wait; a server that asks for more isn't asked again. 20,000 unless set. */
  readonly maxDelay?: number;
  /** The longest time from the first attempt to the beginning of the last. 60,000 unless set. */
  readonly maxTotal?: number;
  /** The stock of retries; one for the whole program unless set. */
  readonly budget?: RetryBudget;
  readonly fetch?: typeof globalThis.fetch;
  readonly sleep?: (wait: number, signal: AbortSignal | null | undefined) => Promise<void>;
  readonly random?: () => number;
  readonly now?: () => number;
}

/** A token bucket of retries: while everything fails, a client doesn't multiply its load. */
export class RetryBudget {
  readonly #capacity: number;
  readonly #refillPerSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #refilled: number;

  constructor(capacity = 20, refillPerSecond = 1, now: () => number = Date.now) {
    this.#capacity = capacity;
    this.#refillPerSecond = refillPerSecond;
    this.#now = now;
    this.#tokens = capacity;
    this.#refilled = now();
  }

  /** Takes a retry out of stock; false where there is none. */
  tryTake(): boolean {
    const now = this.#now();
    const refill = Math.max(0, now - this.#refilled) / 1000 * this.#refillPerSecond;
    this.#tokens = Math.min(this.#capacity, this.#tokens + refill);
    this.#refilled = now;
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens--;
    return true;
  }
}

/**
 * Decides whether a request may be sent again: by the code, the method or an Idempotency-Key, and what the server asked
 * for. The count of attempts and the budget are the caller's to keep.
 */
export function retryDecision(error: CatalogError, request: RetryRequest, attempt = 1, options: RetryOptions = {}): RetryDecision {
  return error.retry === "never" ? stop("neverUnchanged") : decide(error.retry, error.retryAfter, request, attempt, options);
}

/** Fetches, and sends the request again where the error that came back says that this helps. Below 400 it is fetch. */
export async function fetchWithRetry(input: string | URL, init: RequestInit = {}, options: RetryOptions = {}): Promise<Response> {
  const send = options.fetch ?? globalThis.fetch;
  const now = options.now ?? Date.now;
  const started = now();
  for (let attempt = 1; ; attempt++) {
    let decision: RetryDecision;
    try {
      const response = await send(input, init);
      if (response.status < 400) {
        return response;
      }
      decision = withinLimits(retryDecision(await parseError(response), init, attempt, options), attempt, now() - started, options);
      if (!decision.retry) {
        return response;
      }
      await response.body?.cancel();
    } catch (fault) {
      if (init.signal?.aborted === true || !(fault instanceof TypeError)) {
        throw fault;
      }
      decision = withinLimits(decide("backoff", null, init, attempt, options), attempt, now() - started, options);
      if (!decision.retry) {
        throw fault;
      }
    }
    await (options.sleep ?? sleep)(decision.wait, init.signal);
  }
}

const shortestWait = 10;
const programBudget = new RetryBudget();
const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"]);

function decide(
  advice: RetryAdvice, retryAfter: number | null, request: RetryRequest, attempt: number, options: RetryOptions,
): RetryDecision {
  const isKeyed = new Headers(request.headers).has("Idempotency-Key");
  if (!isKeyed && !idempotent.has((request.method ?? "GET").toUpperCase())) {
    return stop("notIdempotent");
  }
  if (request.body instanceof ReadableStream) {
    return stop("contentSpent");
  }
  const most = options.maxDelay ?? 20_000;
  const base = options.baseDelay ?? 200;
  const cap = Math.min(most, base * 2 ** Math.min(attempt - 1, 30));
  const between = (least: number, greatest: number): number =>
    Math.max(least, shortestWait) + Math.max(0, greatest - Math.max(least, shortestWait)) * (options.random ?? Math.random)();
  if (retryAfter !== null && retryAfter > most) {
    return stop("waitTooLong");
  }
  if (advice === "retryAfter") {
    const wait = retryAfter === null ? between(cap / 2, cap) : retryAfter + between(shortestWait, base);
    return { retry: true, wait, reason: "throttled" };
  }
  const wait = retryAfter !== null && retryAfter > 0 ? retryAfter + between(shortestWait, base) : between(shortestWait, cap);
  return { retry: true, wait, reason: "transient" };
}

function withinLimits(decision: RetryDecision, attempt: number, elapsed: number, options: RetryOptions): RetryDecision {
  if (!decision.retry) {
    return decision;
  }
  if (attempt >= (options.maxAttempts ?? 4)) {
    return stop("attemptsSpent");
  }
  if (elapsed + decision.wait > (options.maxTotal ?? 60_000)) {
    return stop("timeSpent");
  }
  return (options.budget ?? programBudget).tryTake() ? decision : stop("budgetSpent");
}

function stop(reason: RetryReason): RetryDecision {
  return { retry: false, wait: 0, reason };
}

function sleep(wait: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, wait);
    signal?.addEventListener("abort", abort, { once: true });
    if (signal?.aborted === true) {
      abort();
    }
  });
}

function parseEnvelope(body: string): ErrorEnvelope | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isErrorEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function adviceOfStatus(status: number): RetryAdvice {
  return status === 429 ? "retryAfter" : status >= 500 && status <= 599 ? "backoff" : "never";
}

function parseRetryAfter(value: string | null, now: number): number | null {
  const trimmed = value?.trim() ?? "";
  if (/^[0-9]+$/.test(trimmed)) {
    return Number(trimmed) * 1000;
  }
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed)
    ? Math.max(0, Date.parse(trimmed) - now)
    : null;
}

function field(value: unknown, type: FieldType): unknown {
  switch (type) {
    case "string": return text(value);
    case "integer": return Number.isSafeInteger(value) ? value : null;
    case "number": return Number.isFinite(value) ? value : null;
    case "boolean": return typeof value === "boolean" ? value : null;
  }
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
