
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
  readonly headers?: RequestInit["headers"] | undefined;
  readonly body?: unknown;
}

/** How a client retries; all waits in milliseconds. */
export interface RetryOptions {
  /** How often a request is sent at most, the first time included. 4 unless set. */
  readonly maxAttempts?: number;
  /** The upper limit of the first wait; it doubles with every attempt. 200 unless set. */
  readonly baseDelay?: number;
  /** The longest wait of the client's own choice. 20,000 unless set. */
  readonly maxDelay?: number;
  /** The longest Retry-After that is waited for; a server that asks for more isn't asked again. 60,000 unless set. */
  readonly maxRetryAfter?: number;
  /** The longest time from the first attempt to the beginning of the last. 90,000 unless set. */
  readonly maxTotal?: number;
  /** The stock of retries; one for the whole program unless set. */
  readonly budget?: RetryBudget;
  /** Whether fetchWithRetry throws an ApiError in place of giving back the answer of an error. Off unless set. */
  readonly throwOnError?: boolean;
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

  constructor(capacity: number = 20, refillPerSecond: number = 1, now: () => number = Date.now) {
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
export function retryDecision(error: CatalogError, request: RetryRequest, attempt: number = 1, options: RetryOptions = {}): RetryDecision {
  return error.retry === "never" ? stop("neverUnchanged") : decide(error.retry, error.retryAfter, request, attempt, options);
}

/**
 * Fetches, and sends the request again where the error that came back says that this helps. Below 400 it is fetch, whose type
 * it has. A Request is sent as a copy each time where it may be sent again, for which its body is kept in memory.
 */
export async function fetchWithRetry(input: string | URL | Request, init: RequestInit = {}, options: RetryOptions = {}): Promise<Response> {
  const send = options.fetch ?? globalThis.fetch;
  const now = options.now ?? Date.now;
  const started = now();
  const source = isRequest(input) ? input : undefined;
  const signal = init.signal ?? source?.signal;
  const request: RetryRequest = { method: init.method ?? source?.method, headers: init.headers ?? source?.headers, body: init.body };
  const isCopied = source !== undefined && source.body !== null && mayHappenTwice(request);
  for (let attempt = 1; ; attempt++) {
    let decision: RetryDecision;
    try {
      const response = await send(isCopied ? source.clone() : input, init);
      if (response.status < 400) {
        return response;
      }
      const error = await parseError(response, signal);
      decision = withinLimits(retryDecision(error, request, attempt, options), attempt, now() - started, options);
      if (!decision.retry && options.throwOnError !== true) {
        return response;
      }
      response.body?.cancel().catch(() => undefined);
      if (!decision.retry) {
        throw new ApiError(error);
      }
    } catch (fault) {
      if (signal?.aborted === true || !(fault instanceof TypeError) || isMistake(input, init)) {
        throw fault;
      }
      decision = withinLimits(decide("backoff", null, request, attempt, options), attempt, now() - started, options);
      if (!decision.retry) {
        throw fault;
      }
    }
    await (options.sleep ?? sleep)(decision.wait, signal);
  }
}

/** Whether a request can't be sent as it is written: fetch throws a TypeError for that too, and would throw it again. */
function isMistake(input: string | URL | Request, init: RequestInit): boolean {
  if (typeof Request !== "function") {
    return false;
  }
  try {
    const isUsed = isRequest(input) && input.bodyUsed;
    const url = isRequest(input) ? input.url : input;
    const hasBody = init.body !== undefined && init.body !== null;
    return isUsed || !/^https?:/.test(new Request(url, { ...init, body: hasBody ? "" : null }).url);
  } catch {
    return true;
  }
}

const shortestWait = 10;
const programBudget = /* @__PURE__ */ new RetryBudget();
const idempotent: ReadonlySet<string> = /* @__PURE__ */ new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"]);

function decide(
  advice: RetryAdvice, retryAfter: number | null, request: RetryRequest, attempt: number, options: RetryOptions,
): RetryDecision {
  if (!mayHappenTwice(request)) {
    return stop("notIdempotent");
  }
  if (!isRepeatable(request.body)) {
    return stop("contentSpent");
  }
  const most = options.maxDelay ?? 20_000;
  const base = options.baseDelay ?? 200;
  const cap = Math.min(most, base * 2 ** Math.min(attempt - 1, 30));
  const between = (least: number, greatest: number): number =>
    Math.max(least, shortestWait) + Math.max(0, greatest - Math.max(least, shortestWait)) * (options.random ?? Math.random)();
  if (retryAfter !== null && retryAfter > (options.maxRetryAfter ?? 60_000)) {
    return stop("waitTooLong");
  }
  if (advice === "retryAfter") {
    const wait = retryAfter === null ? between(cap / 2, cap) : retryAfter + between(shortestWait, base);
    return { retry: true, wait, reason: "throttled" };
  }
  const wait = retryAfter !== null && retryAfter > 0 ? retryAfter + between(shortestWait, base) : between(shortestWait, cap);
  return { retry: true, wait, reason: "transient" };
}

function mayHappenTwice(request: RetryRequest): boolean {
  return idempotent.has((request.method ?? "GET").toUpperCase()) || new Headers(request.headers).has("Idempotency-Key");
}

/** Whether a body is the same each time it is sent. Of any other, such as a stream or a generator, nobody knows. */
function isRepeatable(body: unknown): boolean {
  return body === undefined || body === null || typeof body === "string" || body instanceof ArrayBuffer || ArrayBuffer.isView(body)
    || isOf("URLSearchParams", body) || isOf("FormData", body) || isOf("Blob", body);
}

function isRequest(value: unknown): value is Request {
  return isOf("Request", value);
}

/** Whether a value is of a class that the platform may not have. */
function isOf(name: string, value: unknown): boolean {
  const type = (globalThis as unknown as Record<string, unknown>)[name];
  return typeof type === "function" && value instanceof type;
}

function withinLimits(decision: RetryDecision, attempt: number, elapsed: number, options: RetryOptions): RetryDecision {
  if (!decision.retry) {
    return decision;
  }
  if (attempt >= (options.maxAttempts ?? 4)) {
    return stop("attemptsSpent");
  }
  if (elapsed + decision.wait > (options.maxTotal ?? 90_000)) {
    return stop("timeSpent");
  }
  return (options.budget ?? programBudget).tryTake() ? decision : stop("budgetSpent");
}

function stop(reason: RetryReason): RetryDecision {
  return { retry: false, wait: 0, reason };
}

async function sleep(wait: number, signal: AbortSignal | null | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake = (): void => undefined;
  await new Promise<void>((resolve) => {
    wake = resolve;
    timer = setTimeout(wake, wait);
    signal?.addEventListener("abort", wake, { once: true });
    if (signal?.aborted === true) {
      wake();
    }
  });
  clearTimeout(timer);
  signal?.removeEventListener("abort", wake);
  throwIfAborted(signal);
}
