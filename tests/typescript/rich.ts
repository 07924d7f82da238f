// What users of fields with lists write, under the real compiler; run, it tells what it read.
import { readError, type CatalogError, type Fault } from "./generated/rich/rich.js";

function placesOf(error: CatalogError): string {
  switch (error.code) {
    case "not_valid": return (error.faults ?? []).map(told).join("; ");
    case "taken": return JSON.stringify([error.kind, error.codes, error.others?.["x"]?.[0]?.shares, error.days, error.slot?.from]);
    case "broken": return "";
    case "unknown": return "unknown";
  }
}

function told(fault: Fault): string {
  const reason: "required" | "OUT_OF_RANGE" | "2late" | (string & {}) = fault.reason;
  return `${fault.source?.pointer ?? "-"} ${reason} ${String(fault.max)} ${(fault.tags ?? []).join("+")}`;
}

const read = (code: string, fields: unknown): string =>
  placesOf(readError(400, { error: { code, message: "m", requestId: "r", ...(fields as object) } }));

console.log(read("NOT_VALID", { faults: [
  { source: { pointer: "/a" }, reason: "OUT_OF_RANGE", message: "m", max: 3, tags: ["x", 1, "y"], later: true },
  { reason: "of tomorrow", message: "m" }, { reason: 1, message: "m" }, { message: "m" }, null, 7, [],
] }));
console.log(read("NOT_VALID", { faults: {} }));
console.log(read("NOT_VALID", {}));
console.log(read("TAKEN", {
  until: "2026-05-01T09:30:00Z", kind: "cash", codes: { a: 1, "__proto__": "x", b: "2", "constructor": 3 }, days: ["2026-05-01", 1],
  slot: { id: "i", from: "f", shares: [] }, others: { x: [{ id: "i", from: "f", shares: [0.5] }, {}], y: 1 },
}));
console.log(({} as Record<string, unknown>)["x"] === undefined);
