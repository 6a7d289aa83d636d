"""The room of outside programs and system libraries, one file each."""
