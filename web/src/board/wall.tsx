/** The goal board for a wall: what everybody may see, large, one goal after another, and nobody need touch it. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { token } from "../identity";
import { site, zones } from "../lists";
import { signIn } from "../signing";
import { day, hour, number, text } from "../texts";
import { comes, titled, toldIn, type Goal } from "./figure";
import { asOf, begin, isOwn, shown } from "./walled";
import "./wall.css";

/** Milliseconds that a goal is shown. */
const SHOWN = 15_000;

/** One goal at a time; whoever passes may stop it, or go on by hand. */
export function Wall() {
  const at = useSignal(0);
  const still = useSignal(false);
  useEffect(begin, []);
  useEffect(() => {
    const clock = setInterval(() => {
      if (!still.value && shown.value) at.value += 1;
    }, SHOWN);
    return () => clearInterval(clock);
  }, []);
  const goals = shown.value;
  const many = goals?.length ?? 0;
  const goal = goals?.[at.value % Math.max(many, 1)];
  return (
    <div class="wall">
      <h1>{text("wall-title")}</h1>
      {goal ? <Large goal={goal} /> : <p class="wall-wait">{text(token.value || isOwn.value ? "app-wait" : "wall-nobody")}</p>}
      <div class="wall-foot">
        <p>{asOf.value && text("wall-as-of", { day: day(asOf.value.slice(0, 10)), time: hour(asOf.value, zones.value[site.value] ?? "Europe/Stockholm") })}</p>
        <Hands many={many} at={at.value % Math.max(many, 1)} still={still.value} go={(to) => (at.value = to)} hold={(it) => (still.value = it)} />
      </div>
    </div>
  );
}

function Large({ goal }: { goal: Goal }) {
  const whole = goal.target ?? goal.denominator;
  const counted = goal.value !== null && whole !== null;
  return (
    <section class="wall-goal">
      <h2 lang={toldIn()}>{titled(goal)}</h2>
      {counted ? (
        <>
          <p class="wall-figure">
            <strong>{number(goal.value ?? 0)}</strong> <span>{text("goals-of", { whole: number(whole) })}</span>
          </p>
          <progress max={Math.max(whole, 1)} value={Math.min(goal.value ?? 0, whole)} aria-label={titled(goal)} />
        </>
      ) : (
        <p class="wall-figure wall-said">{comes(goal, "count", null)}</p>
      )}
      {goal.released && <p>{text("wall-released", { day: day(goal.released.to) })}</p>}
    </section>
  );
}

interface Steering {
  many: number;
  at: number;
  still: boolean;
  go: (to: number) => void;
  hold: (still: boolean) => void;
}

function Hands({ many, at, still, go, hold }: Steering) {
  return (
    <div class="row">
      {!token.value && !isOwn.value && <button onClick={() => void signIn()}>{text("app-sign-in")}</button>}
      {many > 1 && (
        <>
          <span>{text("wall-which", { at: number(at + 1), many: number(many) })}</span>
          <button onClick={() => hold(!still)}>{text(still ? "wall-go-on" : "wall-hold")}</button>
          <button onClick={() => go(at + 1)}>{text("wall-next")}</button>
        </>
      )}
    </div>
  );
}
