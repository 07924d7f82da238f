import { fetchWithRetry as send, RetryBudget, type RetryOptions } from "./errors.js";

export * from "./errors.js";

/** It sends twice at most, and doesn't wait. */
export function fetchWithRetry(input: string | URL | Request, init?: RequestInit, options: RetryOptions = {}): Promise<Response> {
  return send(input, init, { maxAttempts: 2, sleep: () => Promise.resolve(), budget: new RetryBudget(), ...options });
}
