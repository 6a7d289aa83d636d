"""Set-up of a checkout: system libraries, virtual environment, locked packages, fonts.

It runs before anything is installed, so it imports the standard library, :mod:`press.language` and
:mod:`press.tools`, and nothing else. What is there already is left alone: a second run only looks.
"""
