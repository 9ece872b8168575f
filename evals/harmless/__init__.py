"""Which unknown words change nothing: what ``agent.brains.harmless`` judges by, and how well it does."""
