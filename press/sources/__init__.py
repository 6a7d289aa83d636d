"""The room of readers of YAML and Markdown: files in, models and diagnostics out."""
