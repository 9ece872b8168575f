"""Tables in bounded memory, where damage costs one row."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tools.sync.exports.tables import Row, RowRefusal, column_name, header_of, open_table


def read(data: bytes) -> tuple[list[str], list[Row | RowRefusal]]:
    table = open_table(io.BytesIO(data))
    return table.header, list(table.rows)


def test_rows_know_their_lines_even_when_cells_span_several() -> None:
    _, rows = read(b'a,b\n1,"x\ny\nz"\n2,w\n\n3,v\n')
    assert rows == [Row(2, ["1", "x\ny\nz"]), Row(5, ["2", "w"]), Row(7, ["3", "v"])]


def test_old_line_ends_are_read() -> None:
    assert read(b"a,b\r1,2\r3,4\r")[1] == [Row(2, ["1", "2"]), Row(3, ["3", "4"])]


def test_a_cell_beyond_any_reason_is_refused_and_the_next_row_read() -> None:
    _, rows = read(b'a,b\n1,"' + b"x\n" * 100_000 + b'"\n2,w\n')
    assert isinstance(rows[0], RowRefusal)
    assert rows[-1] == Row(100_003, ["2", "w"])


def test_a_header_of_nothing_is_no_table() -> None:
    assert header_of(b"") == header_of(b"\n\n") == header_of(b"\x00\x01\x02PK\x00") == []


def test_markup_and_capitals_do_not_make_another_column() -> None:
    assert column_name('<span class="translation_missing" title="a.b">Start  Time</span>') == "start time"
    assert column_name("Start_Time") == "start time"


_cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@given(
    st.lists(st.lists(_cells, min_size=3, max_size=3), max_size=8), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])
)
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]], encoding: str) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([["aa", "bb", "cc"], *rows])
    _, found = read(text.getvalue().encode(encoding))
    kept = [[cell.lstrip(" ") for cell in row] for row in rows if any(cell.strip() for cell in row)]
    assert [[cell.lstrip(" ") for cell in row.cells] for row in found if isinstance(row, Row)] == kept


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(noise: bytes) -> None:
    _, rows = read(b"a,b,c\n" + noise)
    assert all(isinstance(row, Row | RowRefusal) for row in rows)
