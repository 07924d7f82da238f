// Prints what a module marks as deprecated, as an editor understands it: name and advice.
import ts from "typescript";

const source = ts.createSourceFile("errors.ts", ts.sys.readFile(process.argv[2]), ts.ScriptTarget.ES2022, true);
const found = [];
const visit = (node) => {
  const tag = ts.getJSDocDeprecatedTag(node);
  if (tag !== undefined && node.name !== undefined) {
    found.push(`${node.name.getText()}: ${ts.getTextOfJSDocComment(tag.comment)}`);
  }
  ts.forEachChild(node, visit);
};
visit(source);
console.log(found.sort().join("\n"));
