"""Kriya: turns YAML records of crafts and their makers into a bilingual catalogue site."""
