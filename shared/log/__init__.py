"""The engine: append, relay, tail, fold. Exactly once, in order, provable."""
