"""A CTranslate2 model of a few kilobytes that says one sentence, whatever it is asked: made by hand, of no training.

All attention and feed-forward weights are zero, so that a layer passes on what it gets: the decoder sees the embedding of the word
before, and the projection leads from each word to the next one of the sentence.
"""

from __future__ import annotations

import io
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece

_MARKS = ["<blank>", "<s>", "</s>", "<unk>"]
_LOUD = 100.0
"""Large against the position encodings, which are added to the embeddings."""


def write_model(folder: Path, sentence: str) -> None:
    """The model's folder, with the SentencePiece model that both sides use; no word may stand twice in the sentence."""
    folder.mkdir(parents=True)
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([sentence]),
        model_writer=trained,
        model_type="word",
        vocab_size=len(sentence.split()) + 3,
        minloglevel=2,
    )
    (folder / "sentencepiece.model").write_bytes(trained.getvalue())
    pieces = sentencepiece.SentencePieceProcessor(model_proto=trained.getvalue()).encode(sentence, out_type=str)
    vocabulary = [*_MARKS, *dict.fromkeys(pieces)]
    vocabulary += ["<none>"] * (len(vocabulary) % 2)  # position encodings have an even depth
    _spec(vocabulary, [vocabulary.index(piece) for piece in pieces]).save(str(folder))


def _spec(vocabulary: list[str], words: list[int]) -> ctranslate2.specs.TransformerSpec:
    size = len(vocabulary)
    spec = ctranslate2.specs.TransformerSpec.from_config(num_layers=1, num_heads=1)
    embeddings = np.eye(size, dtype=np.float32) * _LOUD
    for side in (spec.encoder, spec.decoder):
        embedding = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embedding.weight = embeddings
        side.scale_embeddings = False
        _norm(side.layer_norm, size)
        for layer in side.layer:
            _silent_attention(layer.self_attention, size, [3, 1])
            if side is spec.decoder:
                _silent_attention(layer.attention, size, [1, 2, 1])
            _norm(layer.ffn.layer_norm, size)
            _linear(layer.ffn.linear_0, size, size)
            _linear(layer.ffn.linear_1, size, size)
    start, end = vocabulary.index("<s>"), vocabulary.index("</s>")
    follows = np.zeros((size, size), dtype=np.float32)
    for before, after in zip([start, *words], [*words, end], strict=True):
        follows[after, before] = 1.0
    spec.decoder.projection.weight = follows
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    return spec


def _norm(norm: ctranslate2.specs.common_spec.LayerNormSpec, size: int) -> None:
    norm.gamma, norm.beta = np.ones(size, dtype=np.float32), np.zeros(size, dtype=np.float32)


def _linear(linear: ctranslate2.specs.common_spec.LinearSpec, inner: int, outer: int) -> None:
    linear.weight = np.zeros((outer, inner), dtype=np.float32)
    linear.bias = np.zeros(outer, dtype=np.float32)


def _silent_attention(
    attention: ctranslate2.specs.attention_spec.MultiHeadAttentionSpec, size: int, widths: list[int]
) -> None:
    _norm(attention.layer_norm, size)
    for linear, width in zip(attention.linear, widths, strict=True):
        _linear(linear, size, width * size)
