
/** An error that a server answered, to throw and to catch. A switch over details.code narrows the fields of details. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** What was read of the answer, with the fields of its code. */
  readonly details: CatalogError;

  /** The message is one line for logs; details.message is what the server wrote. */
  constructor(details: CatalogError, options?: ErrorOptions) {
    super(describe(details), options);
    this.details = details;
  }

  /** The code as the catalog names it; "unknown" where it doesn't have it. */
  get code(): CatalogError["code"] {
    return this.details.code;
  }

  /** The code as it is on the wire; null where the answer isn't an error's envelope. */
  get rawCode(): string | null {
    return this.details.rawCode;
  }

  /** The HTTP status. */
  get status(): number {
    return this.details.status;
  }

  /** The id to report; null where the answer has none. */
  get requestId(): string | null {
    return this.details.requestId;
  }

  /** The catalog's advice; by status class where the code isn't known. */
  get retry(): RetryAdvice {
    return this.details.retry;
  }

  /** How many milliseconds the server asks to wait; null where it doesn't ask. */
  get retryAfter(): number | null {
    return this.details.retryAfter;
  }
}

/** Gives an answer back as it is, or throws an ApiError where its status is 400 or above. See parseError. */
export async function throwIfError(response: Response, signal?: AbortSignal | null): Promise<Response> {
  if (response.status < 400) {
    return response;
  }
  throw new ApiError(await parseError(response, signal));
}

function describe(error: CatalogError): string {
  const what = error.rawCode === null
    ? `no error envelope, ${visible(error.contentType ?? "no content type", 100)}`
    : visible(error.rawCode, 100) + (error.message === "" ? "" : `: ${visible(error.message, 500)}`);
  return `${String(error.status)} ${what} (${visible(error.requestId ?? "no request id", 128)})`;
}

/** Shows a text of a server on one line: what could forge a line or hide is spelled as JSON spells it. */
function visible(shown: string, longest: number): string {
  let line = "";
  for (const character of shown) {
    const next = /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? spelled(character) : character;
    if (line.length + next.length > longest) {
      return `${line}\u2026`;
    }
    line += next;
  }
  return line;
}

function spelled(character: string): string {
  return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`).join("");
}
