// Prints how many bytes of a module a bundle holds that uses one export of it, or none: node bundle.mjs MODULE [EXPORT].
import { build } from "esbuild";

const [, , module, used] = process.argv;
const program = used === undefined ? `import "${module}";` : `import { ${used} } from "${module}"; console.log(${used});`;
const { outputFiles: [bundle] } = await build({
  stdin: { contents: program, resolveDir: "." },
  bundle: true, minify: true, format: "esm", target: "es2022", write: false,
});
console.log(bundle.contents.length);
