"""English text: folding, stems, spelling, sound and syllables."""
