"""The room of the command line: one file a command; errors become sentences and exit codes."""
