/** A volunteer's own link: shown once, as a code for their phone and as text; ended whenever somebody wants. */

import { useEffect } from "preact/hooks";
import { personal } from "../identity";
import { Fault } from "../parts/field";
import { say } from "../parts/said";
import { Square } from "../parts/square";
import { text } from "../texts";
import { useDoing, wordsOf } from "./doing";
import type { Told } from "./told";
import { nameOf, type Volunteer } from "./volunteer_name";

const shown = personal<{ of: string; url: string } | null>(null);

/** Whoever has it is let in as this volunteer; a new one ends the one before. */
export function PersonalLink({ volunteer, told }: { volunteer: Volunteer; told: Told<unknown> }) {
  const { problem, run } = useDoing(told);
  const path = `/volunteers/${volunteer.id}/link`;
  useEffect(() => () => void (shown.value = null), []);
  const issue = async () => {
    const made = await run<{ url: string }>(path, {});
    if (made) shown.value = { of: volunteer.id, url: made.url };
  };
  const revoke = async () => {
    shown.value = null;
    await run(`${path}/revoke`, {}, text("volunteers-link-ended"));
  };
  const url = shown.value?.of === volunteer.id ? shown.value.url : null;
  return (
    <section>
      <Fault>{wordsOf(problem.value)}</Fault>
      {url && <Shown url={url} name={nameOf([volunteer], volunteer.id)} />}
      <div class="row">
        <button onClick={() => void issue()}>{text(volunteer.linked ? "volunteers-link-anew" : "volunteers-link")}</button>
        {volunteer.linked && <button onClick={() => void revoke()}>{text("volunteers-link-end")}</button>}
      </div>
    </section>
  );
}

function Shown({ url, name }: { url: string; name: string }) {
  const copy = () => void navigator.clipboard.writeText(url).then(() => say(text("volunteers-copied")));
  return (
    <div class="link">
      <Square value={url} called={text("volunteers-code", { name })} />
      <p>{text("volunteers-link-how")}</p>
      <p>
        <code>{url}</code>
      </p>
      <button onClick={copy}>{text("volunteers-copy")}</button>
    </div>
  );
}
