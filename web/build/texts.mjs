// Checks the texts, puts each language into one file, and writes the ids as a type: a text that is missing, unused, or
// told otherwise in another language ends the build.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { parse } from "@fluent/syntax";

const texts = new URL("../texts/", import.meta.url);
const promised = new URL("../src/promised/", import.meta.url);
const first = "sv";
const faults = [];
/** Words that every room may say: whether somebody does yet is not asked. */
const shared = new Set(
  "save cancel close back add remove print download search yes no today saved more optional show hide".split(" ").map((it) => `app-${it}`),
);
const known = /^# review: (written|machine|reviewed)\n/;

await mkdir(new URL("texts/", promised), { recursive: true });
const spoken = new Map();
for (const language of await readdir(texts)) spoken.set(language, await told(language));
const wanted = spoken.get(first);

for (const [language, says] of spoken) {
  for (const [id, needs] of wanted) {
    if (!says.has(id)) faults.push(`${language} lacks ${id}`);
    else if (String(says.get(id)) !== String(needs)) faults.push(`${language}: ${id} is told ${says.get(id)}, not ${needs}`);
  }
  for (const id of says.keys()) if (!wanted.has(id)) faults.push(`${language} has ${id}, which ${first} has not`);
}
const written = await sources();
for (const id of wanted.keys()) if (!isUsed(id)) faults.push(`nobody says ${id}`);

if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}
const ids = [...wanted.keys()].map((id) => `  | "${id}"`).join("\n");
await writeFile(new URL("texts.d.ts", promised), `export type TextId =\n${ids};\n`);

/** Every message of a language with the names of what it is told; its files become one. */
async function told(language) {
  const folder = new URL(`${language}/`, texts);
  const found = new Map();
  const parts = [];
  const unread = [];
  for (const name of (await readdir(folder)).sort()) {
    const source = await readFile(new URL(name, folder), "utf8");
    if (!known.test(source)) faults.push(`${language}/${name} does not say who read it`);
    parts.push(source);
    if (source.startsWith("# review: machine")) unread.push(name.replace(".ftl", ""));
    for (const [id, needs] of messages(`${language}/${name}`, source)) {
      if (found.has(id)) faults.push(`${language} says ${id} twice`);
      found.set(id, needs);
    }
  }
  const machine = unread.length ? `# review: machine ${unread.join(" ")}\n` : "";
  const whole = parts.map((it) => it.replace(known, "")).join("");
  await writeFile(new URL(`texts/${language}.ftl`, promised), machine + whole.replace(/^#.*\n/gm, ""));
  return found;
}

function* messages(name, source) {
  for (const entry of parse(source, {}).body) {
    if (entry.type === "Junk") faults.push(`${name}: ${entry.content.trim()} is no message`);
    if (entry.type === "Message") yield [entry.id.name, [...new Set(variables(entry))].sort()];
  }
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
  if (shared.has(id)) return true;
  if (written.includes(`"${id}"`) || written.includes(`'${id}'`)) return true;
  const steps = id.split("-");
  return steps.some((_, n) => n > 0 && new RegExp(`[\`"']${steps.slice(0, n).join("-")}-[\`"'$\{]`).test(written));
}
