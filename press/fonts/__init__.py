"""The room of typefaces: where they come from, what they cover, in which order they serve."""
