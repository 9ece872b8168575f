"""The gist of a question: what a learnt model takes it to ask, beside what the rules read in it."""
