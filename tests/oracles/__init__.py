"""Every indicator reckoned the slow way: the rules as they read, over the facts themselves.

No SQL, no fold: whoever reads a rule here can follow it with a finger. Nothing here imports the engine.
"""
