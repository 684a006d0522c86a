"""What it all adds up to: the ledger, the goals, and the proof."""
