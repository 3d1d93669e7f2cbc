"""Draws lines of figures as scans show them: `python3 draw.py SEED COUNT OUT.npz`.

A line is drawn large, thinned or thickened, dirtied, leaned, shrunk, blurred, made noisy, then black and white (as a fax),
JPEG or neither, straightened, cropped to its ink and brought to the height that the network reads. One in seven holds
something else (Chinese, signs), of which nothing is to be read. Needs numpy and Pillow.
"""

import io
import random
import sys

import numpy as np
from faces import find_faces
from PIL import Image, ImageDraw, ImageFilter, ImageFont

# Height of what the network reads, pixels.
HEIGHT = 20
# Wider lines are left out, pixels.
WIDEST = 176
# Size of the type when drawn large, pixels.
EM = 72
# Digits of 150 to 300 dpi scans are so high, pixels: the middle and the spread (of logarithms).
MIDDLE, SPREAD = 16.5, 0.33
WORDS = (
    "行政规章性文件许可处罚强制事业收费信息内容本年废止现有效数量金额单位万元项目增减决定申请人情况自然法商企科研机构社会公益组织服务律"
    "其他总计新收上结转度办理果予以公开部分区危及安全稳定保护第三方合权属于内务四类过程执案卷查询无提供关不掌握相没需要另作补正后仍明确"
    "访举报投诉重复出版物由大量反得获取逾期未按通知缴纳费用再维持纠尚审经直接起讼一二三四五六七八九十（）、，。：；《》〇口日目田曰己已巳卫工土士干千王"
)
SIGNS = list("////%()[]|*+=abeolIiBSZOQD~_#") + ["——", "—"]


def invent_figure(r):
    digits = r.choices(range(1, 8), [22, 22, 20, 14, 10, 7, 5])[0]
    text = (r.choice("123456789") if r.random() < 0.93 else "0") + "".join(
        r.choice("0123456789") for _ in range(digits - 1)
    )
    kind = r.random()
    if kind < 0.10:
        text = text[:6] + "." + "".join(r.choice("0123456789") for _ in range(r.choice([1, 2, 2, 3, 4, 6])))
    elif kind < 0.24 and len(text) > 2:
        text = f"{int(text) + 10 ** (len(text) - 1):,}"
        # The border of a cell may cut its last digits off.
        text = text[: -r.randint(1, 2)] if r.random() < 0.2 else text
    text = text.rstrip(".,")
    return "-" + text if r.random() < 0.08 else text


def draw_large(r, text, font):
    """The line in black on white, its foot at 1.4 ems."""
    track = r.uniform(-0.02, 0.12) * EM if r.random() < 0.25 else 0
    width = int(sum(font.getlength(c) for c in text) + track * len(text)) + 60
    image = Image.new("L", (width, 2 * EM), 255)
    draw = ImageDraw.Draw(image)
    x = 30
    for part in [text] if track == 0 and r.random() < 0.8 else text:
        draw.text((x, int(EM * 1.4)), part, font=font, fill=0, anchor="ls")
        x += font.getlength(part) + track
    weight = r.random()
    if weight < 0.10:
        return image.filter(ImageFilter.MinFilter(3))
    if weight < 0.13:
        return image.filter(ImageFilter.MinFilter(5))
    return image.filter(ImageFilter.MaxFilter(3)) if weight < 0.24 else image


def add_dirt(r, image, digit, scale):
    """Remains of a ruling beside, above or below the line, of a stamp across it, or specks; `digit` is the height of one, pixels."""
    draw = ImageDraw.Draw(image)
    width, foot = image.width, int(EM * 1.4)
    kind = r.random()
    if kind < 0.05:
        x = r.choice([r.randint(0, 18), r.randint(width - 18, width)])
        y = r.randint(foot - int(digit * 1.2), foot)
        draw.line((x, y, x, y + r.randint(3, int(digit * 0.7))), fill=0, width=r.randint(2, 7))
    elif kind < 0.09:
        y = r.choice([foot + r.randint(8, 20), foot - int(digit) - r.randint(8, 20)])
        x = r.randint(0, width // 2)
        draw.line((x, y, x + r.randint(10, width), y), fill=0, width=r.randint(2, 6))
    elif kind < 0.13:
        size = digit * r.uniform(2, 12)
        x, y = r.choice([-1, 1]) * size + r.uniform(0, width), foot - digit * r.uniform(-1, 2)
        box = (x - size, y - size, x + size, y + size)
        draw.ellipse(box, outline=r.randint(0, 200), width=r.randint(2, 7))
    elif kind < 0.22:
        for _ in range(r.randint(1, 3)):
            x, y = r.randint(10, width - 10), r.randint(foot - int(digit * 1.3), foot + int(digit * 0.3))
            size = r.uniform(0.5, 1.3) / scale
            draw.ellipse((x - size, y - size, x + size, y + size), fill=0)


def scan(r, noise, image, across, down):
    """The line as a scanner gives it, grey levels as floats, straightened."""
    lean = r.uniform(-2, 2) if r.random() < 0.7 else 0
    size = max(4, int(image.width * across * 2)), max(4, int(image.height * down * 2))
    page = image.resize(size, Image.BOX if down < 0.5 else Image.BICUBIC)
    if lean:
        page = page.rotate(lean, Image.BICUBIC, fillcolor=255)
    sheet = Image.new("L", (page.width + 2, page.height + 2), 255)
    sheet.paste(page, (r.randint(0, 1), r.randint(0, 1)))
    half = (max(2, sheet.width // 2), max(2, sheet.height // 2))
    page = sheet.resize(half, r.choice([Image.BICUBIC, Image.BOX, Image.BILINEAR]))
    grey = np.asarray(page.filter(ImageFilter.GaussianBlur(r.uniform(0.15, 0.9))), np.float32)
    pale = r.choice([0, 0, 0, 0, r.randint(0, 110)])
    grey = 255 - (255 - grey) * (255 - pale) / 255 - r.uniform(0, 18)
    kind = r.random()
    grey = grey + noise.normal(0, r.uniform(0, 12 if kind < 0.6 else 6), grey.shape)
    if kind < 0.6:
        grey = np.where(grey > r.uniform(105, 205), 255, 0)
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if 0.6 <= kind < 0.85:
        data = io.BytesIO()
        Image.fromarray(grey).save(data, "JPEG", quality=r.randint(30, 90))
        grey = np.asarray(Image.open(data))
    if lean:
        paper = 255 if kind < 0.6 else int(np.median(grey))
        grey = np.asarray(Image.fromarray(grey).rotate(-lean, Image.BILINEAR, fillcolor=paper))
    return grey.astype(np.float32)


def crop(r, grey, digit):
    """The ink at the network's height, 0 for paper to 255, as src/ocr/crop-ink.ts and digit-reader.ts make it; None where there is none."""
    paper, dark = np.percentile(grey, 95), grey.min()
    ink = grey < paper - 0.38 * (paper - dark)
    if paper - dark < 60 or not ink.any():
        return None
    rows, columns = np.where(ink.any(1))[0], np.where(ink.any(0))[0]
    part = grey[max(0, rows[0] - 1) : rows[-1] + 2, max(0, columns[0] - 1) : columns[-1] + 2]
    low = dark if r.random() < 0.7 else dark + r.uniform(0, 0.15) * (paper - dark)
    part = np.clip((part - low) / (paper - 0.04 * (paper - low) - low), 0, 1) * 255
    width = max(1, round(part.shape[1] * HEIGHT / part.shape[0]))
    if part.shape[0] > 3 * digit or width > WIDEST:
        return None
    return 255 - np.asarray(Image.fromarray(part.astype(np.uint8)).resize((width, HEIGHT), Image.BILINEAR))


def draw_line(r, noise, faces, fonts):
    """A line's text and its picture, or None where nothing of it is left."""
    upright = [face for face in faces if not face["slanted"]]
    text = shown = invent_figure(r)
    face = r.choice(faces if r.random() < 0.08 else upright)
    if r.random() < 0.14:
        text = ""
        if r.random() < 0.85:
            face = r.choice([face for face in faces if face["chinese"]])
            shown = "".join(r.choice(WORDS) for _ in range(r.choice([1, 1, 1, 2, 2, 3, 4])))
        else:
            shown = r.choice(SIGNS)
    key = face["file"], face["index"]
    if key not in fonts:
        fonts[key] = ImageFont.truetype(key[0], EM, index=key[1])
    image = draw_large(r, shown, fonts[key])
    digit = face["height"] * EM
    height = min(40, max(9.0, r.lognormvariate(np.log(MIDDLE), SPREAD)))
    scale = height / digit
    add_dirt(r, image, digit, scale)
    picture = crop(r, scan(r, noise, image, scale * r.uniform(0.88, 1.12), scale), height)
    return None if picture is None else (text, picture)


def main():
    seed, count, out = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    r, noise = random.Random(seed), np.random.default_rng(seed)
    faces, fonts = find_faces(), {}
    lines = []
    while len(lines) < count:
        line = draw_line(r, noise, faces, fonts)
        if line is not None:
            lines.append(line)
    widths = [picture.shape[1] for _, picture in lines]
    np.savez(
        out,
        # Column after column, line after line.
        ink=np.concatenate([picture.T.reshape(-1) for _, picture in lines]),
        starts=np.concatenate([[0], np.cumsum(widths)]),
        text=np.array([text for text, _ in lines]),
    )


if __name__ == "__main__":
    main()
