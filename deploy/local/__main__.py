"""Begins a command of ./brygga: python -m deploy.local <command>."""

from deploy.local.ending import end


def run() -> None:
    """Fetch the commands only here: where a package of theirs is missing, that is no verdict."""
    from deploy.local.commands import main  # noqa: PLC0415

    main()


if __name__ == "__main__":
    end(run)
