"""Trains the network for digits and writes its weights: `python3 train.py EPOCHS WEIGHTS.ts CHECK.npz LINES.npz …`.

Lines come from draw.py; those of CHECK are only read, after every epoch. Needs numpy and PyTorch (the one of a processor does);
220,000 lines take a minute an epoch. src/ocr/digit-net.ts runs the network.
"""

import base64
import sys
import time

import numpy as np
import torch
from draw import HEIGHT
from faces import CHARACTERS
from torch import nn
from torch.nn import functional

# Paper on either side of a line, pixels, as in digit-reader.ts.
MARGIN = 4
BATCH = 128
RATE = 4e-3


class Net(nn.Module):
    """Convolutions down to one row, a step for every second column; class 0 is the CTC blank."""

    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(
            [
                nn.Conv2d(1, 8, 3, padding=1),
                nn.Conv2d(8, 16, 3, padding=1),
                nn.Conv2d(16, 24, 3, padding=1),
                nn.Conv2d(24, 48, (5, 3), padding=(0, 1)),
                nn.Conv2d(48, 48, (1, 3), padding=(0, 1)),
                nn.Conv2d(48, len(CHARACTERS) + 1, 1),
            ]
        )

    def forward(self, ink):
        first, second, third, fourth, fifth, last = self.layers
        halves = functional.max_pool2d(functional.relu(first(ink)), 2)
        quarters = functional.max_pool2d(functional.relu(second(halves)), (2, 1))
        line = functional.relu(fourth(functional.relu(third(quarters))))
        return last(functional.relu(fifth(line)))[:, :, 0]


def load(files):
    """Pictures (columns by HEIGHT) and the classes of their characters; lines too narrow for their text are left out."""
    lines = []
    for file in files:
        data = np.load(file)
        ink, starts = data["ink"], data["starts"]
        for i, text in enumerate(data["text"]):
            picture = ink[starts[i] * HEIGHT : starts[i + 1] * HEIGHT].reshape(-1, HEIGHT)
            if len(picture) + 2 * MARGIN >= 4 * len(text):
                lines.append((picture, [CHARACTERS.index(c) + 1 for c in text]))
    return lines


def batches(lines, rng):
    """Indices of lines of about one width."""
    order = np.argsort(np.array([len(picture) for picture, _ in lines]) + rng.uniform(0, 6, len(lines)))
    cut = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    rng.shuffle(cut)
    return cut


def stack(lines, indices):
    """One tensor of the pictures, and how many steps each has."""
    widest = max(len(lines[i][0]) for i in indices) + 2 * MARGIN
    ink = np.zeros((len(indices), 1, HEIGHT, widest + widest % 2), np.float32)
    for k, i in enumerate(indices):
        picture = lines[i][0]
        ink[k, 0, :, MARGIN : MARGIN + len(picture)] = picture.T / 255
    steps = [(len(lines[i][0]) + 2 * MARGIN + 1) // 2 for i in indices]
    return torch.from_numpy(ink).contiguous(memory_format=torch.channels_last), torch.tensor(steps)


def share_right(net, lines):
    right = 0
    with torch.no_grad():
        for indices in batches(lines, np.random.default_rng(0)):
            ink, steps = stack(lines, indices)
            best = net(ink).argmax(1).tolist()
            for k, i in enumerate(indices):
                classes = best[k][: steps[k]]
                said = [c for c, before in zip(classes, [0, *classes]) if c not in (0, before)]
                right += said == lines[i][1]
    return right / len(lines)


def train(net, lines, check, epochs):
    rng = np.random.default_rng(5)
    optimiser = torch.optim.AdamW(net.parameters(), RATE, weight_decay=1e-4)
    count = (len(lines) // BATCH + 1) * epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=count + 1, pct_start=0.1)
    begun = time.time()
    for epoch in range(epochs):
        total = 0
        cut = batches(lines, rng)
        for indices in cut:
            ink, steps = stack(lines, indices)
            scores = net(ink).permute(2, 0, 1).log_softmax(2)
            classes = torch.tensor(sum([lines[i][1] for i in indices], []))
            lengths = torch.tensor([len(lines[i][1]) for i in indices])
            loss = functional.ctc_loss(scores, classes, steps, lengths, zero_infinity=True)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimiser.step()
            schedule.step()
            total += loss.item()
        print(epoch, f"loss {total / len(cut):.4f} right {share_right(net, check):.4f} {time.time() - begun:.0f} s", flush=True)


def write(net, file):
    """Weights as signed bytes by row, column, channel in and out, with a scale for each channel out; channels of the last layer filled up to 16."""
    weights, levels = b"", b""
    for layer in net.layers:
        kernel = layer.weight.detach().permute(2, 3, 1, 0).numpy()
        bias = layer.bias.detach().numpy()
        fill = -kernel.shape[-1] % 8
        kernel = np.pad(kernel, ((0, 0), (0, 0), (0, 0), (0, fill)))
        bias = np.pad(bias, (0, fill), constant_values=-100)
        scale = np.maximum(np.abs(kernel).reshape(-1, kernel.shape[-1]).max(0), 1e-8) / 127
        weights += np.round(kernel / scale).astype(np.int8).tobytes()
        levels += scale.astype("<f4").tobytes() + bias.astype("<f4").tobytes()
    with open(file, "w") as out:
        out.write("// Made by scripts/digits/train.py: not to be changed by hand.\n\n")
        out.write(constant("WEIGHTS", "Weights of the network for digits: signed bytes, layer after layer (digit-net.ts tells their order).", weights))
        out.write("\n")
        out.write(constant("LEVELS", "Of each layer the scales of its weights by channel out, then its biases: little-endian floats of four bytes.", levels))


def constant(name, told, data):
    return f"/** {told} */\nexport const {name} =\n  '{base64.b64encode(data).decode()}';\n"


def main():
    epochs, out, check, *files = sys.argv[1:]
    torch.manual_seed(1)
    torch.set_num_threads(1)
    net = Net().to(memory_format=torch.channels_last)
    train(net, load(files), load([check]), int(epochs))
    write(net, out)


if __name__ == "__main__":
    main()
