"""What the engine may read: the issue's folder, those of layouts and styles, and data inside the galley."""

from __future__ import annotations

import base64
import binascii
import mimetypes
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from PIL import Image

from press.errors import TypesetError
from press.language import say
from press.makeup.galley import Galley
from press.typeset.binding import URLFetcher, URLFetcherResponse
from press.typeset.pictures import settable


class GalleyFetcher(URLFetcher):  # type: ignore[misc]
    """Answers with files from a galley's folders and with ``data:`` addresses, and refuses all else.

    No network, no ``file:`` outside, no symbolic link that leads outside. What was refused is remembered,
    since WeasyPrint would print the page without it.

    Args:
        galley: names the folders.
    """

    def __init__(self, galley: Galley) -> None:
        super().__init__(allowed_protocols=("file", "data"))
        self._roots = tuple(
            folder.resolve()
            for folder in (galley.folder, *galley.roots, *(sheet.parent for sheet in galley.stylesheets))
        )
        self.refused: list[str] = []
        self.absent: list[str] = []
        self.damaged: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return what ``url`` names.

        Raises:
            PermissionError: the address leads outside.
            OSError: there is no such file.
        """
        del headers
        scheme = urlsplit(url).scheme.lower()
        if scheme == "data":
            return _data(url)
        if scheme != "file":
            self.refused.append(url)
            raise PermissionError(url)
        return self._file(url)

    def _file(self, url: str) -> URLFetcherResponse:
        path = Path(url2pathname(urlsplit(url).path)).resolve()
        if not any(path.is_relative_to(root) for root in self._roots):
            self.refused.append(unquote(url))
            raise PermissionError(url)
        if not path.is_file():
            self.absent.append(path.name)
            raise FileNotFoundError(path.name)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        data = path.read_bytes()
        shown = self._settable(data, path.name)
        # The engine reads a picture once more from the address's path; one written anew must have none.
        address = url if shown is data else f"anew:{path.name}"
        return URLFetcherResponse(address, shown, {"Content-Type": kind})

    def _settable(self, data: bytes, name: str) -> bytes:
        """Return a file's bytes as the engine can use them; a picture that cannot be read is remembered."""
        try:
            return settable(data)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            self.damaged.append(name)
            raise OSError(name) from error

    def check(self) -> None:
        """Tell what could not be read.

        Raises:
            TypesetError: something was refused, is not there, or is no picture.
        """
        if self.refused:
            raise TypesetError(
                say(
                    f"版面要读取期刊文件夹以外的内容，已拒绝：{self.refused[0]}",
                    f"the pages ask for something outside the issue's folder: {self.refused[0]}",
                ),
                hint=say("把图片等文件放进本期的文件夹", "put pictures and the like into the issue's folder"),
            )
        if self.absent:
            raise TypesetError(
                say(
                    f"版面用到的文件不存在：{self.absent[0]}",
                    f"a file that the pages use is missing: {self.absent[0]}",
                )
            )
        if self.damaged:
            raise TypesetError(
                say(f"图片读不出来：{self.damaged[0]}", f"a picture cannot be read: {self.damaged[0]}"),
                hint=say("换一份完好的文件，或另存为 PNG、JPEG", "get a sound file, or save it as PNG"),
            )


def _data(url: str) -> URLFetcherResponse:
    head, _, body = url[5:].partition(",")
    kind, *options = head.split(";")
    try:
        content = base64.b64decode(unquote_to_bytes(body)) if "base64" in options else unquote_to_bytes(body)
    except binascii.Error as error:
        raise ValueError(url[:40]) from error
    return URLFetcherResponse(url, content, {"Content-Type": kind or "text/plain"})
