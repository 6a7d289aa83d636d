"""The room of page make-up: an issue and its layout in, a galley out."""
