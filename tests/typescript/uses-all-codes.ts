import { type CatalogError, fetchWithRetry } from "./generated/errors.js";

/** Compiles: every code has its arm, and codes yet to come have theirs. */
export function nextStep(error: CatalogError): string {
  switch (error.code) {
    case "insufficient_scope": return `ask for ${error.requiredScope ?? "a scope"}`;
    case "invalid_request": case "invalid_key": case "not_found": return "correct it";
    case "rate_limited": case "unavailable": case "bad_gateway": case "internal": return "wait";
    case "write_disabled": return "give up";
    case "unknown": return `by its status: ${error.rawCode ?? "no code"}`;
  }
}

/** Compiles: it stands wherever fetch does. */
export const send: typeof fetch = fetchWithRetry;
