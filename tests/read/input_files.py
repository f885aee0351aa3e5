"""Small real files of each format, built from bytes, and short ways to read them."""

from __future__ import annotations

import zlib
from pathlib import Path

from isnad.model import Document, Rejected
from isnad.read import FieldMapping, Limits, Source, read_inputs, read_source

ARTICLE = (
    "The foreign minister arrived in the capital on Thursday, according to two officials who "
    "were not named.\n\nHe said that talks with the interim government would continue, and that "
    "nobody had been hurt in the clashes near the border."
)
TURKISH = (
    "Dışişleri Bakanı perşembe günü başkentte mevkidaşıyla görüştü. Görüşmede iki ülke arasındaki "
    "ilişkiler ele alındı ve sınırdaki çatışmalarda kimsenin yaralanmadığı belirtildi."
)


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file, its folders made."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def documents(*paths: Path, mapping: FieldMapping | None = None) -> list[Document]:
    """What is read, when nothing may be rejected."""
    results = list(read_inputs(paths, mapping=mapping))
    refused = [result for result in results if isinstance(result, Rejected)]
    assert not refused, refused
    return [result for result in results if isinstance(result, Document)]


def document(path: Path, mapping: FieldMapping | None = None) -> Document:
    """The only document of a file."""
    (found,) = documents(path, mapping=mapping)
    return found


def refusal(path: Path, limits: Limits | None = None) -> Rejected:
    """The only rejection, when nothing may be read."""
    (found,) = refusals(path, limits)
    return found


def refusals(path: Path, limits: Limits | None = None) -> list[Rejected]:
    """The rejections, when nothing may be read."""
    results = within(path, limits) if limits else list(read_inputs([path]))
    assert all(isinstance(result, Rejected) for result in results), results
    return [result for result in results if isinstance(result, Rejected)]


def within(path: Path, limits: Limits) -> list[Document | Rejected]:
    """What is read of one file under other limits."""
    return list(read_source(Source(str(path), path.stat().st_size), limits=limits))


def pdf(pages: list[list[tuple[int, str]]], trailer: str = "", info: str = "") -> bytes:
    """A PDF whose pages are lines at given heights, in 11-point Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        drawn = "".join(f"BT /F1 11 Tf 72 {y} Td ({text}) Tj ET\n" for y, text in lines)
        stream = zlib.compress(drawn.encode("cp1252"))
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        bodies.append(
            f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode()
            + stream
            + b"\nendstream"
        )
    if info:
        bodies.append(info.encode())
        trailer += f" /Info {len(bodies)} 0 R"
    return _assembled(bodies, trailer)


def _assembled(bodies: list[bytes], trailer: str) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {size} /Root 1 0 R{trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()
