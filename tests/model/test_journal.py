"""What a journal's records do of themselves."""

from __future__ import annotations

from press.model.journal import Photo, PhotoPage


def test_photographs_go_on_as_many_pages_as_they_need() -> None:
    page = PhotoPage(
        title="走访", text="三十个小组。", photos=tuple(Photo(file=f"{at}.jpg") for at in range(19))
    )
    parts = page.parted()
    assert [len(part.photos) for part in parts] == [6, 6, 7]
    assert [part.text for part in parts] == ["三十个小组。", "", ""]
    assert tuple(photo for part in parts for photo in part.photos) == page.photos
    assert PhotoPage(photos=page.photos[:8]).parted() == (PhotoPage(photos=page.photos[:8]),)
