"""Tests of outside programs and system libraries."""
