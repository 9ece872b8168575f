"""Between the graph's messages and what local language models read and write."""
