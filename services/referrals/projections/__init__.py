"""Views of history: facts to rows (pure)."""
