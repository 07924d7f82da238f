// Asks a running StudioApi for errors: node sample.mjs ADDRESS. Prints what each answer was understood as.
import { fetchWithRetry, parseError } from "./out/generated/errors.js";

const key = (secret) => ({ "X-API-Key": secret });
for (const [method, path, headers] of [
  ["GET", "/v1/studios?limit=1000", key("sk_live_demo_owner")],
  ["GET", "/v1/key", {}],
  ["POST", "/v1/studios/std_demo_main/go-live", key("sk_live_demo_reader")],
  ["GET", "/v1/studios/std_other_main", key("sk_live_demo_owner")],
  ["POST", "/v1/studios/std_demo_main/go-live", key("sk_live_demo_owner")],
]) {
  const error = await parseError(await fetchWithRetry(new URL(path, process.argv[2]), { method, headers }));
  console.log(`${error.status} ${error.code} ${error.retry} ${error.requiredScope ?? "-"} ${/^req_[0-9a-f]{16}$/.test(error.requestId)}`);
}
