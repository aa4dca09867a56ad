import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.actions import NAME_LENGTH, bare_name, store_file
from raadhus.core.models import File


@pytest.mark.django_db
def test_a_file_is_stored_as_it_is():
    content = bytes(range(256))
    file = store_file(content, "/etc/papirer/bilag æ.pdf", media_type="application/pdf")
    file.refresh_from_db()
    assert bytes(file.content) == content
    assert (file.name, file.media_type, file.size) == ("bilag æ.pdf", "application/pdf", 256)
    assert file.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.django_db
def test_the_same_bytes_are_stored_once():
    first = store_file(b"a", "a.txt")
    assert store_file(b"a", "b.txt") == first
    assert store_file(b"b", "a.txt") != first
    assert list(File.objects.order_by("pk").values_list("name", flat=True)) == ["a.txt", "a.txt"]


@given(st.text())
def test_a_name_is_never_a_path_nor_empty_nor_too_long(name):
    bare = bare_name(name)
    assert 1 <= len(bare) <= NAME_LENGTH
    assert bare.isprintable()
    assert "/" not in bare
    assert "\\" not in bare
