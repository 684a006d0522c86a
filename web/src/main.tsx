/** The client: texts first, then whoever comes back from signing in, then the screen that was asked for. */

import { render } from "preact";
import { forgetOver } from "./evening/shelved";
import { watch } from "./idle";
import { begin as knowDevice } from "./kiosk/device";
import { begin as fetchLists } from "./lists";
import { begin as keepWell } from "./outbox/lasting";
import { begin as send } from "./outbox/sending";
import { go } from "./place";
import { begin as renew } from "./renewal";
import { Shell } from "./shell";
import { comeBack } from "./signing";
import { begin as speak } from "./texts";

await speak();
const back = await comeBack().catch(() => null);
if (back) go(back);
const app = document.getElementById("app");
if (app) render(<Shell />, app);
watch();
void fetchLists().then(forgetOver);
void knowDevice().then(send);
void keepWell();
void renew();
