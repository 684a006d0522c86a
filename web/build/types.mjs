// Writes what each service promises as TypeScript types, from the committed OpenAPI documents.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const services = ["visits", "activities", "referrals", "reporting"];
const promised = new URL("../../docs/api/", import.meta.url);
const here = new URL("../src/promised/", import.meta.url);

await mkdir(here, { recursive: true });
for (const service of services) {
  const document = JSON.parse(await readFile(new URL(`${service}.json`, promised), "utf8"));
  await writeFile(new URL(`${service}.d.ts`, here), astToString(await openapi(document)));
}
