"""Claims against facts: what a file must say of itself, and whether it is so (ISO 15930-7 and -4)."""

from __future__ import annotations

import re
from typing import Any

import pikepdf

from press.diagnostics import preflight_file as rules
from press.language import say
from press.preflight.checks.file import File
from press.preflight.content.values import TooLargeError, data, elements, entry, name, number, text
from press.preflight.finding import Findings
from press.preflight.terms import X1A, X4, Terms

_HIGHEST = {X1A: "1.4", X4: "1.6"}
"""ISO 15930-4 stands on PDF 1.4, ISO 15930-7 on PDF 1.6."""
_PROFILE = 64 << 20  # bytes; the largest output profiles have a twentieth


def version(file: File, terms: Terms, found: Findings) -> None:
    """The file claims the standard that the house asks for."""
    claims = file.claims
    claim = claims.info or claims.xmp
    if not claim:
        found.add(rules.CLAIMS_NOTHING, 0)
    elif terms.standard and claims.standard != terms.standard:
        found.add(rules.CLAIMS_OTHER, 0, claim=claim, wanted=terms.standard)


def consistent(file: File, terms: Terms, found: Findings) -> None:
    """The claim stands where the standard wants it, and says the same everywhere."""
    claims = file.claims
    if claims.standard == X4 and not claims.xmp:
        what = say("XMP 里没有 GTS_PDFXVersion", "the XMP has no GTS_PDFXVersion")
    elif claims.standard == X1A and not claims.info:
        what = say("文件信息里没有 GTS_PDFXVersion", "the information has no GTS_PDFXVersion")
    elif claims.info and claims.xmp and claims.info != claims.xmp:
        what = say(f"一处写 {claims.info}，一处写 {claims.xmp}", f"{claims.info} here, {claims.xmp} there")
    else:
        return
    found.add(rules.CLAIM_UNSURE, 0, what=what)


def pdf_version(file: File, terms: Terms, found: Findings) -> None:
    """The file is no newer than its standard."""
    highest = _HIGHEST.get(file.standard)
    if highest and _numbers(file.pdf.pdf_version) > _numbers(highest):
        found.add(rules.NEWER, 0, version=file.pdf.pdf_version, standard=file.standard, highest=highest)


def trapped(file: File, terms: Terms, found: Findings) -> None:
    """It is known whether the file is trapped."""
    if not file.standard:
        return
    said = text(entry(file.pdf.trailer, "/Info", "/Trapped"))
    said = said or dict(file.claims.properties).get("pdf:Trapped", "")
    if said not in ("True", "False"):
        found.add(rules.TRAPPED, 0)


def particulars(file: File, terms: Terms, found: Findings) -> None:
    """Title, dates and identifier are there."""
    if not file.standard:
        return
    info, told = entry(file.pdf.trailer, "/Info"), dict(file.claims.properties)
    for key, other in (
        ("Title", "dc:title"),
        ("CreationDate", "xmp:CreateDate"),
        ("ModDate", "xmp:ModifyDate"),
    ):
        if not text(entry(info, f"/{key}")).strip() and not (file.standard == X4 and told.get(other)):
            found.add(rules.PARTICULARS, 0, key=key)
    if len(elements(entry(file.pdf.trailer, "/ID"))) != 2:
        found.add(rules.PARTICULARS, 0, key="ID")


def intent(file: File, terms: Terms, found: Findings) -> None:
    """One output intent names the printing condition, which is the house's."""
    if not file.standard:
        return
    intents = _intents(file.pdf)
    if not intents:
        found.add(rules.NO_INTENT, 0)
        return
    if len(intents) > 1:
        found.add(rules.MANY_INTENTS, 0, count=len(intents))
    held = intents[0]
    identifier = text(entry(held, "/OutputConditionIdentifier"))
    if not identifier:
        found.add(rules.INTENT_UNNAMED, 0, key="OutputConditionIdentifier")
    elif terms.condition and _plain(terms.condition) not in _plain(identifier):
        found.add(rules.OTHER_CONDITION, 0, found=identifier, wanted=terms.condition)


def profile(file: File, terms: Terms, found: Findings) -> None:
    """The output intent's profile is there, and one of a CMYK press."""
    for held in _intents(file.pdf)[:1] if file.standard else ():
        stream = entry(held, "/DestOutputProfile")
        if stream is None:
            if file.standard == X4 or not text(entry(held, "/RegistryName")):
                key = "DestOutputProfile" if file.standard == X4 else "DestOutputProfile / RegistryName"
                found.add(rules.INTENT_UNNAMED, 0, key=key)
            return
        wrong = _wrong(stream)
        if wrong:
            found.add(rules.WRONG_PROFILE, 0, what=wrong)


def _wrong(stream: Any) -> str:
    """Return what is wrong with a press's profile (ICC.1, 7.2); empty when nothing is."""
    try:
        header = data(stream, _PROFILE)[:128]
    except (pikepdf.PdfError, TooLargeError):
        header = b""
    if len(header) < 128 or header[36:40] != b"acsp":
        return say("不是 ICC 特性文件", "it is no ICC profile")
    space, kind = header[16:20].decode("latin-1").strip(), header[12:16].decode("latin-1").strip()
    if kind != "prtr":
        return say(f"不是输出设备的特性文件（{kind}）", f"it is no output profile ({kind})")
    if space != "CMYK":
        return say(f"是 {space} 的，不是 CMYK 的", f"it is for {space}, not CMYK")
    channels = int(number(entry(stream, "/N")))
    return "" if channels == 4 else say(f"N 写成 {channels}，应为 4", f"N is {channels}, not 4")


def _intents(pdf: pikepdf.Pdf) -> list[Any]:
    held = elements(entry(pdf.Root, "/OutputIntents"))
    return [one for one in held if name(entry(one, "/S")) == "GTS_PDFX"]


def _numbers(said: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", said))


def _plain(said: str) -> str:
    return re.sub(r"[\s_\-]", "", said).upper()


CHECKS = (version, consistent, pdf_version, trapped, particulars, intent, profile)
