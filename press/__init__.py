"""press: from an editor's YAML and Markdown to pages a printing house accepts."""

__version__ = "0.1.0"
