"""The list of newcomers as caseworkers keep it, and how it becomes the roster."""
