/** Settings: what is decided about the place, room by room, and what stands. */

import "./admin.css";
import { signal } from "@preact/signals";
import { isAny } from "../identity";
import { Select } from "../parts/field";
import { text } from "../texts";
import { GOVERNING } from "./governing";
import { Inside } from "./inside";
import { LISTS } from "./listing";
import type { Room } from "./room";

const ROOMS: readonly Room[] = [...LISTS, ...GOVERNING];
const hash = signal(location.hash);
for (const kind of ["hashchange", "popstate"]) addEventListener(kind, () => (hash.value = location.hash));

/** The rooms that whoever is here decides in, and one of them. */
export function Admin() {
  const mine = ROOMS.filter((it) => isAny(...it.roles));
  const room = mine.find((it) => `#${it.id}` === hash.value) ?? mine[0];
  return (
    <>
      <h1>{text("admin-title")}</h1>
      <div class="admin">
        <nav class="rooms" aria-label={text("admin-title")}>
          <ul class="plain">
            {mine.map((it) => (
              <li key={it.id}>
                <a href={`#${it.id}`} aria-current={it === room ? "true" : undefined} onClick={() => (hash.value = `#${it.id}`)}>
                  {text(it.title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="which">
          <Select
            label={text("admin-which")}
            value={room?.id ?? ""}
            told={(it) => (location.hash = `#${it}`)}
            options={mine.map((it) => [it.id, text(it.title)])}
          />
        </div>
        {room && <Inside key={room.id} room={room} />}
      </div>
    </>
  );
}
