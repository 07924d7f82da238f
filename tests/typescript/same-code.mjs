// Says whether packages are what the compiler makes of their modules, in code and declarations: node same-code.mjs FOLDER. Beside
// each module stands its package, in a folder of the module's name.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import ts from "typescript";

/** The tree of a text. Parentheses are in the shape of the tree; the compiler leaves out those that only a type needed. */
function tree(node) {
  if (ts.isParenthesizedExpression(node)) {
    return tree(node.expression);
  }
  const children = [];
  ts.forEachChild(node, (child) => { children.push(tree(child)); });
  const { operator, text, flags } = node;
  return [ts.SyntaxKind[node.kind], ts.isSourceFile(node) ? null : text ?? operator ?? (ts.isVariableDeclarationList(node) ? flags & ts.NodeFlags.BlockScoped : null), ...children];
}

const parsed = (name, text) => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  assert.deepEqual(source.parseDiagnostics.map(({ messageText }) => messageText), []);
  return tree(source).filter((statement) => !(statement?.[0] === "ExportDeclaration" && statement[2]?.length === 2));
};

const [, , folder] = process.argv;
const modules = readdirSync(folder).filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3));
const emitted = new Map();
const options = {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [],
  strict: true, exactOptionalPropertyTypes: true, declaration: true,
};
ts.createProgram(modules.map((name) => `${folder}/${name}.ts`), options).emit(undefined, (path, text) => { emitted.set(path.slice(folder.length + 1), text); });
for (const [path, text] of emitted) {
  const [, module, extension] = /^([^.]+)(\..*)$/.exec(path);
  const ours = readFileSync(`${folder}/${module}/index${extension}`, "utf8");
  assert.deepEqual(parsed(path, ours), parsed(path, text), path);
  const comments = (of) => new Set(of.match(/\/\*\*.*?\*\//gs).map((comment) => comment.replace(/\n\s+/g, "\n")));
  assert.deepEqual([...comments(text)].filter((comment) => !comments(ours).has(comment)), [], `comments of ${path}`);
}
assert.equal(emitted.size, 2 * modules.length);
console.log(`${modules.length} packages`);
