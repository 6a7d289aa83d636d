"""The room of the PDF itself: boxes, marks, metadata; the only importer of pypdf."""
