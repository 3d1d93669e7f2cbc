"""The faces that figures are drawn in: each installed face with digits of one height, once however many files hold it."""

import hashlib
import subprocess

from PIL import ImageFont

CHARACTERS = "0123456789.,-"
# Height of the type for measuring, pixels.
EM = 96
# Digits stand on the line and are of one height to within this share (old-style figures do not).
EVEN = 0.12
# The faces that scripts/make-scans.mjs prints in are left out, so that what it measures was never seen.
KEPT_BACK = ["uming", "ukai", "wqy-zenhei", "notoserifcjk", "notosanscjk"]
CHINESE = "果政申二处予以"


def find_faces():
    """A list of {file, index, height (of a digit, in ems), slanted, chinese}."""
    listed = subprocess.run(["fc-list", "--format", "%{file}|%{index}|%{style}\n"], capture_output=True, text=True)
    faces, seen = [], set()
    for line in sorted(filter(None, listed.stdout.split("\n"))):
        file, index, style = line.split("|")[:3]
        if any(name in file.lower() for name in KEPT_BACK):
            continue
        try:
            font = ImageFont.truetype(file, EM, index=int(index) & 0xFFFF)
            pictures = [bytes(font.getmask(c)) for c in CHARACTERS]
            boxes = [font.getbbox(c, anchor="ls") for c in CHARACTERS[:10]]
        except OSError:
            continue
        height = max(-box[1] for box in boxes)
        even = min(-box[1] for box in boxes) >= (1 - EVEN) * height and max(box[3] for box in boxes) <= EVEN * height
        key = hashlib.md5(b"|".join(pictures)).hexdigest()
        if not all(pictures) or len(set(pictures[:10])) < 10 or not even or key in seen:
            continue
        seen.add(key)
        missing = bytes(font.getmask("\uf8ff"))
        faces.append(
            {
                "file": file,
                "index": int(index) & 0xFFFF,
                "height": height / EM,
                "slanted": "italic" in style.lower() or "oblique" in style.lower(),
                "chinese": len({bytes(font.getmask(c)) for c in CHINESE} | {missing}) == len(CHINESE) + 1,
            }
        )
    return faces
