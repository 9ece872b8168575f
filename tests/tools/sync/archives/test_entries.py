"""What the runner gives us, listed file by file; what cannot be read is named with its reason."""

import gzip
import io
import os
import pickle
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.sync.archives import entries
from tools.sync.archives.entries import Entry, read, walk
from tools.sync.records import RefusedFileError

LIMIT = 1 << 20


def make_zip(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path.write_bytes(zip_bytes(members, method))
    return path


def zip_bytes(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as target:
        for name, data in members.items():
            target.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def listed(scratch: Path, *paths: Path) -> dict[str, Entry]:
    return {entry.name: entry for entry in walk(paths, scratch)}


def refusal(entry: Entry) -> str:
    with pytest.raises(RefusedFileError) as caught:
        read(entry, LIMIT)
    return str(caught.value)


def test_files_folders_zips_and_zips_inside_zips_are_listed_by_the_names_a_runner_knows(
    tmp_path: Path, scratch: Path
) -> None:
    inner = zip_bytes({"run.fit": b"inner run"})
    export = make_zip(tmp_path / "export.zip", {"activities/12.fit": b"twelve", "more/parts.zip": inner})
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "a.gpx").write_bytes(b"<gpx/>")

    found = listed(scratch, export, folder)

    assert {name: read(entry, LIMIT) for name, entry in found.items()} == {
        "export.zip/activities/12.fit": b"twelve",
        "export.zip/more/parts.zip/run.fit": b"inner run",
        "watch/a.gpx": b"<gpx/>",
    }


def test_an_entry_travels_to_another_process_as_a_pickle(tmp_path: Path, scratch: Path) -> None:
    export = make_zip(tmp_path / "e.zip", {"deep.zip": zip_bytes({"deeper.zip": zip_bytes({"x.tcx": b"tcx"})})})
    (entry,) = walk([export], scratch)
    for unpacked in scratch.iterdir():
        unpacked.unlink()  # a worker whose scratch folder was emptied unpacks again
    entries.release()

    assert read(pickle.loads(pickle.dumps(entry)), LIMIT) == b"tcx"


def test_gzip_is_unpacked_by_its_content_not_its_name(tmp_path: Path, scratch: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "1.fit.gz").write_bytes(gzip.compress(b"fit"))
    (tmp_path / "d" / "2.fit").write_bytes(gzip.compress(b"fit too"))
    (tmp_path / "d" / "3.fit.gz").write_bytes(b"not gzip at all")

    found = listed(scratch, tmp_path / "d")

    assert [read(found[f"d/{name}"], LIMIT) for name in ("1.fit.gz", "2.fit", "3.fit.gz")] == [
        b"fit",
        b"fit too",
        b"not gzip at all",
    ]


def test_a_gzip_bomb_is_refused_at_the_limit(tmp_path: Path, scratch: Path) -> None:
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(bytes(4 * LIMIT)))
    (entry,) = walk([tmp_path / "bomb.gz"], scratch)
    assert refusal(entry) == "larger than 1 MB once unpacked"


def test_a_gzip_that_is_cut_off_is_refused(tmp_path: Path, scratch: Path) -> None:
    (tmp_path / "cut.fit.gz").write_bytes(gzip.compress(os.urandom(5000))[:2000])
    (entry,) = walk([tmp_path / "cut.fit.gz"], scratch)
    assert "cut short" in refusal(entry)


def test_a_zip_bomb_is_refused_and_the_rest_goes_on(tmp_path: Path, scratch: Path) -> None:
    bomb = make_zip(tmp_path / "mixed.zip", {"bomb.fit": bytes(80 << 20), "run.fit": b"good"})
    found = listed(scratch, bomb)
    assert "zip bomb" in str(found["mixed.zip/bomb.fit"].refused)
    assert read(found["mixed.zip/run.fit"], LIMIT) == b"good"


def test_a_zip_that_lies_about_its_sizes_is_stopped_while_reading(tmp_path: Path, scratch: Path) -> None:
    honest = zip_bytes({"a.fit": bytes(3 * LIMIT)})
    real_size, claimed = (3 * LIMIT).to_bytes(4, "little"), (2 * LIMIT).to_bytes(4, "little")
    (tmp_path / "liar.zip").write_bytes(honest.replace(real_size, claimed))
    (entry,) = walk([tmp_path / "liar.zip"], scratch)
    assert entry.size == 2 * LIMIT
    assert refusal(entry) == "larger than 1 MB once unpacked"


def test_zips_nested_without_end_stop_at_a_depth(tmp_path: Path, scratch: Path) -> None:
    data = zip_bytes({"core.fit": b"core"})
    for _ in range(8):
        data = zip_bytes({"next.zip": data})
    (tmp_path / "matryoshka.zip").write_bytes(data)
    (entry,) = walk([tmp_path / "matryoshka.zip"], scratch)
    assert "deep" in str(entry.refused)


def test_names_that_climb_out_of_the_archive_are_harmless(tmp_path: Path, scratch: Path) -> None:
    evil = make_zip(
        tmp_path / "evil.zip",
        {"../../../etc/passwd.fit": b"a", "/abs.fit": b"b", "C:\\win\\x.fit": b"c", "n\x1b[2Jul.fit": b"d"},
    )
    before = set(tmp_path.rglob("*"))

    found = listed(scratch, evil)
    contents = {name: read(entry, LIMIT) for name, entry in found.items()}

    assert contents == {
        "evil.zip/etc/passwd.fit": b"a",
        "evil.zip/abs.fit": b"b",
        "evil.zip/win/x.fit": b"c",
        "evil.zip/n?[2Jul.fit": b"d",
    }
    assert set(tmp_path.rglob("*")) == before


def test_two_members_of_one_name_are_two_files(tmp_path: Path, scratch: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(tmp_path / "twins.zip", "w") as twins:
        twins.writestr("run.fit", b"one")
        twins.writestr("run.fit", b"two")
    assert [read(entry, LIMIT) for entry in walk([tmp_path / "twins.zip"], scratch)] == [b"one", b"two"]


def test_a_password_is_named_as_the_reason(tmp_path: Path, scratch: Path) -> None:
    data = bytearray(zip_bytes({"secret.fit": b"secret"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(bytes(data))
    (entry,) = walk([tmp_path / "locked.zip"], scratch)
    assert entry.refused == "protected with a password"


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty file"), (b"PK\x03\x04 cut", "cut off"), (b"not a zip" * 50, "cut off")],
)
def test_a_broken_zip_is_one_refused_entry(tmp_path: Path, scratch: Path, data: bytes, reason: str) -> None:
    (tmp_path / "broken.zip").write_bytes(data)
    (entry,) = walk([tmp_path / "broken.zip"], scratch)
    assert reason in str(entry.refused)
    with pytest.raises(RefusedFileError):
        read(entry, LIMIT)


def test_damage_inside_a_member_is_refused_when_it_is_read(tmp_path: Path, scratch: Path) -> None:
    content = os.urandom(4000)
    data = bytearray(zip_bytes({"run.fit": content}, zipfile.ZIP_STORED))
    data[500] ^= 0xFF
    (tmp_path / "dented.zip").write_bytes(bytes(data))
    (entry,) = walk([tmp_path / "dented.zip"], scratch)
    assert "CRC" in refusal(entry)


def test_litter_is_named_as_ignored(tmp_path: Path, scratch: Path) -> None:
    export = make_zip(
        tmp_path / "e.zip", {"__MACOSX/._1.fit": b"x", "a/.DS_Store": b"x", "Thumbs.db": b"x", "a/1.fit": b"run"}
    )
    found = listed(scratch, export)
    assert {name for name, entry in found.items() if entry.ignored is None} == {"e.zip/a/1.fit"}
    assert len(found) == 4


def test_links_in_a_circle_end_and_no_file_is_listed_twice(tmp_path: Path, scratch: Path) -> None:
    folder = tmp_path / "runs"
    (folder / "sub").mkdir(parents=True)
    (folder / "run.fit").write_bytes(b"run")
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "sub" / "same.fit").symlink_to(folder / "run.fit")
    (folder / "sub" / "gone.fit").symlink_to(folder / "nowhere")

    found = listed(scratch, folder)

    assert [name for name, entry in found.items() if not (entry.ignored or entry.refused)] == ["runs/run.fit"]
    assert found["runs/sub/gone.fit"].refused == "there is no such file"
    assert "before" in str(found["runs/sub/loop"].ignored)


def test_a_pipe_is_ignored_instead_of_waited_for(tmp_path: Path, scratch: Path) -> None:
    os.mkfifo(tmp_path / "pipe.fit")
    (entry,) = walk([tmp_path / "pipe.fit"], scratch)
    assert entry.ignored == "not a regular file"


def test_what_is_not_there_is_refused_and_the_rest_goes_on(tmp_path: Path, scratch: Path) -> None:
    (tmp_path / "run.fit").write_bytes(b"run")
    found = listed(scratch, tmp_path / "gone.zip", tmp_path / "run.fit")
    assert found["gone.zip"].refused == "there is no such file"
    assert read(found["run.fit"], LIMIT) == b"run"


def test_a_directory_of_absurd_length_is_refused_before_it_is_loaded(tmp_path: Path, scratch: Path) -> None:
    data = bytearray(zip_bytes({"a.fit": b"x"}))
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = (100 << 20).to_bytes(4, "little")
    (tmp_path / "long.zip").write_bytes(bytes(data))
    (entry,) = walk([tmp_path / "long.zip"], scratch)
    assert "files in one zip" in str(entry.refused)


@settings(max_examples=150, deadline=None)
@given(cut=st.integers(0, 400), flips=st.lists(st.tuples(st.integers(0, 399), st.integers(1, 255)), max_size=6))
def test_no_damage_to_a_zip_ever_escapes_as_anything_but_a_reason(
    tmp_path_factory: pytest.TempPathFactory, cut: int, flips: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    data = bytearray(zip_bytes({"a/1.fit.gz": gzip.compress(b"run" * 50), "b.zip": zip_bytes({"2.gpx": b"<gpx/>"})}))
    for position, mask in flips:
        data[position % len(data)] ^= mask
    (folder / "x.zip").write_bytes(bytes(data[: len(data) - cut]))
    for entry in walk([folder / "x.zip"], folder):
        try:
            read(entry, LIMIT)
        except RefusedFileError as refused:
            assert str(refused)
    entries.release()
