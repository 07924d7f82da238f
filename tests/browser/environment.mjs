// What the tests stand on: the real sample on a port of its own, the tool's pages, and one Chromium.
import { spawn, execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
export const screenshots = join(root, "artifacts/screenshots");
export const folder = mkdtempSync(join(tmpdir(), "studio-errors-browser-"));

const built = (project, assembly) => join(root, project, "bin", process.env.CONFIGURATION ?? "Debug", "net10.0", assembly);

let api;
let browser;
export let address;

export async function start() {
  mkdirSync(screenshots, { recursive: true });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  api = spawn("dotnet", [built("samples/StudioApi", "StudioApi.dll"), "--urls", "http://127.0.0.1:0"], {
    cwd: join(root, "samples/StudioApi"),
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Development", Studio__Database: join(folder, "studio.db"), Studio__Writes: "Enabled" },
  });
  address = await new Promise((found, failed) => {
    let output = "";
    const read = chunk => {
      output += chunk;
      const line = /StudioApi listens at (\S+)/.exec(output);
      if (line) found(line[1]);
    };
    api.stdout.on("data", read);
    api.stderr.on("data", read);
    api.once("exit", code => failed(new Error(`the sample ended with ${code}: ${output}`)));
  });
}

export async function stop() {
  await browser?.close();
  api?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the documents of a catalog as a user would, and gives the page's address. */
export function docs(catalog, name) {
  const site = join(folder, name);
  execFileSync("dotnet", [built("src/Studio.Errors.Tool", "studio-errors.dll"), "docs", catalog, "-o", site, "--title", "Studio API"]);
  return `file://${join(site, "errors.html")}`;
}

/** Opens a page that must not complain, save of what is expected, and must ask nobody but the API. */
export async function open(context, url, { expected, ...options } = {}) {
  const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: "light", ...options });
  const page = await opened.newPage();
  const complaints = [];
  page.on("console", message => {
    if (["error", "warning"].includes(message.type()) && !expected?.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", error => complaints.push(error.message));
  page.on("request", request => {
    if (!request.url().startsWith(address) && !/^(?:file|data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  context.after(async () => {
    await opened.close();
    if (complaints.length) throw new Error(complaints.join("\n"));
  });
  await page.goto(url);
  return page;
}
