// Lints the modules of a folder with the strictest rules of typescript-eslint, without the line that asks not to: node lint.mjs FOLDER.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { ESLint } from "eslint";
import typescript from "typescript-eslint";

const [, , folder] = process.argv;
const linted = `${folder}/linted`;
rmSync(linted, { recursive: true, force: true });
mkdirSync(linted);
// Of modules with the same functions, one: they differ in names alone.
const kinds = new Map();
for (const module of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
  const text = readFileSync(`${folder}/${module}`, "utf8");
  kinds.set(text.match(/^(?:async )?function \w+/gm).join(), [module, text.replace("/* eslint-disable */\n", "")]);
}
for (const [module, text] of kinds.values()) {
  writeFileSync(`${linted}/${module}`, text);
}
writeFileSync(`${linted}/tsconfig.json`, JSON.stringify({ extends: "../".repeat(linted.split("/").length) + "tsconfig.json", include: ["*.ts"], files: [] }));
const eslint = new ESLint({
  overrideConfigFile: true,
  baseConfig: [
    { linterOptions: { reportUnusedDisableDirectives: "error" } },
    ...typescript.configs.strictTypeChecked,
    { languageOptions: { parserOptions: { project: `${linted}/tsconfig.json` } } },
  ],
});
for (const { filePath, messages } of await eslint.lintFiles([`${linted}/*.ts`])) {
  for (const { line, ruleId, message } of messages) {
    console.log(`${filePath}(${line}): ${ruleId} ${message}`);
  }
}
