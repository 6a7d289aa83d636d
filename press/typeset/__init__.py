"""The room of the engine: a galley in, paged document out; the only importer of weasyprint."""
