"""The Jinja environment: sandboxed and escaping, with the filters that layouts may use."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from press.errors import LayoutError
from press.language import say
from press.makeup import codes, filters, markup, panels
from press.makeup.together import set_together
from press.model.blocks import plain
from press.project import Project


@lru_cache(maxsize=4)
def environment(project: Project) -> SandboxedEnvironment:
    """Return the environment that a project's layouts are filled in.

    Kept, because every pass over the pages makes up anew and compiling templates costs more than filling
    them; a template that has changed on disk is compiled again all the same.
    """
    loaders = [FileSystemLoader(folder) for folder in project.layout_folders()]
    jinja = SandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters.update(
        inlines=markup.inlines,
        lines=markup.lines,
        plain=plain,
        long_date=filters.long_date,
        recipients=filters.recipients,
        parentheses=filters.in_parentheses,
        one_line=filters.one_line,
        with_colon=filters.with_colon,
        qr_code=codes.qr_code,
        panel_rows=panels.panel_rows,
        figure_fit=panels.figure_fit,
        groupby_running=filters.groupby_running,
        opening=filters.opening,
        is_long=filters.is_long,
        words=filters.words,
        turns_over=filters.turns_over,
        title_step=filters.title_step,
        marker_kind=filters.marker_kind,
        top_level=filters.top_level,
        set_together=set_together,
    )
    jinja.globals.update(number_line=filters.number_line)
    jinja.tests.update(
        {name.lower(): _of_class(name) for name in
         ("Paragraph", "Heading", "Listing", "Table", "Figure", "Group", "Dialogue", "Roster", "Infographic",
          "SectionBreak")},
        short_name=filters.is_short_name,
        person=filters.is_person,
        numbered=filters.is_numbered,
    )  # fmt: skip
    return jinja


def _of_class(name: str) -> Any:
    """Return a Jinja test for a block's class; templates cannot reach ``__class__`` themselves."""
    return lambda block: type(block).__name__ == name


def fill(jinja: SandboxedEnvironment, template: str, **copy: Any) -> str:
    """Fill a template.

    Raises:
        LayoutError: the template is missing or broken, with its name and line.
    """
    try:
        return jinja.get_template(template).render(**copy)
    except TemplateError as fault:
        where = getattr(fault, "filename", None) or template
        line = getattr(fault, "lineno", None)
        raise LayoutError(
            say(f"版式模板有错：{fault}", f"the layout template is wrong: {fault}"),
            trail=(f"{where}:{line}" if line else str(where),),
        ) from fault
