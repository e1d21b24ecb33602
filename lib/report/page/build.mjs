// Builds the page's script and style: node build.mjs SOURCE_FOLDER OUTPUT_FOLDER, in a folder with node_modules.
// Writes script.js, style.css and policy.txt, which lets only this script run (Content-Security-Policy, level 3).
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [source, output] = process.argv.slice(2);
mkdirSync(output, { recursive: true });
const licences = ["echarts", "zrender", "tslib"].map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return `${name} ${version} (${license})`;
});
await build({
  entryPoints: [`${source}/src/main.js`],
  outfile: `${output}/script.js`,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "inline",
  nodePaths: [`${process.cwd()}/node_modules`],
  banner: { js: `/*! With ${licences.join(", ")}. */` },
});
await build({ entryPoints: [`${source}/style.css`], outfile: `${output}/style.css`, minify: true });
writeFileSync(`${output}/style.css`, readFileSync(`${output}/style.css`, "utf8").trimEnd());
// No end tag may stand in the script that holds it.
const script = readFileSync(`${output}/script.js`, "utf8").trimEnd().replaceAll("</script", "<\\/script");
writeFileSync(`${output}/script.js`, script);
const hash = createHash("sha256").update(script).digest("base64");
writeFileSync(
  `${output}/policy.txt`,
  `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
);
