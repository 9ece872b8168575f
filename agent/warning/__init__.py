"""Signs in a message that coaching must stop, and what is said then. Data for ``agent.guardrails``; pure."""
