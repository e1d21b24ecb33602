"""Side by side: whole commands beside peers, on corpora that a seed makes. bench/compare is the command."""
