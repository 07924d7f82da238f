
/** A code of the catalog, to be met in a test. */
export type SimulatedCode = keyof typeof examples;

/** What a client meets: an answer, or an error of fetch. */
export interface Simulated {
  /** What it is: the name of a case. */
  readonly name: string;
  /** Answers a request, or throws what fetch throws. */
  answer(): Response;
}

/** What an error carries beside its code; the rest are the catalog's examples. */
export interface SimulatedFacts {
  /** The seconds of Retry-After. */
  readonly retryAfter?: number;
  /** The id of the request. */
  readonly requestId?: string;
  /** Fields by name. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A request that a client has sent. */
export interface SimulatedRequest {
  readonly method: string;
  readonly url: string;
}

/** An API that answers by a script. */
export interface Simulator {
  /** In the place of the platform's fetch. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** The requests until now. */
  readonly requests: readonly SimulatedRequest[];
}

/** An error of the catalog as a server answers it. */
export function simulateError(code: SimulatedCode, facts: SimulatedFacts = {}): Simulated {
  const example: Example = examples[code];
  return {
    name: `${String(example.status)} ${code}`,
    answer: () => {
      const headers = new Headers(example.headers);
      if (facts.retryAfter !== undefined) {
        headers.set("Retry-After", String(facts.retryAfter));
      }
      if (facts.requestId !== undefined) {
        headers.set(requestIdHeader, facts.requestId);
      }
      return new Response(JSON.stringify(changed(JSON.parse(example.body), facts)), { status: example.status, headers });
    },
  };
}

/** An error of a newer server, with a code that this catalog doesn't have. */
export function simulateUnknownCode(): Simulated {
  const example: Example = examples[Object.keys(examples)[0] as SimulatedCode];
  const known = example.wire;
  const unknown = /^[0-9]+$/.test(known) ? "2147483646" : "code_of_a_newer_server";
  return {
    name: `${String(example.status)} with an unknown code`,
    answer: () => {
      const headers = Object.entries(example.headers).map(([name, value]): [string, string] => [name, value === known ? unknown : value]);
      return new Response(JSON.stringify(renamed(JSON.parse(example.body), known, unknown)), { status: example.status, headers });
    },
  };
}

/** Any answer. */
export function simulateAnswer(status: number, body: string | null, contentType: string = "application/json"): Simulated {
  return {
    name: `${String(status)} ${body === null ? "without a body" : contentType}`,
    answer: () => new Response(body, { status, headers: body === null ? {} : { "Content-Type": contentType } }),
  };
}

/** No answer: what fetch throws where a server can't be reached. */
export function simulateNoAnswer(): Simulated {
  return {
    name: "no answer",
    answer: () => {
      throw new TypeError("fetch failed (simulated)");
    },
  };
}

/** Everything that a client must be ready for: each code, one that it doesn't know yet, a proxy's page, half a body, no body, no answer. */
export function everyResponse(): Simulated[] {
  const page = "<!doctype html><title>502 Bad Gateway</title>";
  const codes = Object.keys(examples) as SimulatedCode[];
  return [
    ...codes.map((code) => simulateError(code)),
    simulateUnknownCode(),
    simulateAnswer(502, page, "text/html"),
    simulateAnswer(200, page, "text/html"),
    { ...simulateAnswer(500, '{"half":'), name: "500 cut off" },
    { ...simulateAnswer(200, '{"half":'), name: "200 cut off" },
    simulateAnswer(503, null),
    simulateNoAnswer(),
  ];
}

/** Answers requests by a script, one after the other, the last response again and again. */
export function simulate(first: Simulated, ...then: readonly Simulated[]): Simulator {
  const requests: SimulatedRequest[] = [];
  return {
    requests,
    fetch: (input, init) => {
      const request = new Request(input instanceof URL ? input.href : input, init);
      const next = [first, ...then][Math.min(requests.length, then.length)] ?? first;
      requests.push({ method: request.method, url: request.url });
      return new Promise((resolve) => {
        resolve(next.answer());
      });
    },
  };
}

interface Example {
  readonly status: number;
  readonly wire: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A body in which the code is another, where it is a value or the end of one. */
function renamed(value: unknown, known: string, unknown: string): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => renamed(each, known, unknown));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, known, unknown)]));
  }
  if (typeof value === "string" && value.endsWith(known)) {
    return value.slice(0, value.length - known.length) + unknown;
  }
  return String(value) === known ? Number(unknown) : value;
}

/** A body with what a test gives in the place of examples. */
function changed(value: unknown, facts: SimulatedFacts): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => changed(each, facts));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
      [name, facts.fields !== undefined && Object.hasOwn(facts.fields, name) ? facts.fields[name] : changed(inner, facts)]));
  }
  return value === exampleRequestId && facts.requestId !== undefined ? facts.requestId : value;
}
