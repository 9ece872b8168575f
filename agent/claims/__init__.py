"""What a text claims: its quantities and dates as intervals (``extract``), and what a turn knows (``known``). Pure.

dates, number_words, tokens --> readings --> extract --> Mention      compared by agent.grounding with      known
"""
