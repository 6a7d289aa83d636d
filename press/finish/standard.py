"""PDF/X: what ISO 15930-7 (PDF/X-4) and ISO 15930-4 (PDF/X-1a:2003) ask of a file beside its colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from press.errors import FinishError
from press.finish.older import take_back
from press.finish.printing import Printing
from press.language import say
from press.model.printer import Standard

VERSIONS = {Standard.X4: "1.6", Standard.X1A: "1.4"}
"""The version of PDF that each standard stands on (ISO 15930-7, 6.1; ISO 15930-4, 6.1)."""

CLAIMS = {Standard.X4: "PDF/X-4", Standard.X1A: "PDF/X-1a:2003"}
"""What a file calls itself."""

_KEPT = ("/Type", "/Pages", "/Lang", "/Outlines", "/PageLabels", "/ViewerPreferences", "/Metadata")
"""Entries of the catalogue that mean something in print; no scripts, forms, files or layers among them."""

_ON_SCREEN = ("/Annots", "/AA", "/StructParents", "/Tabs", "/PresSteps", "/Trans", "/Dur", "/Thumb")
"""Entries of a page that mean nothing in print. Annotations have no place on it (ISO 15930-7, 6.17)."""


@dataclass(frozen=True)
class StandardFacts:
    """The standard claimed, and the output condition by its identifier."""

    claim: str
    condition: str


def conform(pdf: Pdf, printing: Printing) -> StandardFacts:
    """Make a file whose colours are ink already one of the standard that the printing house asks for.

    Raises:
        FinishError: the profile is none for a press, or something is transparent and must not be.
    """
    printer = printing.printer
    _strip(pdf)
    if printer.standard is Standard.X1A:
        take_back(pdf)
    pdf.Root.OutputIntents = Array([_intent(pdf, printing)])
    return StandardFacts(CLAIMS[printer.standard], printer.output_condition.identifier)


def claim(pdf: Pdf, standard: Standard) -> None:
    """Say in the Info dictionary which standard the file conforms to, and that it is not trapped.

    ISO 15930-4, 6.3 and 6.13; PDF/X-4 says the same in XMP (ISO 15930-7, 6.6), which old software overlooks.
    """
    pdf.docinfo.GTS_PDFXVersion = String(CLAIMS[standard])
    pdf.docinfo.Trapped = Name("/False")


def _strip(pdf: Pdf) -> None:
    """Take out what only a screen shows: links, scripts, attachments, the structure of tagged files."""
    for key in [key for key in pdf.Root.keys() if key not in _KEPT]:  # noqa: SIM118  no plain dictionary
        del pdf.Root[key]
    for page in pdf.pages:
        for key in _ON_SCREEN:
            if key in page.obj:
                del page.obj[key]


def _intent(pdf: Pdf, printing: Printing) -> Dictionary:
    """Return the output intent: the printing condition by its name in the registry, and its profile."""
    condition = printing.printer.output_condition
    profile = Stream(pdf, _judged(printing.profile, printing.printer.standard, condition.profile), N=4)
    entries: dict[str, Any] = {
        "/Type": Name.OutputIntent,
        "/S": Name.GTS_PDFX,
        "/OutputConditionIdentifier": String(condition.identifier),
        "/Info": String(condition.condition or printing.printer.name),
        "/DestOutputProfile": pdf.make_indirect(profile),
    }
    if condition.condition:
        entries["/OutputCondition"] = String(condition.condition)
    if condition.registry:
        entries["/RegistryName"] = String(condition.registry)
    return pdf.make_indirect(Dictionary(entries))


def _judged(profile: bytes, standard: Standard, name: str) -> bytes:
    """Return the profile if it is one of a press with the four process inks (ICC.1, 7.2)."""
    if profile[36:40] != b"acsp" or profile[12:16] != b"prtr" or profile[16:20] != b"CMYK":
        raise FinishError(
            say(f"{name} 不是四色印刷的 ICC 特性文件", f"{name} is no ICC profile of a press with four inks"),
            hint=say("请向印厂重新要一份特性文件", "ask the printing house for the profile again"),
        )
    if standard is Standard.X1A and profile[8] > 2:
        raise FinishError(
            say(
                f"{name} 是第 {profile[8]} 版的特性文件，PDF/X-1a 只收第 2 版",
                f"{name} is a profile of version {profile[8]}; PDF/X-1a takes version 2",
            ),
            hint=say(
                "请向印厂要第 2 版的，或者把“标准”改成 PDF/X-4",
                "ask the printing house for version 2, or set 'standard: PDF/X-4'",
            ),
        )
    return profile
