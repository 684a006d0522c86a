/** The client: texts first, then whoever comes back from signing in, then the screen that was asked for. */

import { render } from "preact";
import { comeBack } from "./identity";
import { go } from "./place";
import { Shell } from "./shell";
import { begin } from "./texts";

await begin();
const back = await comeBack();
if (back) go(back);
const app = document.getElementById("app");
if (app) render(<Shell />, app);
