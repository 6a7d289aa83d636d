"""How well and how fast lines are composed, beside WeasyPrint alone, Typst and Chromium."""
