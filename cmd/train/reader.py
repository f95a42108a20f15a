"""The network: a small pretrained encoder with thin heads.

The layers of MiniLM (of MPNet, for a teacher) read the pieces of a window; to the word embedding are added the
embeddings of the position, of the word's shape and of where it stands to
quotation marks. The first piece of a word stands for it in the heads:
statements and names by linear-chain CRFs whose transitions depend on the
place, the act by a plain choice. What nobody annotated is learned from teachers:
the chains take on the teachers' distribution over labellings (after Wang et al.
2020, Structure-Level Knowledge Distillation for Multilingual Sequence Labeling).
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from documents import ACTS, NAME_LABELS, PLACE_PARAGRAPH, STATEMENT_LABELS, WINDOW

# The tables of features, in the order of encoder.FeatureNames, and their rows.
FEATURES = {"shape": 12, "quotation": 19, "called": 4, "known": 15}
PLACES, DOMAINS = 8, 5
# The gazetteer's features are left out for this share of the tokens in training, so that the model can do without them.
FORGET = 0.15
WEIGHT_LEVELS, WORD_LEVELS = 31, 15
# A row's scale reaches to its greatest weight, but no further than this many
# times the row's root mean square: the few weights beyond are cut.
WEIGHT_CLIP, WORD_CLIP = 4.5, 3.2
FORBIDDEN = -10000.0
# Where each head's labels stand among the emissions.
STATEMENT_COLUMNS = slice(0, len(STATEMENT_LABELS))
NAME_COLUMNS = slice(STATEMENT_COLUMNS.stop, STATEMENT_COLUMNS.stop + len(NAME_LABELS))
ACT_COLUMNS = slice(NAME_COLUMNS.stop, NAME_COLUMNS.stop + len(ACTS))


class Straight(torch.autograd.Function):
    """Passes the quantized value forward and the gradient of the float backward."""

    @staticmethod
    def forward(ctx, x, quantized):
        return quantized

    @staticmethod
    def backward(ctx, g):
        return g, None


def rows(w, levels, clip):
    """Quantizes each row to integers in -levels..levels and a scale."""
    top = torch.minimum(w.abs().amax(-1, keepdim=True), clip * w.pow(2).mean(-1, keepdim=True).sqrt())
    scale = top.clamp_min(1e-8) / levels
    return (w / scale).round().clamp(-levels, levels), scale


def fake(w, levels, clip):
    with torch.no_grad():
        q, scale = rows(w, levels, clip)
        q = q * scale
    return Straight.apply(w, q)


def fake_tokens(x):
    """Quantizes the activations of each token to -127..127, as the runtime does before every product."""
    with torch.no_grad():
        scale = x.abs().amax(-1, keepdim=True).clamp_min(1e-8) / 127
        q = (x / scale).round() * scale
    return Straight.apply(x, q)


class Dropout(nn.Module):
    """Dropout whose masks are cut at random places out of one pool: on a CPU drawing them anew costs more than a layer."""

    pools = {}

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        key = (self.p, x.dtype, x.device)
        if key not in Dropout.pools:
            Dropout.pools[key] = ((torch.rand(1 << 23, device=x.device) >= self.p).float() / (1 - self.p)).to(x.dtype)
        pool, n = Dropout.pools[key], x.numel()
        if n >= pool.numel():
            return F.dropout(x, self.p)
        at = int(torch.randint(0, pool.numel() - n, (1,)))
        return x * pool[at:at + n].view(x.shape)


class Linear(nn.Linear):
    """A linear layer that can act as its quantized self."""

    quantized = False
    frozen = False  # the weights have the values that are shipped: quantize activations only

    def forward(self, x):
        if not self.quantized:
            return super().forward(x)
        w = self.weight if self.frozen else fake(self.weight, WEIGHT_LEVELS, WEIGHT_CLIP)
        return F.linear(fake_tokens(x), w, self.bias)


class Layer(nn.Module):
    def __init__(self, width, ff, heads, dropout):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = Linear(width, 3 * width), Linear(width, width)
        self.up, self.down = Linear(width, ff), Linear(ff, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x, bias):
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        a = (q * (h // self.heads) ** -0.5) @ k.transpose(-1, -2)
        if bias is not None:
            a = a + bias.to(a.dtype)
        y = torch.softmax(a, -1, dtype=a.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(y.transpose(1, 2).reshape(b, t, h))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x), approximate="tanh"))))


def distances(window, buckets, farthest=128):
    """The bucket of each distance between two places of a window [window, window]: near ones
    have their own, far ones share one by their logarithm (Raffel et al. 2020, T5)."""
    at = torch.arange(window)
    ahead = at[None, :] - at[:, None]
    n, half = ahead.abs(), buckets // 2
    near = half // 2
    far = near + (torch.log(n.clamp_min(1) / near) / math.log(farthest / near) * (half - near)).long()
    return torch.where(n < near, n, far.clamp_max(half - 1)) + half * (ahead > 0)


class Encoder(nn.Module):
    """The shape of `base`; buckets is how many distances weigh on its attention, 0 for none (MiniLM)."""

    def __init__(self, pieces, layers=4, width=384, ff=1536, heads=12, buckets=0, window=WINDOW, dropout=0.1):
        super().__init__()
        self.word, self.position = nn.Embedding(pieces, width), nn.Embedding(window, width)
        self.features = nn.ModuleList([nn.Embedding(n, width) for n in FEATURES.values()])
        for e in (self.word, self.position, *self.features):
            nn.init.normal_(e.weight, 0, 0.02)
        self.norm, self.dropout = nn.LayerNorm(width, 1e-12), Dropout(dropout)
        self.layers = nn.ModuleList([Layer(width, ff, heads, dropout) for _ in range(layers)])
        if buckets:
            self.relative = nn.Embedding(buckets, heads)
            self.register_buffer("distance", distances(window, buckets), persistent=False)
        self.quantized = self.frozen = False

    def embed(self, ids, features):
        word = self.word(ids)
        if self.quantized and not self.frozen:
            word = fake(word, WORD_LEVELS, WORD_CLIP)
        x = word + self.position.weight[:ids.shape[1]]
        for i, (table, row) in enumerate(zip(self.features, features)):
            if i >= 2 and self.training:
                row = row * (torch.rand(row.shape, device=row.device) >= FORGET)
            x = x + table(row)
        return self.norm(x)

    def forward(self, ids, features, mask):
        x, t = self.dropout(self.embed(ids, features)), ids.shape[1]
        bias = None
        if not bool(mask.all()):
            bias = torch.zeros(mask.shape, device=x.device).masked_fill(~mask, -1e4)[:, None, None, :]
        if hasattr(self, "relative"):
            by_distance = self.relative(self.distance[:t, :t]).permute(2, 0, 1)
            bias = by_distance if bias is None else bias + by_distance
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_pretrained(self, base, spellings, which):
        """Takes the layers `which` and the rows of the kept pieces."""
        w = base.weights
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"][[base.row(s) for s in spellings]])
            self.position.weight.copy_(w["embeddings.position_embeddings.weight"][base.first:][:self.position.num_embeddings])
            if "embeddings.token_type_embeddings.weight" in w:
                self.position.weight.add_(w["embeddings.token_type_embeddings.weight"][0])
            self.norm.load_state_dict({k: w["embeddings.LayerNorm." + k] for k in ("weight", "bias")})
            if base.buckets:
                self.relative.weight.copy_(w[base.RELATIVE])
            for layer, i in zip(self.layers, which):
                for part in ("weight", "bias"):
                    get = lambda name: w[f"encoder.layer.{i}.{name}.{part}"]
                    getattr(layer.qkv, part).copy_(torch.cat([get(x) for x in base.qkv]))
                    for own, name in ((layer.out, base.out), (layer.norm1, base.norm), (layer.up, "intermediate.dense"),
                                      (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm")):
                        getattr(own, part).copy_(get(name))


class CRF(nn.Module):
    """A linear chain over BIO labels: transitions[place][label before, or start][label]."""

    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        self.transitions = nn.Parameter(torch.zeros(PLACES, labels + 1, labels))
        banned = torch.zeros(PLACES, labels + 1, labels, dtype=torch.bool)
        for inside in range(2, labels, 2):
            banned[:, :, inside] = True
            banned[:, inside - 1:inside + 1, inside] = False
            banned[PLACE_PARAGRAPH, :, inside] = True
        self.register_buffer("banned", banned, persistent=False)

    def scores(self):
        return self.transitions.masked_fill(self.banned, FORBIDDEN)

    def weights(self, emissions, place, scores=None):
        """The log weights of the first label [b, n] and of each label after another [b, t - 1, n, n]."""
        n = self.labels
        tr = (self.scores() if scores is None else scores)[place]
        return tr[:, 0, n] + emissions[:, 0], tr[:, 1:, :n] + emissions[:, 1:, None, :]

    def log_sum(self, emissions, place, real):
        """The log of the summed weight of all labellings."""
        return self.partition(*self.weights(emissions, place), real)

    def partition(self, start, m, real):
        """The same by a product of matrices in a tree: log n steps, not n."""
        b, n = start.shape
        if m.shape[1] == 0:
            return torch.logsumexp(start, 1)
        top = m.detach().amax((2, 3), keepdim=True)
        x, eye, on = torch.exp(m - top), torch.eye(n, device=m.device), real[:, 1:]
        x = torch.where(on[..., None, None], x, eye)
        scale = torch.where(on, top[..., 0, 0], 0.0).sum(1)
        while x.shape[1] > 1:
            if x.shape[1] % 2:
                x = torch.cat([x, eye.expand(b, 1, n, n)], 1)
            x = x[:, 0::2] @ x[:, 1::2]
            z = x.detach().amax((2, 3), keepdim=True).clamp_min(1e-30)
            x, scale = x / z, scale + torch.log(z)[..., 0, 0].sum(1)
        top = start.detach().amax(1, keepdim=True)
        v = (torch.exp(start - top)[:, None] @ x[:, 0])[:, 0].sum(1)
        return torch.log(v.clamp_min(1e-37)) + top[:, 0] + scale

    def gold(self, emissions, labels, place, real):
        """The log weight of one labelling."""
        b, t, n = emissions.shape
        before = torch.cat([torch.full((b, 1), n, device=labels.device), labels[:, :-1]], 1)
        tr = self.scores()[place, before, labels]
        return ((tr + emissions.gather(2, labels[..., None])[..., 0]) * real).sum(1)

    def taught(self, emissions, teacher, scores, place, real):
        """The cross-entropy to a teacher's distribution over labellings, given by its emissions and scores();
        and the teacher's probability of each label of each token."""
        start, m = (w.detach().requires_grad_() for w in self.weights(teacher, place, scores))
        first, pairs = torch.autograd.grad(self.partition(start, m, real).sum(), (start, m), materialize_grads=True)
        own = self.weights(emissions, place)
        expected = (first * own[0]).sum(1) + (pairs * own[1]).sum((1, 2, 3))
        return self.partition(*own, real) - expected, torch.cat([first[:, None], pairs.sum(2)], 1)

    @torch.no_grad()
    def decode(self, emissions, place, real):
        """The best labelling."""
        b, t, n = emissions.shape
        tr = self.scores()[place]
        v, back = tr[:, 0, n] + emissions[:, 0], []
        stay = torch.arange(n, device=v.device).expand(b, n)
        for i in range(1, t):
            best, k = (v[:, :, None] + tr[:, i, :n]).max(1)
            v = torch.where(real[:, i, None], best + emissions[:, i], v)
            back.append(torch.where(real[:, i, None], k, stay))
        y = v.argmax(1)
        out = [y]
        for k in reversed(back):
            y = k.gather(1, y[:, None])[:, 0]
            out.append(y)
        return torch.stack(out[::-1], 1)


class Reader(nn.Module):
    def __init__(self, pieces, **shape):
        super().__init__()
        self.encoder = Encoder(pieces, **shape)
        width = self.encoder.word.embedding_dim
        self.statement, self.act, self.name = (Linear(width, n) for n in (len(STATEMENT_LABELS), len(ACTS), len(NAME_LABELS)))
        # What a corpus of names does differently from the shipped domain, 0.
        self.domain = nn.Embedding(DOMAINS, width)
        nn.init.zeros_(self.domain.weight)
        self.statement_crf, self.name_crf = CRF(len(STATEMENT_LABELS)), CRF(len(NAME_LABELS))
        # The teachers' scores of transitions, where they teach: of statements, of names.
        self.teachers = None
        # How much of the loss the teachers have where people annotated too: 0 to 1.
        self.mix = 0.0
        self.dropout = Dropout(0.1)

    def quantize(self, on=True):
        """Switches all products to their quantized selves, in training as in use."""
        for m in self.modules():
            if isinstance(m, (Linear, Encoder)):
                m.quantized = on

    def levels(self):
        """What is shipped in small integers: (name, parameter, integers, scales, largest integer) of each."""
        for name, m in self.named_modules():
            if isinstance(m, Linear):
                yield (name, m.weight, *rows(m.weight.detach(), WEIGHT_LEVELS, WEIGHT_CLIP), WEIGHT_LEVELS)
        e = self.encoder
        yield ("word", e.word.weight, *rows(e.word.weight.detach(), WORD_LEVELS, WORD_CLIP), WORD_LEVELS)
        for name, table in zip(("position", *FEATURES), (e.position, *e.features)):
            yield (name, table.weight, *rows(table.weight.detach(), 127, 1e9), 127)

    def freeze(self):
        """Gives every parameter the value that is shipped."""
        self.quantize()
        for _, p, q, scale, _ in list(self.levels()):
            p.data.copy_(q * scale)
        self.settle()

    def settle(self):
        """Takes the parameters for the values that are shipped."""
        for m in self.modules():
            if isinstance(m, (Linear, Encoder)):
                m.frozen = True

    def words(self, batch, bf16):
        with torch.autocast(batch.ids.device.type, torch.bfloat16, enabled=bf16):
            x = self.encoder(batch.ids, batch.features, batch.mask)
        x = torch.gather(x, 1, batch.first[..., None].expand(-1, -1, x.shape[2])).float()
        return self.dropout(x)

    def loss(self, batch):
        """The losses of statements, acts and names: sums over words, and how many words each is about."""
        x = self.words(batch, bf16=True)
        zero = x.sum() * 0
        s = a = n = zero
        words_s = words_n = acts = 0
        # What people annotated counts less where teachers speak of it too.
        gold = torch.where(batch.taught, 1 - self.mix, 1.0)
        h = batch.has_statement
        if bool(h.any()):
            e, y, p, r = self.statement(x[h]), batch.statement[h], batch.place[h], batch.real[h]
            s = s + (gold[h] * (self.statement_crf.log_sum(e, p, r) - self.statement_crf.gold(e, y, p, r))).sum()
            words_s += int(r.sum())
        h = batch.taught & (~batch.has_statement | (self.mix > 0))
        if bool(h.any()):
            e, t, p, r = self.statement(x[h]), batch.teacher[h], batch.place[h], batch.real[h]
            lost, sure = self.statement_crf.taught(e, t[..., STATEMENT_COLUMNS], self.teachers[0], p, r)
            s = s + (torch.where(batch.has_statement[h], self.mix, 1.0) * lost).sum()
            words_s += int(r[~batch.has_statement[h]].sum())
            r = r & ~batch.has_statement[h, None]
            on = r & (sure[..., 3] + sure[..., 4] > 0.5)
            a = a + F.cross_entropy(self.act(x[h][on]), t[..., ACT_COLUMNS][on].softmax(-1), reduction="sum")
            acts += int(on.sum())
        on = batch.act >= 0
        if bool(on.any()):
            a = a + F.cross_entropy(self.act(x[on]), batch.act[on], reduction="sum")
            acts += int(on.sum())
        h = batch.has_names
        if bool(h.any()):
            d = batch.domain[h]
            v = x[h] + (self.domain(d) * (d > 0)[:, None])[:, None]
            e, p, r = self.name(v), batch.place[h], batch.real[h]
            allowed = e.masked_fill(~batch.names[h], FORBIDDEN)
            own = torch.where(d > 0, 1.0, gold[h])
            n = n + (own * (self.name_crf.log_sum(e, p, r) - self.name_crf.log_sum(allowed, p, r))).sum()
            words_n += int(r.sum())
        # A corpus with habits of its own is taught the shipped domain beside them.
        alone = ~batch.has_names | (batch.domain > 0)
        h = batch.taught & (alone | (self.mix > 0))
        if bool(h.any()):
            e, t, p, r = self.name(x[h]), batch.teacher[h], batch.place[h], batch.real[h]
            lost = self.name_crf.taught(e, t[..., NAME_COLUMNS], self.teachers[1], p, r)[0]
            n = n + (torch.where(alone[h], 1.0, self.mix) * lost).sum()
            words_n += int(r[alone[h]].sum())
        return (s, words_s), (a, acts), (n, words_n)

    def emissions(self, batch, bf16=True):
        """What the heads say of every word in the shipped domain, side by side: statement, name, act."""
        x = self.words(batch, bf16)
        return torch.cat([self.statement(x), self.name(x), self.act(x)], 2)

    @torch.no_grad()
    def predict(self, batch, bf16=True):
        """Statement labels, name labels and acts of every word, in the shipped domain."""
        e = self.emissions(batch, bf16)
        return (self.statement_crf.decode(e[..., STATEMENT_COLUMNS], batch.place, batch.real),
                self.name_crf.decode(e[..., NAME_COLUMNS], batch.place, batch.real), e[..., ACT_COLUMNS].argmax(-1))


def spellings(vocabulary):
    """The pieces in the order of their numbers, as MiniLM's vocab.txt spells them."""
    starts, rest = vocabulary.decode().split("\n\n")
    return ["[UNK]", "[CLS]", "[SEP]"] + starts.split("\n") + ["##" + s for s in rest.rstrip("\n").split("\n")]


def restored(path, pieces):
    """A trained reader of the shape that its file tells."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    ff, width = state["encoder.layers.0.up.weight"].shape
    reader = Reader(pieces, layers=1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layers.")),
                    width=width, ff=ff, buckets=len(state.get("encoder.relative.weight", [])))
    reader.load_state_dict(state)
    return reader
