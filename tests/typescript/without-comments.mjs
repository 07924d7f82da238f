// Prints a module as the compiler reads it, without its comments.
import ts from "typescript";

const source = ts.createSourceFile("errors.ts", ts.sys.readFile(process.argv[2]), ts.ScriptTarget.ES2022, true);
console.log(ts.createPrinter({ removeComments: true }).printFile(source));
