// The same visit with emmett: run with Node, told by words.
// `append WRITERS SECONDS` appends to new streams from so many promises; `serve PORT` does it behind node:http.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql";

const OCCURRED = "2026-11-23T18:00:00+01:00";
const store = getPostgreSQLEventStore(process.env.PEER_DSN);
await store.schema.migrate();

async function record({ site, occurred_at, supports }) {
  const id = randomUUID();
  const data = { site, occurred_at, supports };
  await store.appendToStream(`visit-${id}`, [{ type: "VisitRecorded", data }]);
  return id;
}

async function append(writers, seconds) {
  const visit = { site: "motesplatsen", occurred_at: OCCURRED, supports: ["it"] };
  await record(visit);
  const began = performance.now();
  const until = began + seconds * 1000;
  let events = 0;
  const write = async () => {
    for (; performance.now() < until; events += 1) await record(visit);
  };
  await Promise.all(Array.from({ length: writers }, write));
  console.log(JSON.stringify({ events, seconds: (performance.now() - began) / 1000 }));
}

function serve(port) {
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const visit = text ? JSON.parse(text) : {};
    const fit = typeof visit.site === "string" && !Number.isNaN(Date.parse(visit.occurred_at));
    const told = fit ? { id: await record(visit) } : { code: "unfit" };
    response.writeHead(fit ? 201 : 422, { "content-type": "application/json" });
    response.end(JSON.stringify(told));
  });
  server.listen(port, "127.0.0.1");
}

const [what, ...numbers] = process.argv.slice(2);
if (what === "append") {
  await append(Number(numbers[0]), Number(numbers[1]));
  await store.close();
} else {
  serve(Number(numbers[0]));
}
