/** The ways off a ladder: a no, a change of mind, what stood in the way, a mistake; and back on again. */

import { isAny } from "../identity";
import { list } from "../lists";
import { say } from "../parts/said";
import { code, text, type TextId } from "../texts";
import { now, take, undo, type Link } from "./climbing";
import { endGround } from "./ground";
import { Opened } from "./ladder";

interface Exit {
  command: string;
  /** What takes it back. */
  back: string;
  said: TextId;
}

const EXITS: Record<"declined" | "revoked" | "closed", Exit> = {
  declined: { command: "DeclineReferral", back: "WithdrawDecline", said: "links-declined" },
  revoked: { command: "RevokeReferral", back: "WithdrawReferralRevoke", said: "links-revoked" },
  closed: { command: "CloseReferral", back: "WithdrawReferralClose", said: "links-closed" },
};

/** By which way a link was left, in words. */
export function left(link: Link): string {
  switch (link.state) {
    case "declined":
      return text("links-declined");
    case "revoked":
      return text(link.cause === "visitor" ? "links-revoked" : "links-ungrounded");
    case "closed":
      return `${text("links-closed")}: ${link.reason ? code("closing", link.reason) : ""}`;
    default:
      return "";
  }
}

/** The ways off, or back. */
export function Exits({ link, done }: { link: Link; done: () => void }) {
  const under = link.state === "open" || link.state === "participated";
  const leave = async ({ command, back, said }: Exit, data: Record<string, unknown> = {}) => {
    done();
    const key = await take(link, command, { ...data, ...now() }, "links-wish-out");
    say(text(said), () => void undo(key, back, { referral: link.id }));
  };
  return (
    <Opened label={text("links-other")}>
      {under ? (
        <>
          <div class="row">
            <button onClick={() => void leave(EXITS.declined)}>{text("links-decline")}</button>
            <button onClick={() => void leave(EXITS.revoked)}>{text("links-revoke")}</button>
          </div>
          <p>{text("links-close")}</p>
          <div class="row">
            {list("referrals", "closing_reasons").map((reason) => (
              <button key={reason} onClick={() => void leave(EXITS.closed, { reason })}>
                {code("closing", reason)}
              </button>
            ))}
          </div>
        </>
      ) : (
        <div class="row">
          <button onClick={() => void reopen(link, done)}>{text("links-reopen")}</button>
        </div>
      )}
      {under && link.ground && (
        <div class="row">
          <button onClick={() => void (done(), endGround(link.ground!))}>{text("links-ground-end")}</button>
        </div>
      )}
      {(link.own || isAny("project_lead")) && (
        <div class="row">
          <button onClick={() => void mistake(link, done)}>{text("links-mistake")}</button>
        </div>
      )}
    </Opened>
  );
}

async function reopen(link: Link, done: () => void): Promise<void> {
  const exit = EXITS[link.state as keyof typeof EXITS];
  done();
  await take(link, exit.back, { reason: text("links-undone") }, "links-wish-back");
  say(text("links-reopened"));
}

async function mistake(link: Link, done: () => void): Promise<void> {
  done();
  await undo(link.id, "WithdrawReferral", { referral: link.id });
  say(text("links-withdrawn"));
}
