/** A person's referrals: what they are linked to, how far each link came, and the way on. */

import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { ask, Problem, type Asking } from "../api";
import { personal } from "../identity";
import { Fault } from "../parts/field";
import type { Answer } from "../promise";
import { text } from "../texts";
import { position, standing } from "./climbing";
import { refresh } from "./directory";
import { Ladder } from "./ladder";
import "./linking.css";
import { Making } from "./making";

type Told = Answer<"referrals", "/people/{person}/referrals">["items"];

/** Why links are read where nobody says otherwise. */
const USUALLY: Asking = { purpose: "drop_in_support" };
/** What was told of the people that were opened here, by their ids. */
const told = personal<Readonly<Record<string, Told>>>({});

/** The links of one person; the reading is recorded, and made anew only when somebody asks. */
export function Links({ person, how = USUALLY }: { person: string; how?: Asking }) {
  const problem = useSignal<Problem | null>(null);
  const making = useSignal(false);
  const heading = useId();
  const look = async () => {
    problem.value = null;
    problem.value = await read(person, how);
  };
  useEffect(() => {
    void look();
    void refresh().catch(() => null);
  }, [person]);
  const known = told.value[person];
  const links = standing(person, known ?? []);
  const loose = known || problem.value;
  return (
    <section class="links" aria-labelledby={heading}>
      <div class="row">
        <h3 id={heading}>{text("links-title")}</h3>
        <button class="first" aria-expanded={making.value} onClick={() => (making.value = !making.value)}>
          {text("links-new")}
        </button>
        <button onClick={() => void look()}>{text("links-refresh")}</button>
      </div>
      {problem.value && <Fault>{problem.value.message || text("links-away")}</Fault>}
      {making.value && <Making person={person} done={() => (making.value = false)} />}
      {loose && !links.length && !making.value && <p class="note">{text("links-none")}</p>}
      <ul class="linked">
        {links.map((link) => (
          <Ladder key={link.id} link={link} />
        ))}
      </ul>
    </section>
  );
}

/** Read what a person is linked to; the problem where that did not go. Whoever is just registered has no links yet. */
async function read(person: string, asking: Asking): Promise<Problem | null> {
  const heard = position("visits");
  const how = { ...asking, ...(heard ? { heard: `visits=${heard}` } : {}) };
  try {
    const found = await ask<{ items: Told }>("referrals", `/people/${person}/referrals?after=${position("referrals")}`, how);
    told.value = { ...told.value, [person]: found.items };
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status !== 404) return problem;
    told.value = { ...told.value, [person]: [] };
    return null;
  }
}
