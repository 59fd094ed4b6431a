// Validates rule files with rules/schema.json by ajv, as an editor's JSON support does.
//
//   node validate.mjs AJV_FOLDER SCHEMA FILE...
//
// AJV_FOLDER holds node_modules/ajv. Ends with 1 if a file misses the schema, or has a property
// that the schema does not describe in words.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, schemaPath, ...files] = process.argv.slice(2);
const Ajv = createRequire(join(folder, "package.json"))("ajv").default;

// Comments become blanks, so that places stay; "//" inside a string is left alone.
const withoutComments = (text) =>
  text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (part) =>
    part.startsWith("/") ? part.replace(/[^\n]/g, " ") : part);

const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const faults = [];

const requireDescriptions = (node, path) => {
  if (node === null || typeof node !== "object") return;
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    if (!property.description) faults.push(`${schemaPath}: ${path}/${name} has no description`);
  }
  for (const [name, child] of Object.entries(node)) requireDescriptions(child, `${path}/${name}`);
};
requireDescriptions(schema, "");

const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);
for (const file of files) {
  if (validate(JSON.parse(withoutComments(readFileSync(file, "utf8"))))) continue;
  for (const error of validate.errors) {
    faults.push(`${file}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${files.length} files, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
