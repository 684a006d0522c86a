"""Every way to end that is neither success nor a fault of ours: its code and its sentence."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Exit:
    """One promised ending; words in braces are filled in."""

    code: int
    sentence: str


EXITS: Final = {
    "home_not_writable": Exit(
        20, "Nothing can be written to {folder} ({reason}). Choose another home with --home."
    ),
    "disk_full": Exit(
        21, "The disk under {folder} is full: {free} MB are free and {needed} MB are needed."
    ),
    "already_running": Exit(
        22, "Brygga already runs on this home: {url} (process {pid}). Stop it there first."
    ),
    "port_taken": Exit(
        23, "Port {port} cannot be used ({reason}). Choose another with --port, or leave it out."
    ),
    "closed_directory": Exit(
        24,
        "PostgreSQL never runs as root, and {folder} is closed to the user {user}. Run Brygga as an "
        "ordinary user, move it (or its home, with --home) to an open folder, or chmod o+x {folder}.",
    ),
    "would_not_start": Exit(25, "{name} would not start. Its last words are in {log}."),
    "keys_missing": Exit(
        26,
        "The keys of this home are not in {folder}. Put a copy back; without them no name opens.",
    ),
    "not_a_home": Exit(
        27, "{folder} holds something else. Choose an empty or a new folder as home."
    ),
    "no_ordinary_user": Exit(
        28, "PostgreSQL never runs as root, and there is neither a user postgres nor nobody."
    ),
    "no_such_share": Exit(
        43, "{name} is {told}, and that is no share of the ports: 1/2 and 2/2 are halves of them."
    ),
    "tokens_elsewhere": Exit(
        42,
        "People sign in with a provider of your own here, and no token made on this machine counts. "
        "./brygga import and export take one of that provider from BRYGGA_TOKEN; a demo has no place here.",
    ),
    "sign_in_unclear": Exit(
        29,
        "Where people sign in is told by halves ({reason}). docs/start.md says what a provider of your own "
        "needs; nothing was started.",
    ),
    "not_running": Exit(30, "Brygga does not run on {home}. Start it with ./brygga up."),
    "not_ready": Exit(31, "Brygga runs at {url}, but not everything is ready."),
    "never_started": Exit(32, "Nothing has been started in {home} yet: run ./brygga up first."),
    "unknown_role": Exit(33, "There is no role {role}. The roles are: {roles}."),
    "no_such_log": Exit(34, "There is no log named {name}. The logs are: {names}."),
    "not_confirmed": Exit(35, "Nothing was deleted."),
    "diverged": Exit(
        37,
        "The log of {service} holds other facts than the bus or the ledger ({where}). Nothing was "
        "changed; deploy/runbooks/bus-differs.md says what to do.",
    ),
    "not_heard": Exit(
        38, "{hearer} has heard {service} only up to {position}: leave out no more than that."
    ),
    "not_filling": Exit(39, "The stream of {service} does not fill. See ./brygga logs {service}."),
    "no_such_service": Exit(40, "There is no service {name}. The services are: {names}."),
    "client_not_built": Exit(41, "The client could not be built: {words}"),
    "no_person_column": Exit(
        46,
        "No column of {file} says who somebody is, by number, case, card or name. If one does, name its "
        "heading with --map.",
    ),
    "roster_ahead": Exit(47, "{as_of} has not come yet: a roster says who is on it as of a day."),
    "newer_roster": Exit(
        48,
        "A roster is stated as of {newer} already. Import lists in the order of their days, or take that "
        "one back first.",
    ),
    "roster_refused": Exit(49, "The roster was not taken: {sentence}"),
    "something_missing": Exit(
        36, "What stands above with a cross needs you before Brygga can run."
    ),
    "rows_left_out": Exit(
        50, "{left} of {rows} rows were left out; each is named above with its reason."
    ),
    "unreadable_sheet": Exit(51, "{file} cannot be read: {reason}."),
    "no_date_column": Exit(
        52, "No column of {file} holds dates. If one does, name its heading with --map."
    ),
    "unreadable_map": Exit(53, "The map {file} cannot be read: {reason}."),
    "not_imported": Exit(54, "Nothing was imported."),
    "import_cut_short": Exit(
        55,
        "Brygga stopped answering after {done} of {all} commands. Import the same file again: nothing "
        "doubles.",
    ),
    "other_demo": Exit(
        60,
        "{home} holds the demo with --seed {seed} and --weeks {weeks}. Choose another home with --home, or "
        "the same demo.",
    ),
    "home_in_use": Exit(
        61,
        "{home} holds what was recorded for real, and a demo cannot be taken out again. Choose another "
        "home with --home.",
    ),
    "demo_cut_short": Exit(
        62, "Brygga stopped answering. ./brygga up --demo goes on where it was: nothing doubles."
    ),
    "demo_refused": Exit(63, "{number} commands of the demo were refused: {sentence}"),
    "copy_inside": Exit(
        70, "{file} lies inside the home or beside its keys. A copy belongs somewhere else."
    ),
    "copy_unreadable": Exit(
        71, "{file} is no copy of keys that this passphrase opens. Nothing was put back."
    ),
    "passphrase_short": Exit(72, "The passphrase needs {least} characters or more."),
    "no_newer_copy": Exit(
        73,
        "No recorded copy holds the newest keys and none of those that would be destroyed. Make one first, "
        "while Brygga runs: ./brygga vault escrow NAME FILE.",
    ),
    "not_rewrapped": Exit(
        74,
        "Some data keys of {service} hang on an older key still. Run ./brygga vault rotate first.",
    ),
    "not_retired": Exit(75, "Nothing was destroyed."),
    "remnants_found": Exit(
        76,
        "{count} kinds of remnants are left; deploy/runbooks/erasure-pending.md says what to do.",
    ),
    "tampered": Exit(
        1,
        "The record is not what it was: {count} faults, named above. deploy/runbooks/audit-tampered.md says "
        "what to do.",
    ),
    "cannot_judge": Exit(
        2,
        "Nothing contradicts the record from inside, and no fresh checkpoint from outside was given that a "
        "witness you know has signed (--witness, --witness-key): whoever holds database and key could have "
        "rewritten it.",
    ),
    "unreadable_checkpoint": Exit(
        80, "{file} holds no checkpoint, proof or key that can be used here ({reason})."
    ),
    "no_such_fact": Exit(81, "The log {log} has no fact {event}."),
    "not_signed_yet": Exit(
        82, "No signed checkpoint of {log} covers that yet. Try again in a minute."
    ),
    "log_away": Exit(83, "{url} cannot be fetched ({reason})."),
    "forked": Exit(
        84,
        "{log} is not what this witness saw before: {reason}. Both checkpoints are kept in {folder}; "
        "deploy/runbooks/audit-tampered.md says what to do.",
    ),
    "withheld": Exit(
        85,
        "{log} signed a newer checkpoint {hours} hours ago or more, and has not shown what proves that it "
        "continues what this witness saw. Both checkpoints are kept in {folder}; "
        "deploy/runbooks/audit-tampered.md says what to do.",
    ),
    "asked_wrongly": Exit(
        86,
        "Nothing was judged: that is no way to ask, or it was stopped. The record may be sound or not.",
    ),
    "not_judged": Exit(
        87,
        "Nothing was judged: the command itself failed, as told above. The record may be sound or not.",
    ),
    "unreadable_review": Exit(
        88, "{file} holds no review or entries as the API tells them ({reason})."
    ),
    "token_refused": Exit(
        89,
        "{url} does not take the token in {token} ({reason}). Put a new one there (./brygga token --role "
        "witness --hours HOURS); until then nothing is seen of the log.",
    ),
    "no_such_view": Exit(64, "There is no view {view} to export. The views are: {views}."),
    "export_refused": Exit(65, "The export was refused: {sentence}"),
    "export_cut_short": Exit(
        66, "Brygga stopped answering. Nothing of the export is left; begin it again."
    ),
    "already_exported": Exit(67, "{folder} is there already. Remove it first, or choose another."),
    "too_many_rows": Exit(
        68, "A sheet has no place for all rows of {view}. Export it as parquet or csv."
    ),
    "not_writable": Exit(69, "Nothing can be written to {folder}: {reason}."),
    "unknown_site": Exit(56, "There is no meeting place {site}. The meeting places are: {sites}."),
}


class Halt(Exception):
    """Stop here, with the sentence and the code of one promised ending."""

    def __init__(self, ending: str, /, **facts: object) -> None:
        self.exit = EXITS[ending]
        super().__init__(self.exit.sentence.format(**facts))
