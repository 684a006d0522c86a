// Checks the texts and writes their ids as a type: a text that is missing, unused, or told otherwise in another
// language ends the build.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { parse } from "@fluent/syntax";

const texts = new URL("../texts/", import.meta.url);
const first = "sv.ftl";
const faults = [];

const files = (await readdir(texts)).filter((name) => name.endsWith(".ftl"));
const spoken = new Map(await Promise.all(files.map(async (name) => [name, await messages(name)])));
const wanted = spoken.get(first);

for (const [name, told] of spoken) {
  for (const [id, needs] of wanted) {
    if (!told.has(id)) faults.push(`${name} lacks ${id}`);
    else if (String(told.get(id)) !== String(needs)) faults.push(`${name}: ${id} is told ${told.get(id)}, not ${needs}`);
  }
  for (const id of told.keys()) if (!wanted.has(id)) faults.push(`${name} has ${id}, which ${first} has not`);
}
const written = await sources();
for (const id of wanted.keys()) if (!isUsed(id)) faults.push(`nobody says ${id}`);

if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}
const ids = [...wanted.keys()].map((id) => `  | "${id}"`).join("\n");
await writeFile(new URL("../src/promised/texts.d.ts", import.meta.url), `export type TextId =\n${ids};\n`);

/** Every message of a file with the names of what it is told, in order. */
async function messages(name) {
  const resource = parse(await readFile(new URL(name, texts), "utf8"), {});
  const found = new Map();
  for (const entry of resource.body) {
    if (entry.type === "Junk") faults.push(`${name}: ${entry.content.trim()} is no message`);
    if (entry.type === "Message") found.set(entry.id.name, [...new Set(variables(entry))].sort());
  }
  return found;
}

/** The names of variables below a node of the syntax tree. */
function* variables(node) {
  if (node === null || typeof node !== "object") return;
  if (node.type === "VariableReference") yield node.id.name;
  for (const below of Object.values(node)) yield* variables(below);
}

/** All that may say a text: the client's sources, and the server's pages. */
async function sources() {
  const folders = [new URL("../src/", import.meta.url), new URL("../../shared/web/", import.meta.url), new URL("../../services/referrals/", import.meta.url)];
  const read = [];
  for (const folder of folders) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (/\.(tsx?|py)$/.test(name) && !name.endsWith(".d.ts")) read.push(await readFile(new URL(name, folder), "utf8"));
    }
  }
  return read.join("\n");
}

/** An id is said as it stands, or put together behind a beginning that ends with a hyphen. */
function isUsed(id) {
  if (written.includes(`"${id}"`) || written.includes(`'${id}'`)) return true;
  const steps = id.split("-");
  return steps.some((_, n) => n > 0 && new RegExp(`[\`"']${steps.slice(0, n).join("-")}-[\`"'$\{]`).test(written));
}
