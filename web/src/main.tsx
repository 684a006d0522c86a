/** The client: texts first, then whoever comes back from signing in, then the screen that was asked for. */

import { render } from "preact";
import { comeBack } from "./identity";
import { watch } from "./idle";
import { begin as fetchLists } from "./lists";
import { begin as send } from "./outbox/sending";
import { go } from "./place";
import { Shell } from "./shell";
import { begin as speak } from "./texts";

await speak();
const back = await comeBack().catch(() => null);
if (back) go(back);
const app = document.getElementById("app");
if (app) render(<Shell />, app);
watch();
void fetchLists();
void send();
void navigator.serviceWorker?.register("/worker.js", { type: "module" });
